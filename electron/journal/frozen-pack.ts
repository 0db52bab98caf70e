import * as v from 'valibot'
import { addDays, type Day } from '../../shared/dates.ts'
import type { Application, FrozenCount, FrozenPack } from '../../shared/models/application.ts'
import { daySchema } from '../../shared/models/primitives.ts'
import type { RuleSet } from '../../shared/models/program.ts'
import { proofKinds, verdicts } from '../../shared/models/readiness.ts'
import { ruleKinds, ruleSchema, type Rule, type RuleInSet } from '../../shared/models/rule.ts'
import { sql, type Journal } from './journal.ts'
import { findProgram } from './programs.ts'
import { checksFor, ruleSetFacts } from './readiness.ts'
import { accountMeant } from './readiness-facts.ts'
import { countWrittenDays } from './writing-progress.ts'

const storySchema = v.object({ title: v.string(), body: v.string() })
const checkSchema = v.object({
  key: v.string(),
  kind: v.picklist(ruleKinds),
  words: v.string(),
  verdict: v.picklist(verdicts),
  sentence: v.string(),
  value: v.nullable(v.union([v.number(), v.string()])),
  valueOn: v.nullable(daySchema),
  proof: v.array(v.object({ kind: v.picklist(proofKinds), id: v.nullable(v.string()), on: daySchema, words: v.string() }))
})
const packSchema = v.object({
  ruleSet: v.nullable(v.object({ id: v.string(), title: v.string(), note: v.string(), startsOn: daySchema, isOwn: v.boolean() })),
  checks: v.array(checkSchema),
  counts: v.array(v.object({ name: v.string(), value: v.number(), on: daySchema })),
  terms: v.array(ruleSchema),
  story: v.nullable(storySchema)
})

/** What was frozen when it was sent; null for a draft, and where it can't be read (which `check` tells). */
export function packOf(journal: Journal, applicationId: string): FrozenPack | null {
  const json = sql<string | null>(journal, 'SELECT packJson FROM application WHERE id = ?').pluck().get(applicationId)
  return json === undefined || json === null ? null : readPack(json)
}

export function readPack(json: string): FrozenPack | null {
  try {
    return v.parse(packSchema, JSON.parse(json))
  } catch {
    return null
  }
}

/** What is true of an application on the day it is sent: rules with verdicts and values, counts, the text. */
export function freezePack(journal: Journal, { programId, accountId, story }: Application, ruleSet: RuleSet | null, on: Day): FrozenPack {
  const storyId = story?.id ?? null
  return {
    ruleSet: ruleSet === null ? null : ruleSetFacts(ruleSet),
    checks: ruleSet === null ? [] : checksFor(journal, ruleSet, { programId, accountId, storyId, on }).map(withoutRule),
    counts: countsOn(journal, { accountId: accountMeant(journal, findProgram(journal, programId)?.platform ?? null, accountId, on), storyId, on }),
    terms: ruleSet === null ? [] : ruleSet.rules.filter(({ test }) => ['wait', 'appeal', 'clash'].includes(test.type)).map(asRule),
    story: storyId === null ? null : v.parse(v.nullable(storySchema), sql(journal, 'SELECT title, body FROM story WHERE id = ?').get(storyId) ?? null)
  }
}

function withoutRule({ key, kind, words, verdict, sentence, value, valueOn, proof }: FrozenPack['checks'][number]): FrozenPack['checks'][number] {
  return { key, kind, words, verdict, sentence, value, valueOn, proof }
}

function asRule({ isAdded: _added, isCorrected: _corrected, ...rule }: RuleInSet): Rule {
  return rule
}

/** Figures that may matter later though no rule asked for them; what isn't known is left out, never zero. */
function countsOn(journal: Journal, { accountId, storyId, on }: { accountId: string | null; storyId: string | null; on: Day }): FrozenCount[] {
  const month = { from: addDays(on, -27), to: on }
  const hasWritten = sql(journal, 'SELECT 1 FROM shownEntry WHERE wordCount > 0 AND datedOn <= ? LIMIT 1').get(on) !== undefined
  return [
    ...(accountId === null ? [] : [...lastCount(journal, accountId, 'followers', 'Followers', on), ...lastCount(journal, accountId, 'following', 'People you followed', on)]),
    ...known('Stories published', published(journal, on), on),
    ...(hasWritten ? [{ name: 'Days written in 28', value: countWrittenDays(journal, month), on }, { name: 'Words written in 28 days', value: wordsIn(journal, month), on }] : []),
    ...known('Replies to others in 28 days', repliesIn(journal, month), on),
    ...wordsOf(journal, storyId, on)
  ]
}

// Of stories and replies none logged is not the same as none.
function known(name: string, value: number, on: Day): FrozenCount[] {
  return value === 0 ? [] : [{ name, value, on }]
}

function lastCount(journal: Journal, accountId: string, metric: string, name: string, on: Day): FrozenCount[] {
  return sql<FrozenCount>(
    journal,
    `SELECT @name AS name, value, takenOn AS "on" FROM shownSnapshot
     WHERE accountId = @accountId AND metric = @metric AND span = 'life-to-date' AND takenOn <= @on
     ORDER BY takenOn DESC, coalesce(takenAtMs, createdAtMs) DESC LIMIT 1`
  ).all({ name, accountId, metric, on })
}

function published(journal: Journal, on: Day): number {
  // Any of them without a day may have been out by then.
  return sumOf(
    journal,
    `SELECT CASE WHEN sum(publishedOn IS NULL) > 0 THEN 0 ELSE coalesce(sum(publishedOn <= @to), 0) END FROM shownStory WHERE kind = 'story' AND status = 'published'`,
    { from: on, to: on }
  )
}

function wordsIn(journal: Journal, days: { from: Day; to: Day }): number {
  return sumOf(
    journal,
    `SELECT coalesce(sum(words), 0) FROM (
       SELECT wordCount AS words FROM shownEntry WHERE datedOn BETWEEN @from AND @to
       UNION ALL SELECT words FROM storyTally JOIN shownStory ON shownStory.id = storyTally.storyId WHERE typedOn BETWEEN @from AND @to)`,
    days
  )
}

function repliesIn(journal: Journal, days: { from: Day; to: Day }): number {
  return sumOf(
    journal,
    `SELECT (SELECT coalesce(sum(count), 0) FROM shownReadingAct WHERE kind = 'reply' AND actedOn BETWEEN @from AND @to)
       + (SELECT count(*) FROM shownStory WHERE kind = 'response' AND publishedOn BETWEEN @from AND @to)`,
    days
  )
}

function wordsOf(journal: Journal, storyId: string | null, on: Day): FrozenCount[] {
  return storyId === null ? [] : sql<FrozenCount>(journal, `SELECT 'Words of the story' AS name, wordCount AS value, @on AS "on" FROM shownStory WHERE id = @storyId`).all({ storyId, on })
}

function sumOf(journal: Journal, text: string, days: { from: Day; to: Day }): number {
  return sql<number>(journal, text).pluck().get(days) ?? 0
}
