import { expect, it } from 'vitest'
import { readLetter } from '../../../renderer/features/applications/read-letter.ts'
import { longestLetter } from '../../../shared/models/outcome.ts'
import { valueOf } from '../../support/journal-builders.ts'

const file = (parts: BlobPart[], name = 'letter.txt'): File => new File(parts, name)

async function refusalOf(letter: File): Promise<string> {
  const read = await readLetter(letter)
  return read.ok ? 'It was read.' : read.error.message
}

it('reads a letter as it stands there, marks and scripts and all', async () => {
  const letter = '<p onclick="x()">Dear ✉ writer</p>\r\n<script>alert(1)</script>'
  expect(valueOf(await readLetter(file([letter], 'letter.html')))).toBe(letter)
})

it('reads an old letter that isn’t UTF-8', async () => {
  expect(valueOf(await readLetter(file([Uint8Array.from([0x63, 0x61, 0x66, 0xe9])])))).toBe('café')
})

it('refuses a file of 5 MB without reading it', async () => {
  const large = file([new Uint8Array(5_000_000)])
  large.arrayBuffer = () => Promise.reject(new Error('It was read.'))
  expect(await refusalOf(large)).toContain('too large')
})

it('refuses one character more than a letter can have, and takes the longest', async () => {
  expect((await readLetter(file(['a'.repeat(longestLetter)]))).ok).toBe(true)
  expect(await refusalOf(file(['a'.repeat(longestLetter + 1)]))).toContain('200,000 characters')
})

it('refuses what isn’t text', async () => {
  expect(await refusalOf(file([Uint8Array.from([0x25, 0x50, 0, 0x44])], 'letter.pdf'))).toContain('isn’t a text file')
})

it('refuses what is gone', async () => {
  const gone = file(['a'])
  gone.arrayBuffer = () => Promise.reject(new Error('NotFoundError'))
  expect(await refusalOf(gone)).toContain('can’t be read')
})
