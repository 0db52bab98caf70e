import { createDocument } from '@mixmark-io/domino'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { htmlToMarkdown } from '../../../electron/exchange/html/html-to-markdown.ts'
import { MarkdownText } from '../../../renderer/editor/markdown-text.tsx'
import { hasTestdata, testdata } from '../../support/testdata.ts'
import { foundAt, storiesAmong } from './medium-archive.ts'

/** What a reader of the Markdown sees of it, without the spaces that HTML doesn't show either. */
function seen(markdown: string): string {
  const html = renderToStaticMarkup(<MarkdownText text={markdown} onOpenLink={() => undefined} />)
  return createDocument(html.replaceAll('</p>', ' </p>'), true).body.textContent.replace(/\s+/g, ' ').trim()
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const signs = ['*', '_', '~', '`', '[', ']', '(', ')', '<', '>', '&', '#', '!', '\\', '-', '+', '1', '.', '=', '|', ' ', 'a', 'amp;', 'é', '字', '。', ' http://a.b/c_d_*e* ']
const texts = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join(''))

it('stays the same text, whatever signs it has', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), (lines) => {
      const { markdown } = htmlToMarkdown(`<p>${lines.map(asHtml).join('<br>')}</p>`)
      expect(seen(markdown)).toBe(lines.join(' ').replace(/\s+/g, ' ').trim())
    }),
    { numRuns: 3_000 }
  )
})

/** Signs only: what lies between them differs by how a page and a list lay it out. */
function signsOf(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200B]+/g, '')
}

/** Of a page, but for its title, its pictures, and what isn't the writer's. */
function textOfPost(path: string): string {
  const body = createDocument(readFileSync(path, 'utf8'), true).querySelector('[data-field="body"]')
  for (const part of Array.from(body?.querySelectorAll('.graf--mixtapeEmbed, .graf--title, .graf--subtitle, script, iframe') ?? [])) part.remove()
  return signsOf(body?.textContent ?? '')
}

it.skipIf(!hasTestdata).each(['dottjt-2021', 'princepereira-2022'])('is all that the posts of %s say', async (name) => {
  const archive = testdata('medium-export', name)
  const stories = storiesAmong(await foundAt(archive)).filter(({ notes }) => notes.length === 0)
  for (const { file, body } of stories) {
    const own = (body ?? '').replace(/!\[.*?\]\([^)]*\)/g, '').replace(/\[[↗▶]\]\([^\s)]* "[^"\n]*"\)/g, '')
    expect(signsOf(seen(own)), file).toBe(textOfPost(join(archive, file)))
  }
  expect(stories.length).toBeGreaterThan(30)
})
