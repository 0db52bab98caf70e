import { readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { openFiles } from '../../../electron/exchange/files/open-files.ts'
import type { SourceFiles } from '../../../electron/exchange/files/source-files.ts'
import { archiveFolder, archiveZip, savedZip, zipBytes, type Files } from '../../support/medium-builders.ts'
import { openedFiles, skipsAmong, whyNotOpened } from './medium-archive.ts'

const two = { 'a/one.html': 'One', 'a/two.html': 'Two' }

/** Each file's text, or why it has none. */
async function textsOf(files: SourceFiles): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const file of files.files) {
    const read = await file.read()
    texts[file.path] = read.kind === 'bytes' ? read.bytes.toString() : read.reason
  }
  await files.close()
  return texts
}

/** Where an entry is told of in the table of contents at the end. */
function placeOf(zip: Buffer, name: string): number {
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    if (zip.toString('utf8', at + 46, at + 46 + name.length) === name) return at
  }
  throw new Error(`There is no ${name} in it.`)
}

interface Change {
  readonly name: string
  /** Counted from the beginning of the entry in the table of contents. */
  readonly at: number
  readonly bytes: readonly number[]
}

/** A zip in which one entry's line in the table of contents says something else. */
async function changedZip(files: Files, ...changes: readonly Change[]): Promise<string> {
  const zip = await zipBytes(files)
  for (const { name, at, bytes } of changes) Buffer.from(bytes).copy(zip, placeOf(zip, name) + at)
  return savedZip(zip)
}

/** A zip in which an entry has another name of the same length, as no honest tool writes it. */
async function renamedZip(name: string): Promise<string> {
  const placeholder = 'x'.repeat(Buffer.from(name).length)
  const zip = await zipBytes({ ...two, [placeholder]: 'Bad' })
  for (let at = zip.indexOf(placeholder); at >= 0; at = zip.indexOf(placeholder, at + 1)) Buffer.from(name).copy(zip, at)
  return savedZip(zip)
}

describe('a zip archive', () => {
  it('gives its files one at a time, without its one top folder', async () => {
    const files = await openedFiles(await archiveZip({ 'medium-export/README.html': 'R', 'medium-export/a/one.html': 'One', 'medium-export/b/cafe\u0301.html': 'Ü' }))
    expect(files.files.map(({ bytes }) => bytes)).toEqual([1, 3, 2])
    expect(await textsOf(files)).toEqual({ 'README.html': 'R', 'a/one.html': 'One', 'b/caf\u00e9.html': 'Ü' })
  })

  it('keeps a folder that says what its files are', async () => {
    expect(Object.keys(await textsOf(await openedFiles(await archiveZip({ 'posts/one.html': 'One', 'posts/two.html': 'Two' }))))).toEqual(['posts/one.html', 'posts/two.html'])
  })

  it('may hold ten thousand files, and large ones, packed or not', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`a/${String(at).padStart(5, '0')}.html`, `Text ${String(at)}`]))
    const large = Array.from({ length: 200_000 }, (_, at) => `Line ${String(at * 7919)}`).join('\n')
    const texts = await textsOf(await openedFiles(await archiveZip({ ...many, 'large.html': large })))
    expect(Object.keys(texts)).toHaveLength(10_001)
    expect(texts['a/09999.html']).toBe('Text 9999')
    expect(texts['large.html'] === large).toBe(true)
    expect(await textsOf(await openedFiles(await archiveZip(two, { compress: false, forceZip64Format: true })))).toEqual({ 'a/one.html': 'One', 'a/two.html': 'Two' })
  })

  it('is left as it is, and nothing is written beside it', async () => {
    const path = await archiveZip(two)
    const before = readFileSync(path)
    await textsOf(await openedFiles(path))
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(await openedFiles(dirname(path))).toMatchObject({ files: [{ path: 'medium-export.zip' }], skipped: [] })
  })

  it('stops being listed when that is cancelled', async () => {
    const cancel = new AbortController()
    cancel.abort(new Error('cancelled'))
    await expect(openFiles(await archiveZip(two), cancel.signal)).rejects.toThrow('cancelled')
    await expect(openFiles(archiveFolder(two), cancel.signal)).rejects.toThrow('cancelled')
  })
})

