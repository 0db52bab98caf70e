import { addDays, type Day } from '../../shared/dates.ts'
import type { Evidence } from '../../shared/models/milestone.ts'
import type { ApplicationResult } from '../../shared/models/outcome.ts'
import { resultWords } from '../../shared/rules/application-words.ts'
import { isRefusal } from '../../shared/rules/waits.ts'
import { sql, type Journal } from './journal.ts'
import { writingOn } from './milestone-evidence.ts'
import type { Found } from './milestones.ts'
import { programName } from './programs.ts'

interface Sent {
  readonly id: string
  readonly programId: string
  readonly sentOn: Day
}

interface Answered {
  readonly applicationId: string
  readonly programId: string
  readonly result: ApplicationResult
  readonly on: Day
  /** The day it arrived, where that was noted. */
  readonly heardOn: Day
}

/** What she did herself: the first application, and the first one sent again after a no. */
export function sendingMilestones(journal: Journal): Found[] {
  const sent = sentOf(journal)
  const [first] = sent
  const refusals = answersOf(journal).filter(({ result }) => isRefusal(result))
  const isAgain = (one: Sent): boolean => refusals.some(({ programId, applicationId, on }) => programId === one.programId && applicationId !== one.id && on <= one.sentOn)
  const again = sent.find(isAgain)
  const yes = answersOf(journal).find(({ result }) => result === 'accepted')
  return [
    ...(first === undefined ? [] : [found('first-application', 'First application', first.sentOn, null, [sentEvidence(journal, first)])]),
    ...(again === undefined ? [] : [found('sent-again', 'Sent again after a no', again.sentOn, null, [sentEvidence(journal, again)])]),
    ...(yes === undefined ? [] : [found('first-yes', 'First yes', yes.on, null, [answerEvidence(journal, yes)])])
  ]
}

/** The first answer, whatever it was, and the first day after a no on which she wrote. They stand there, and nobody calls them out. */
export function answerMilestones(journal: Journal): Found[] {
  const answers = answersOf(journal)
  const first = answers.find(({ result }) => result !== 'no_reply')
  const writing = writtenAfter(journal, answers)
  const note = first !== undefined && writingOn(journal, addDays(first.heardOn, 1)) !== null ? 'You wrote the next day.' : null
  return [
    ...(first === undefined ? [] : [found('first-answer', 'First answer', first.heardOn, note, [answerEvidence(journal, first)])]),
    ...(writing === null ? [] : [found('wrote-after-no', 'Wrote the day after a no', writing.on, null, [writing.entry, answerEvidence(journal, writing.answer)])])
  ]
}

function writtenAfter(journal: Journal, answers: readonly Answered[]): { on: Day; entry: Evidence; answer: Answered } | null {
  for (const answer of answers.filter(({ result }) => isRefusal(result))) {
    const on = addDays(answer.heardOn, 1)
    const entry = writingOn(journal, on)
    if (entry !== null) return { on, entry, answer }
  }
  return null
}

function found(key: string, title: string, on: Day, note: string | null, evidence: readonly Evidence[]): Found {
  return { key, kind: 'first', on, title, note, evidence }
}

function sentOf(journal: Journal): Sent[] {
  return sql<Sent>(journal, 'SELECT id, programId, sentOn FROM application WHERE deletedAtMs IS NULL AND sentOn IS NOT NULL ORDER BY sentOn, createdAtMs, id').all()
}

function answersOf(journal: Journal): Answered[] {
  return sql<Answered>(
    journal,
    `SELECT applicationId, programId, result, decidedOn AS "on", coalesce(receivedOn, decidedOn) AS heardOn
     FROM outcome JOIN application ON application.id = applicationId
     WHERE outcome.deletedAtMs IS NULL AND application.deletedAtMs IS NULL ORDER BY decidedOn, outcome.createdAtMs, outcome.id`
  ).all()
}

function sentEvidence(journal: Journal, { id, programId, sentOn }: Sent): Evidence {
  return { kind: 'application', id, on: sentOn, words: programName(journal, programId) }
}

function answerEvidence(journal: Journal, { applicationId, programId, result, on }: Answered): Evidence {
  return { kind: 'application', id: applicationId, on, words: `${programName(journal, programId)}: ${resultWords[result]}` }
}
