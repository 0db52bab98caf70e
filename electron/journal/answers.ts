import type { Moment } from '../../shared/dates.ts'
import type { Answer, AnswerInput } from '../../shared/models/readiness.ts'
import { todayOf } from './today.ts'
import { sql, type Journal } from './journal.ts'

export function listAnswers(journal: Journal): Answer[] {
  return sql<Answer>(journal, 'SELECT fact, answer, note, saidOn FROM answer ORDER BY fact').all()
}

export function findAnswer(journal: Journal, fact: string): Answer | null {
  return sql<Answer>(journal, 'SELECT fact, answer, note, saidOn FROM answer WHERE fact = ?').get(fact) ?? null
}

/** Dated today; null takes the answer back. */
export function giveAnswer(journal: Journal, { fact, answer, note }: AnswerInput, at: Moment): null {
  if (answer === null) sql(journal, 'DELETE FROM answer WHERE fact = ?').run(fact)
  else {
    sql(
      journal,
      `INSERT INTO answer (fact, answer, note, saidOn) VALUES (@fact, @answer, @note, @saidOn)
       ON CONFLICT (fact) DO UPDATE SET answer = @answer, note = @note, saidOn = @saidOn`
    ).run({ fact, answer, note, saidOn: todayOf(journal, at) })
  }
  return null
}
