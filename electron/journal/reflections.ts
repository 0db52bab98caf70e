import type { ListReflectionsInput, ReflectionLine, ReflectionList } from '../../shared/models/reflection.ts'
import type { Stage } from '../../shared/models/prompt.ts'
import { opening } from '../../shared/text.ts'
import { sql, type Journal } from './journal.ts'
import { programName } from './programs.ts'

// Almost all have a question, and index entryAsked holds what is read of those here, so that no text is. Answers from
// before anything was kept of what they are about are of any day, with the topic that was offered on theirs.
const answers = `
  SELECT entry.rowid AS entryRow, entry.id AS entryId, datedOn, outcomeId, applicationId, coalesce(stage, 'N') AS stage, retelling,
    CASE WHEN entryId IS NULL THEN (SELECT topic FROM promptOffer WHERE offeredOn = entry.createdOn AND answer = 'written') ELSE topic END AS topic
  FROM shownEntry AS entry LEFT JOIN reflection ON entryId = entry.id WHERE prompt IS NOT NULL AND wordCount > 0
  UNION ALL
  SELECT entry.rowid, entry.id, datedOn, outcomeId, applicationId, stage, retelling, topic
  FROM reflection CROSS JOIN shownEntry AS entry ON entry.id = entryId
  WHERE entryId NOT IN (SELECT id FROM entry WHERE prompt IS NOT NULL AND deletedAtMs IS NULL) AND wordCount > 0`

const reflections = `(${answers}) AS reflected
  LEFT JOIN outcome ON outcome.id = reflected.outcomeId AND outcome.deletedAtMs IS NULL
  LEFT JOIN application ON application.id = coalesce(outcome.applicationId, reflected.applicationId) AND application.deletedAtMs IS NULL`

const wanted = `(@programId IS NULL OR programId = @programId) AND (@stage IS NULL OR stage = @stage) AND (@topic IS NULL OR topic = @topic)`

const answeredOn = 'coalesce(outcome.receivedOn, outcome.decidedOn)'

/** Answers to questions, by what they are about; entries in the trash are left out. */
export function listReflections(journal: Journal, { offset, limit, ...wish }: ListReflectionsInput): ReflectionList {
  return {
    lines: linesOf(journal, { ...wish, offset, limit }),
    total: sql<number>(journal, `SELECT count(*) FROM ${reflections} WHERE ${wanted}`).pluck().get(wish) ?? 0,
    programs: sql<{ id: string; count: number }>(
      journal,
      `SELECT programId AS id, count(*) AS count FROM ${reflections} WHERE programId IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`
    ).all().map(({ id, count }) => ({ id, name: programName(journal, id), count })),
    stages: sql<{ stage: Stage; count: number }>(journal, `SELECT stage, count(*) AS count FROM (${answers}) GROUP BY 1 ORDER BY 1`).all(),
    topics: topicsOf(journal)
  }
}

type Row = Omit<ReflectionLine, 'opening' | 'programName'> & { readonly start: string }

/** The order is made of short columns; only what is shown has its text read. */
function linesOf(journal: Journal, values: ListReflectionsInput): ReflectionLine[] {
  return sql<Row>(
    journal,
    `SELECT found.*, prompt AS question, wordCount, substr(body, 1, 2000) AS start FROM (
       SELECT entryRow, entryId, reflected.datedOn, stage, topic, retelling, outcome.id AS outcomeId, application.id AS applicationId,
         programId, ${answeredOn} AS answeredOn, outcome.result,
         row_number() OVER (ORDER BY ${answeredOn} DESC NULLS LAST, outcome.id DESC, application.sentOn DESC NULLS LAST, application.id DESC,
           reflected.datedOn DESC, entryRow DESC) AS place
       FROM ${reflections} WHERE ${wanted} ORDER BY place LIMIT @limit OFFSET @offset
     ) AS found JOIN entry ON entry.rowid = entryRow ORDER BY place`
  )
    .all({ ...values })
    .map(({ start, ...row }) => lineOf(journal, row, start))
}

function lineOf(journal: Journal, row: Omit<Row, 'start'>, start: string): ReflectionLine {
  const { title, rest } = opening(start)
  return {
    entryId: row.entryId, datedOn: row.datedOn, question: row.question, opening: [title, rest].filter((part) => part !== '').join(' '),
    wordCount: row.wordCount, stage: row.stage, topic: row.topic, retelling: row.retelling, outcomeId: row.outcomeId, applicationId: row.applicationId,
    programId: row.programId, programName: row.programId === null ? null : programName(journal, row.programId), answeredOn: row.answeredOn, result: row.result
  }
}

/** Each with the question as it was last asked. */
function topicsOf(journal: Journal): ReflectionList['topics'] {
  return sql<{ topic: string; question: string | null; count: number }>(
    journal,
    `SELECT topic, prompt AS question, count FROM (
       SELECT topic, count(*) AS count, max(entryRow) AS entryRow FROM (${answers}) WHERE topic IS NOT NULL GROUP BY topic
     ) AS asked JOIN entry ON entry.rowid = entryRow ORDER BY count DESC, topic`
  )
    .all()
    .map(({ topic, question, count }) => ({ topic, question: question ?? topic, count }))
}

/** For the sidebar. */
export function countReflections(journal: Journal): { reflections: number } {
  return { reflections: sql<number>(journal, `SELECT count(*) FROM (${answers})`).pluck().get() ?? 0 }
}
