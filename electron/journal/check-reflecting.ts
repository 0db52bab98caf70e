import * as v from 'valibot'
import { evidencesSchema, letterMarksSchema } from '../../shared/models/cause.ts'
import type { CheckResult } from './check.ts'
import { sql, type Journal } from './journal.ts'
import { keptPacks } from './prompt-pack-rows.ts'

/** What questions, causes and letters keep in a form that only the app itself reads back. */
export function findReflectingProblems(journal: Journal): Partial<CheckResult> {
  return { problems: [...unreadable.flatMap((kept) => problemsIn(journal, kept)), ...unreadablePacks(journal)] }
}

interface KeptAsJson {
  /** Rows of a name and a JSON. */
  readonly rows: string
  readonly schema: v.GenericSchema
  readonly sentence: (name: string) => string
}

const evidenceRows = (side: 'For' | 'Against'): string => `SELECT text AS name, evidence${side}Json AS json FROM cause`

const unreadable: readonly KeptAsJson[] = [
  {
    rows: 'SELECT offeredOn AS name, valuesJson AS json FROM promptOffer',
    // Facts of another version are named otherwise, and that is nothing wrong.
    schema: v.record(v.string(), v.nullable(v.number())),
    sentence: (on) => `What the question of ${on} looked at can’t be read.`
  },
  { rows: evidenceRows('For'), schema: evidencesSchema, sentence: (text) => `What speaks for the cause “${text}” can’t be read.` },
  { rows: evidenceRows('Against'), schema: evidencesSchema, sentence: (text) => `What speaks against the cause “${text}” can’t be read.` },
  {
    rows: 'SELECT decidedOn AS name, marksJson AS json FROM letterMarks JOIN outcome ON outcome.id = outcomeId',
    schema: letterMarksSchema,
    sentence: (decidedOn) => `What you marked in the letter of ${decidedOn} can’t be read.`
  }
]

function problemsIn(journal: Journal, { rows, schema, sentence }: KeptAsJson): string[] {
  const kept = v.pipe(v.string(), v.parseJson(), schema)
  return sql<{ name: string; json: string }>(journal, `${rows} ORDER BY 1`)
    .all()
    .filter(({ json }) => !v.is(kept, json))
    .map(({ name }) => sentence(name))
}

function unreadablePacks(journal: Journal): string[] {
  return keptPacks(journal).flatMap(({ id, pack }) => (pack === null ? [`The pack of questions “${id}” can’t be read, so none of it is asked.`] : []))
}
