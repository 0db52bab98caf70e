import { v7 as newId } from 'uuid'
import { platformKey } from '../../shared/platforms.ts'
import { sql, type Journal } from '../journal/journal.ts'
import { keptOf } from '../journal/kept.ts'
import { knownStory } from './compare-stories.ts'
import { foldedTitle } from './folded-title.ts'
import { readFacts, textHash, type NumberFactsFound, type StoryFactsFound } from './staged-item.ts'
import type { FoundSubject } from './found.ts'

const rowsInATurn = 200

interface StagedNumber {
  readonly number: number
  readonly file: string
  readonly sourceKey: string
  readonly factsJson: string
  readonly contentHash: string
}

type Subject = { readonly storyId: string | null } | { readonly refusal: string }

/** Says of each number found what keeping would do, and which story it is of; one nobody knows yet becomes a story. */
export function* settleNumbers(journal: Journal): Generator<null> {
  const rows = sql<StagedNumber>(
    journal,
    `SELECT number, file, sourceKey, factsJson, contentHash FROM staging.item WHERE kind = 'number' AND outcome = 'found' ORDER BY number`
  ).all()
  const subjects = new SubjectFinder(journal)
  for (const [at, row] of rows.entries()) {
    if (at % rowsInATurn === 0) yield null
    const facts = readFacts<NumberFactsFound>(row.factsJson)
    settleNumber(journal, row, facts, subjects.find(facts, row))
  }
}

function settleNumber(journal: Journal, item: StagedNumber, facts: NumberFactsFound, subject: Subject): void {
  const settle = sql(journal, 'UPDATE staging.item SET outcome = ?, reason = ?, planJson = ? WHERE number = ?')
  if ('refusal' in subject) return void settle.run('skipped', subject.refusal, null, item.number)
  const known = lastReading(journal, item.sourceKey, facts.subject.by === 'account' ? platformKey(facts.platform) : null)
  if (known === undefined) return void settle.run('added', null, JSON.stringify({ storyId: subject.storyId }), item.number)
  if (known.contentHash === item.contentHash) return void settle.run('unchanged', null, null, item.number)
  if (known.isCorrected === 1) {
    return void settle.run('skipped', 'You have corrected this number yourself, and yours stays.', null, item.number)
  }
  const plan = JSON.stringify({ storyId: subject.storyId, supersedesId: known.itemId })
  settle.run('changed', 'It was another number before; that one stays in the history.', plan, item.number)
}

interface Reading {
  readonly itemId: string
  readonly contentHash: string
  readonly isCorrected: number
}

// The account of a platform that has but one goes without a name, and its key is that of another platform's.
function lastReading(journal: Journal, sourceKey: string, platform: string | null): Reading | undefined {
  return sql<Reading>(
    journal,
    `SELECT itemId, contentHash,
       EXISTS (SELECT 1 FROM metricSnapshot AS later WHERE later.supersedesId = itemId AND ${keptOf('later')}) AS isCorrected
     FROM importedItem JOIN importBatch ON importBatch.id = importId
     WHERE sourceKey = @sourceKey AND kind = 'number' AND keptAtMs IS NOT NULL AND EXISTS (
         SELECT 1 FROM metricSnapshot LEFT JOIN platform ON platform.id = platformId
         WHERE metricSnapshot.id = itemId AND (@platform IS NULL OR platform.key = @platform))
     ORDER BY keptAtMs DESC, importBatch.rowid DESC LIMIT 1`
  ).get({ sourceKey, platform })
}

/** Finds the story a number is of, among those kept and those this import brings. */
class SubjectFinder {
  readonly #journal: Journal
  readonly #found = new Map<string, Subject>()
  #titles: Map<string, Set<string>> | null = null

  constructor(journal: Journal) {
    this.#journal = journal
  }

