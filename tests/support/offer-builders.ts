import { sql, type Journal } from '../../electron/journal/journal.ts'
import { saveProgram } from '../../electron/journal/programs.ts'
import { addDays, type Day, type Moment } from '../../shared/dates.ts'
import type { About } from '../../shared/models/reflection.ts'
import { freshId } from './audience-builders.ts'
import { at, morning, valueOf, write } from './journal-builders.ts'

export function noonOf(day: Day): Moment {
  return at(`${day}T12:00[Europe/Berlin]`)
}

/** A magazine of hers, without rules. */
export function magazine(journal: Journal, id = 'the-quarterly', moment: Moment = morning): string {
  return valueOf(saveProgram(journal, { id, kind: 'magazine', name: id, platform: null, link: null, notes: '' }, moment)).id
}

/** An entry about an answer, begun on that day. */
export function reflected(journal: Journal, outcomeId: string, on: Day, about: Partial<About> = {}): void {
  write(journal, {
    id: freshId(), datedOn: on, body: 'What I see now.', at: noonOf(on),
    about: { outcomeId, applicationId: null, topic: null, stage: 'R2', retelling: null, asksWhy: false, ...about }
  })
}

export function wroteOn(journal: Journal, on: Day): void {
  write(journal, { id: freshId(), datedOn: on, body: 'Rain again.', at: noonOf(on) })
}

/** These were asked eight days before, so that they rest and don't count among those of the last seven days. */
export function askedBefore(journal: Journal, topics: readonly string[], day: Day): void {
  topics.forEach((topic, index) => sql(journal, 'INSERT INTO promptOffer (offeredOn, topic, offeredAtMs) VALUES (?, ?, 0)').run(addDays(day, -7 - index), topic))
}

export function placedCause(journal: Journal, outcomeId: string, hands: string | null = null): void {
  const none = '{"rows":[],"note":""}'
  sql(
    journal,
    `INSERT INTO cause (id, outcomeId, text, hands, evidenceForJson, evidenceAgainstJson, placedOn, createdAtMs) VALUES (?, ?, 'Too early', ?, ?, ?, '2022-04-04', 0)`
  ).run(freshId(), outcomeId, hands, none, none)
}

interface PlannedStep {
  readonly state?: 'open' | 'done' | 'dropped'
  readonly moves?: number
}

/** A step to tick. */
export function planned(journal: Journal, outcomeId: string, { state = 'open', moves = 0 }: PlannedStep = {}): void {
  sql(
    journal,
    `INSERT INTO planStep (id, outcomeId, ifCue, thenAct, obstacle, weekOn, measure, target, state, moves, createdAtMs)
     VALUES (?, ?, 'If it is Tuesday', 'then I write', '', '2022-04-11', 'tick', 1, ?, ?, 0)`
  ).run(freshId(), outcomeId, state, moves)
}

export function readOfSuccess(journal: Journal, readOn: Day): void {
  sql(journal, `INSERT INTO comparison (id, readOn, who, claim, leftOut, createdAtMs) VALUES (?, ?, 'Ana', 'In ten days', '', 0)`).run(freshId(), readOn)
}

export function tried(journal: Journal, fromOn: Day, untilOn: Day): void {
  sql(journal, `INSERT INTO strategyTrial (id, name, guess, fromOn, untilOn, saw, createdAtMs) VALUES (?, 'Follow back', '', ?, ?, '', 0)`).run(freshId(), fromOn, untilOn)
}