describe('what is no archive', () => {
  test.each([
    ['', 'bad-input: “x.zip” is not a zip archive.'],
    ['Just a text', 'bad-input: “x.zip” is not a zip archive.'],
    ['PK\x03\x04 cut off', 'bad-input: “x.zip” is damaged or was cut off: the table of contents at its end can’t be read. Download it once more.'],
    ['PK\x05\x06'.padEnd(22, '\0'), 'bad-input: “x.zip” is empty.']
  ])('is refused with a sentence: %j', async (content, reason) => {
    expect(await whyNotOpened(savedZip(Buffer.from(content, 'latin1'), 'x.zip'))).toBe(reason)
  })

  it('is refused where there is none', async () => {
    expect(await whyNotOpened('/nowhere/x.zip')).toBe('not-found: There is no folder or file “/nowhere/x.zip”.')
  })

  it('is one that was cut off, wherever that was', async () => {
    const zip = await zipBytes(two)
    for (let length = 4; length < zip.length; length += 1) expect(await whyNotOpened(savedZip(zip.subarray(0, length)))).toContain('is damaged or was cut off')
  })
})

describe('an archive that lies', () => {
  const rest = { 'a/one.html': 'One', 'a/two.html': 'Two' }

  test.each([
    ['../evil.html', '../evil.html: Its path leads out of the archive.'],
    ['a/../../evil.html', 'a/../../evil.html: Its path leads out of the archive.'],
    ['/etc/passwd', 'etc/passwd: Its path leads to a fixed place on a disk, not into the archive.'],
    ['C:/evil.html', 'C:/evil.html: Its path leads to a fixed place on a disk, not into the archive.'],
    ['a\\evil.html', 'a\\evil.html: Its path is written with backslashes, which no sound archive does.'],
    ['a/ev\x00il.html', 'a/ev\x00il.html: Its name holds characters that can’t be read.'],
    ['__MACOSX/._one.html', '__MACOSX/._one.html: macOS adds this folder to archives; there is nothing of yours in it.'],
    ['.DS_Store', '.DS_Store: It is a hidden file.'],
    ['a/one.html', 'a/one.html: The archive holds two files of this name; only the first was read.']
  ])('in a path gives all but that: %j', async (name, reason) => {
    const files = await openedFiles(await renamedZip(name))
    expect(skipsAmong(files.skipped)).toEqual([reason])
    expect(await textsOf(files)).toEqual(rest)
  })

  it('about links gives all but those', async () => {
    const zip = await zipBytes({ ...two, 'a/link.html': '/etc/passwd' })
    zip.writeUInt16LE(0x0314, placeOf(zip, 'a/link.html') + 4)
    zip.writeUInt32LE((0o120777 << 16) >>> 0, placeOf(zip, 'a/link.html') + 38)
    const files = await openedFiles(savedZip(zip))
    expect(skipsAmong(files.skipped)).toEqual(['a/link.html: It is a link or another special file, and those are not followed.'])
    expect(await textsOf(files)).toEqual(rest)
  })

  test.each([
    ['is encrypted', { at: 8, bytes: [0x09, 0x08] }, 'It is encrypted. Unpack the archive with its password, and choose the folder.'],
    ['is packed in another way', { at: 10, bytes: [93, 0] }, 'It is packed in a way that isn’t known here (method 93). Unpack the archive, and choose the folder.'],
    ['is too large', { at: 24, bytes: [0, 0, 0, 5] }, 'It is too large for one text: 84 MB, where 40 MB is the most.'],
    ['is a bomb', { at: 24, bytes: [0, 0, 32, 0] }, 'It would unpack to more than 500 times its size. That is no text, and may be meant to do harm.']
  ])('gives all but what %s', async (_name, change, reason) => {
    const files = await openedFiles(await changedZip({ ...two, 'bad.html': 'Bad' }, { name: 'bad.html', ...change }))
    expect(skipsAmong(files.skipped)).toEqual([`bad.html: ${reason}`])
    expect(await textsOf(files)).toEqual(rest)
  })

  test.each([
    ['the checksum', { at: 16, bytes: [1, 2, 3, 4] }, 'It is damaged in the archive.'],
    ['a size that is too small', { at: 24, bytes: [2, 0, 0, 0] }, 'It unpacks to more than the archive says. It is damaged, or meant to do harm.'],
    ['a size that is too large', { at: 24, bytes: [200, 0, 0, 0] }, 'It is damaged in the archive.'],
    ['a place beyond the end', { at: 42, bytes: [0xff, 0xff, 0xff, 0x7f] }, 'It is damaged in the archive.'],
    ['a place that is no entry', { at: 42, bytes: [1, 0, 0, 0] }, 'It is damaged in the archive.']
  ])('about %s gives all but that', async (_name, change, reason) => {
    const files = await openedFiles(await changedZip({ ...two, 'bad.html': 'Bad, bad, bad, bad.' }, { name: 'bad.html', ...change }))
    expect(await textsOf(files)).toEqual({ ...rest, 'bad.html': reason })
  })

  it('about everything is refused with the first reason', async () => {
    const path = await changedZip({ 'one.html': 'One' }, { name: 'one.html', at: 8, bytes: [0x09, 0x08] })
    expect(await whyNotOpened(path)).toBe('bad-input: Nothing in “medium-export.zip” can be read. one.html: It is encrypted. Unpack the archive with its password, and choose the folder.')
  })

  it('and unpacks to a thousand times its size is not unpacked', async () => {
    const files = await openedFiles(await archiveZip({ ...two, 'bomb.html': Buffer.alloc(20_000_000) }))
    expect(skipsAmong(files.skipped)).toEqual(['bomb.html: It would unpack to more than 500 times its size. That is no text, and may be meant to do harm.'])
  })

  it('is listed as far as its table of contents is sound', async () => {
    const files = await openedFiles(await changedZip(two, { name: 'a/two.html', at: 0, bytes: [1, 1, 1, 1] }).catch(() => ''))
    expect(skipsAmong(files.skipped)).toEqual(['medium-export.zip: Its table of contents is damaged after 1 of 2 files; the others can’t be read.'])
    expect(await textsOf(files)).toEqual({ 'a/one.html': 'One' })
  })

  it('about how many files there are is refused, and about where they are too', async () => {
    const zip = await zipBytes(two, { forceZip64Format: true })
    const end = zip.indexOf('PK\x06\x06')
    const tooMany = Buffer.from(zip)
    tooMany.writeBigUInt64LE(100_001n, end + 32)
    expect(await whyNotOpened(savedZip(tooMany))).toBe('bad-input: “medium-export.zip” holds 100,001 files, where 100,000 are the most.')
    const nowhere = Buffer.from(zip)
    nowhere.writeBigUInt64LE(0xffffffffffffffffn, zip.indexOf('PK\x06\x07') + 8)
    expect(await whyNotOpened(savedZip(nowhere))).toContain('is damaged or was cut off')
    const beyond = Buffer.from(zip)
    beyond.writeBigUInt64LE(0xffffffffffffffffn, end + 48)
    expect(await whyNotOpened(savedZip(beyond))).toContain('Its table of contents is damaged after 0 of 2 files')
  })

  it('in any one byte ends in a file, a reason or a refusal', async () => {
    const zip = await zipBytes(two)
    for (let at = 0; at < zip.length; at += 1) {
      const changed = Buffer.from(zip)
      changed.writeUInt8((changed.readUInt8(at) + 129) % 256, at)
      const files = await openFiles(savedZip(changed), new AbortController().signal)
      if (files.ok) await textsOf(files.value)
      else expect(files.error.message).toContain('medium-export.zip')
    }
  })
})

describe('a folder', () => {
  it('gives its files, and never what a link leads to', async () => {
    const outside = archiveFolder({ 'secret.html': 'Secret' })
    const root = archiveFolder({ ...two, 'a/.hidden': 'x', '.git/HEAD': 'x' })
    symlinkSync(join(outside, 'secret.html'), join(root, 'a/link.html'))
    symlinkSync(outside, join(root, 'b'))
    const files = await openedFiles(root)
    const out = 'It is a link that leads out of the folder, and links are not followed.'
    expect(skipsAmong(files.skipped)).toEqual(['.git: It is a hidden folder; nothing in it is read.', 'a/.hidden: It is a hidden file.', `a/link.html: ${out}`, `b: ${out}`])
    expect(files.files.map(({ bytes }) => bytes)).toEqual([3, 3])
    expect(await textsOf(files)).toEqual({ 'a/one.html': 'One', 'a/two.html': 'Two' })
  })

  it('with nothing in it is refused', async () => {
    const root = archiveFolder({})
    expect(await whyNotOpened(root)).toBe(`bad-input: The folder “${root}” is empty.`)
  })
})