  find({ subject, platform }: NumberFactsFound, { file }: StagedNumber): Subject {
    if (subject.by === 'account') return { storyId: null }
    const name = JSON.stringify(subject.by === 'title' ? foldedTitle(subject.title) : subject)
    const known = this.#found.get(name) ?? this.#look(subject, platform, file)
    this.#found.set(name, known)
    return known
  }

  #look(subject: Exclude<FoundSubject, { by: 'account' }>, platform: string, file: string): Subject {
    if (subject.by === 'story') return hasStory(this.#journal, subject.storyId) ? subject : { refusal: 'The story chosen for these numbers is no longer in the journal.' }
    if (subject.by === 'key') {
      const id = knownStory(this.#journal, subject.key, subject.url) ?? stagedStory(this.#journal, subject.key)
      if (id !== null && isInTrash(this.#journal, id)) return { refusal: `“${subject.title}” is in the trash, so its numbers are left out too.` }
      return { storyId: id ?? stageTitleOnly(this.#journal, { key: subject.key, title: subject.title, url: subject.url, platform, file }) }
    }
    this.#titles ??= titlesOf(this.#journal)
    const ids = [...(this.#titles.get(foldedTitle(subject.title)) ?? [])]
    if (ids.length > 1) return { refusal: `${String(ids.length)} of your stories are called “${subject.title}”, so it can’t be told whose number this is.` }
    return { storyId: ids[0] ?? stageTitleOnly(this.#journal, { key: null, title: subject.title, url: null, platform, file }) }
  }
}

function hasStory(journal: Journal, id: string): boolean {
  return sql(journal, 'SELECT 1 FROM shownStory WHERE id = ?').get(id) !== undefined
}

function isInTrash(journal: Journal, id: string): boolean {
  return sql(journal, 'SELECT 1 FROM story WHERE id = ? AND deletedAtMs IS NOT NULL').get(id) !== undefined
}

function stagedStory(journal: Journal, key: string): string | null {
  const id = sql<string>(journal, `SELECT itemId FROM staging.item WHERE kind = 'story' AND sourceKey = ? AND outcome <> 'skipped'`).pluck().get(key)
  return id ?? null
}

function titlesOf(journal: Journal): Map<string, Set<string>> {
  const titles = new Map<string, Set<string>>()
  const rows = sql<{ id: string; title: string }>(
    journal,
    `SELECT id, title FROM shownStory WHERE kind = 'story' AND title <> ''
     UNION SELECT itemId, title FROM staging.item WHERE kind = 'story' AND label <> 'response' AND outcome IN ('added', 'changed') AND title <> ''`
  )
  for (const { id, title } of rows.iterate()) titles.set(foldedTitle(title), (titles.get(foldedTitle(title)) ?? new Set()).add(id))
  return titles
}

interface TitleOnly {
  readonly key: string | null
  readonly title: string
  readonly url: string | null
  readonly platform: string
  readonly file: string
}

/** A story of which only its numbers are known: its title, and that it was published, day unknown. */
function stageTitleOnly(journal: Journal, { key, title, url, platform, file }: TitleOnly): string {
  const itemId = newId()
  const placement = { platform, publication: null, url, publishedAtMs: null, editedAtMs: null }
  const facts: StoryFactsFound = { storyKind: 'story', isKindGuessed: false, status: 'published', subtitle: '', placement, hasText: false }
  sql(
    journal,
    `INSERT INTO staging.item (file, kind, label, outcome, sourceKey, itemId, title, wordCount, factsJson, contentHash, factsHash, body, notesJson)
     VALUES (@file, 'story', 'story', 'added', @sourceKey, @itemId, @title, 0, @factsJson, @contentHash, '', '', @notesJson)`
  ).run({
    file,
    sourceKey: key ?? `title:${foldedTitle(title)}`,
    itemId,
    title,
    factsJson: JSON.stringify(facts),
    contentHash: textHash({ title, subtitle: '', body: '' }),
    notesJson: JSON.stringify(['Only its title is known here; its text comes with a Medium archive that holds it.'])
  })
  return itemId
}
