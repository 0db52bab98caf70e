import type { Day, Moment } from '../../shared/dates.ts'
import type { AnswerPromptInput, OfferedPrompt } from '../../shared/models/day.ts'
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

export function answerPrompt(journal: Journal, { offeredOn, answer }: AnswerPromptInput): null {
  sql(journal, 'UPDATE promptOffer SET answer = ? WHERE offeredOn = ?').run(answer, offeredOn)
  return null
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
  sql(journal, 'INSERT INTO promptOffer (offeredOn, promptId, offeredAtMs) VALUES (?, ?, ?)').run(today, prompt.id, at.nowMs)
  return { offeredOn: today, promptId: prompt.id, answer: null }
}
