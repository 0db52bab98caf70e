import type { Day } from '../../shared/dates.ts'
import type { Window } from '../../shared/models/ledger.ts'
import type { MirrorFact, MirrorKind } from '../../shared/models/mirror.ts'
import type { ProofRow } from '../../shared/models/readiness.ts'
import {
  accountSentence, answersSentence, askForOne, earnedSentence, mostStories, repliesSentence, storiesSentence, storySentence, wordsSentence, type Sum
} from '../../shared/rules/mirror.ts'
import { firstLine } from '../../shared/text.ts'
import { listAccounts } from './accounts.ts'
import { sql, type Journal } from './journal.ts'
import type { Found } from './milestones.ts'
import { rowsBehind, sumBehind, type Summed } from './mirror-rows.ts'
import { titleOf } from './stories.ts'

/** The window of an attempt, and the first times that fell in it, by their key. */
export interface Attempt extends Window {
  readonly outcomeId: string
  readonly firsts: ReadonlyMap<string, Found>
}

/** A fact whose rows are read only where they are asked for: counting needs none. */
export type ToldFact = Omit<MirrorFact, 'rows'> & { readonly rows: () => readonly ProofRow[] }

export function accountFacts(journal: Journal, { from, to }: Attempt): ToldFact[] {
  return listAccounts(journal).flatMap(({ id, platform, name, openedOn: on }): ToldFact[] => {
    if (on === null || on < from || on > to) return []
    const sentence = accountSentence({ platform, name })
    return [{ key: `account-${id}`, kind: 'account', on, sentence, value: null, isFirst: false, rows: () => [{ kind: 'account', id, on, words: name === '' ? platform : name }] }]
  })
}

interface StoryRow {
  readonly id: string
  readonly on: Day
  readonly title: string
  readonly start: string
}

/** Each its own fact; many of them are one. */
export function storyFacts(journal: Journal, { from, to, firsts }: Attempt): ToldFact[] {
  const stories = sql<StoryRow>(
    journal,
    `SELECT id, publishedOn AS "on", title, CASE WHEN title = '' THEN substr(body, 1, 2000) ELSE '' END AS start FROM shownStory
     WHERE kind = 'story' AND status = 'published' AND publishedOn BETWEEN @from AND @to ORDER BY publishedOn, createdAtMs, id`
  )
    .all({ from, to })
    .map(({ id, on, title, start }) => ({ id, on, title: titleOf(title, start) }))
  const firstId = firsts.get('first-story')?.evidence[0]?.id
  const rowOf = ({ id, on, title }: (typeof stories)[number]): ProofRow => ({ kind: 'story', id, on, words: title || 'A story without a title' })
  const [first, last] = [stories[0], stories.at(-1)]
  if (first !== undefined && last !== undefined && stories.length > mostStories) {
    const isFirst = firstId !== undefined
    const sentence = storiesSentence({ from: first.on, to: last.on, count: stories.length, isFirst })
    return [{ key: 'stories', kind: 'story', on: last.on, sentence, value: stories.length, isFirst, rows: () => stories.map(rowOf) }]
  }
  return stories.map((story) => ({
    key: `story-${story.id}`, kind: 'story', on: story.on, sentence: storySentence(story.title, story.id === firstId), value: null, isFirst: story.id === firstId,
    rows: () => [rowOf(story)]
  }))
}

/** Words, real replies, answers of readers, and followers she marked as earned; exchanged and unmarked ones are no part of it. */
export function sumFacts(journal: Journal, attempt: Attempt): ToldFact[] {
  const summed = (key: string, what: Summed, kind: MirrorKind, firstKey: string, sentenceOf: (sum: Sum & { days: number }) => string): ToldFact[] => {
    const sum = sumBehind(journal, what, attempt)
    if (sum === null) return []
    const firstOn = attempt.firsts.get(firstKey)?.on ?? null
    const sentence = sentenceOf({ ...sum, firstOn })
    return [{ key, kind, on: sum.on, sentence, value: sum.count, isFirst: firstOn !== null, rows: () => rowsBehind(journal, what, attempt) }]
  }
  return [
    ...summed('words', 'words', 'words', 'first-entry', (sum) => wordsSentence(sum, attempt)),
    ...summed('replies', 'replies', 'reply', 'first-reply', repliesSentence),
    ...summed('answers', 'answers', 'answered', 'first-answered', answersSentence),
    ...summed('earned-followers', 'earned', 'readers', 'first-earned-follower', earnedSentence)
  ]
}

/** The first money is told, not how much. */
export function earningFacts({ firsts }: Attempt): ToldFact[] {
  const first = firsts.get('first-earning')
  const story = first?.evidence[0]
  if (first === undefined || story === undefined) return []
  return [
    {
      key: 'first-earning', kind: 'first', on: first.on, sentence: `Your first earnings were noted, for “${story.words}”.`, value: null, isFirst: true,
      rows: () => [{ kind: 'story', id: story.id, on: first.on, words: story.words }]
    }
  ]
}

/** What she added to those days when the mirror asked for something. */
export function ownFacts(journal: Journal, { outcomeId, from, to }: Attempt): ToldFact[] {
  return sql<{ id: string; on: Day; start: string }>(
    journal,
    `SELECT id, datedOn AS "on", substr(body, 1, 2000) AS start FROM shownEntry JOIN reflection ON entryId = id
     WHERE outcomeId = @outcomeId AND prompt = @askForOne AND wordCount > 0 AND datedOn BETWEEN @from AND @to ORDER BY datedOn, createdAtMs, id`
  )
    .all({ outcomeId, askForOne, from, to })
    .map(({ id, on, start }) => {
      const words = firstLine(start, 200)
      return { key: `own-${id}`, kind: 'own', on, sentence: words, value: null, isFirst: false, rows: () => [{ kind: 'entry', id, on, words }] }
    })
}
