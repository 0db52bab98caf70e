import type { Day, Moment } from '../../shared/dates.ts'
import type { OfferedPrompt, PutPromptAsideInput } from '../../shared/models/day.ts'
import { choosePrompt, type PastOffer } from '../../shared/rules/everyday-prompts.ts'
import { everydayPrompts } from '../data/everyday-prompts.ts'
import { sql, type Journal } from './journal.ts'

/** The day's one prompt, the same all day; null once it has been answered or put aside. */
export function offeredPrompt(journal: Journal, today: Day, at: Moment): OfferedPrompt | null {
  const known = offerOn(journal, today) ?? makeOffer(journal, today, at)
  if (known?.answer !== null) return null
  const prompt = everydayPrompts.find(({ id }) => id === known.promptId)
  return prompt === undefined ? null : { promptId: prompt.id, text: prompt.text, offeredOn: today }
}

export function putPromptAside(journal: Journal, { offeredOn }: PutPromptAsideInput): null {
  answerOffer(journal, offeredOn, 'not-now')
  return null
}

/** The first words of an entry that carries a question. Takes part in the caller's transaction. */
export function notePromptWritten(journal: Journal, today: Day): void {
  answerOffer(journal, today, 'written')
}

function answerOffer(journal: Journal, offeredOn: Day, answer: 'written' | 'not-now'): void {
  sql(journal, 'UPDATE promptOffer SET answer = ? WHERE offeredOn = ? AND answer IS NULL').run(answer, offeredOn)
}

interface Offer extends PastOffer {
  readonly answer: string | null
}

function offerOn(journal: Journal, day: Day): Offer | undefined {
  return sql<Offer>(journal, 'SELECT offeredOn, promptId, answer FROM promptOffer WHERE offeredOn = ?').get(day)
}

function makeOffer(journal: Journal, today: Day, at: Moment): Offer | null {
  const past = sql<PastOffer>(journal, 'SELECT offeredOn, promptId FROM promptOffer').all()
  const prompt = choosePrompt(everydayPrompts, past)
  if (prompt === null) return null
  recordOffer(journal, today, prompt.id, at)
  return { offeredOn: today, promptId: prompt.id, answer: null }
}

// The day's page must open where nothing can be written, too: an offer that isn't recorded is made again another day.
function recordOffer(journal: Journal, today: Day, promptId: string, at: Moment): void {
  try {
    sql(journal, 'INSERT INTO promptOffer (offeredOn, promptId, offeredAtMs) VALUES (?, ?, ?)').run(today, promptId, at.nowMs)
  } catch (error) {
    if (!isUnwritable(error)) throw error
  }
}

function isUnwritable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(?:FULL|READONLY)/.test(String(error.code))
}
