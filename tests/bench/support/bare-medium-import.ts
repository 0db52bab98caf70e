import { createDocument } from '@mixmark-io/domino'
import type Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { firstOf } from '../../../electron/exchange/html/dom-parts.ts'
import { elementToMarkdown } from '../../../electron/exchange/html/html-to-markdown.ts'
import { dayAt, type Moment } from '../../../shared/dates.ts'
import { ownSearchTextOf } from '../../../shared/search-text.ts'
import { countWords } from '../../../shared/words.ts'

/** A post's page and what its file is called. */
export interface Page {
  readonly name: string
  readonly html: string
}

/** What a short script would do that trusts its archive: parse, convert and insert one after another, all in one transaction. */
export async function insertPosts(db: Database.Database, pages: AsyncIterable<Page> | Iterable<Page>, at: Moment): Promise<void> {
  const insert = preparedFor(db, at)
  db.exec('BEGIN IMMEDIATE')
  db.exec(`INSERT INTO platform (id, key, name) VALUES ('medium', 'medium', 'Medium')`)
  for await (const page of pages) insert(page)
  db.exec('COMMIT')
}

function preparedFor(db: Database.Database, at: Moment): (page: Page) => void {
  const story = db.prepare(
    `INSERT INTO story (id, kind, status, title, subtitle, wordCount, externalKey, createdOn, zone, createdAtMs, updatedAtMs, body, searchText)
     VALUES (@id, 'story', 'published', @title, '', @wordCount, @key, @on, @zone, @nowMs, @nowMs, @body, @searchText)`
  )
  const index = db.prepare('INSERT INTO storyText (rowid, text) VALUES (?, ?)')
  const placement = db.prepare(
    `INSERT INTO placement (id, storyId, platformId, url, publishedOn, publishedAtMs, zone, createdAtMs)
     VALUES (@id, @storyId, 'medium', @url, @publishedOn, @publishedAtMs, @zone, @nowMs)`
  )
  const on = dayAt(at)
  return ({ name, html }) => {
    const { title, url, publishedAtMs, body } = readPost(html)
    const text = `${title}\n\n${body}`
    const searchText = ownSearchTextOf(text)
    const storyId = randomUUID()
    const { lastInsertRowid } = story.run({ id: storyId, title, wordCount: countWords(body), key: keyOf(name), on, ...at, body, searchText })
    index.run(lastInsertRowid, searchText ?? text)
    placement.run({ id: randomUUID(), storyId, url, publishedOn: dayAt({ nowMs: publishedAtMs, zone: at.zone }), publishedAtMs, ...at })
  }
}

function keyOf(name: string): string {
  return `medium:${/([0-9a-f]+)\.html$/.exec(name)?.[1] ?? name}`
}

/** By the quickest way there is to find the parts: the library's own selectors would take a tenth of the whole. */
function readPost(html: string) {
  const document = createDocument(html, true)
  const body = firstOf(document, '.e-content')
  if (body === null) throw new Error('A page without a text')
  const title = firstOf(document, '.p-name')?.textContent ?? ''
  const publishedAtMs = Date.parse(firstOf(document, '.dt-published')?.getAttribute('datetime') ?? '')
  firstOf(body, '.graf--title')?.remove()
  return { title, url: firstOf(document, '.p-canonical')?.getAttribute('href') ?? null, publishedAtMs, body: elementToMarkdown(body).markdown }
}
