import type { Day } from '../../../shared/dates.ts'
import { mostCounted, type Plan, type PlanStep, type SavePlanStepInput, type StepState } from '../../../shared/models/plan.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import { refuseFigure } from '../../../shared/rules/read-figure.ts'
import { readTypedCount } from '../../components/typed-count.ts'
import type { PlanDesk, PlanTexts } from './plan-store.ts'

/** Shows the plan of an answer once everything typed is saved; one that was chosen later goes first. */
export async function openPlan(desk: PlanDesk, outcomeId: string): Promise<void> {
  desk.wanted = outcomeId
  if (desk.store.getState().plan?.outcomeId !== outcomeId) desk.store.setState({ plan: null, texts: null, refusal: null, editing: null })
  await desk.autosave.flush()
  const answer = await desk.client.call('plans.open', { id: outcomeId })
  if (desk.wanted !== outcomeId) return
  if (answer.ok) receive(desk, answer.value)
  else desk.store.setState({ plan: null, texts: null, refusal: answer.error.message })
}

/** What is in the fields stays while it isn't saved. */
function receive(desk: PlanDesk, plan: Plan): void {
  const isTyping = desk.autosave.unsaved().some(({ id }) => id === plan.outcomeId)
  desk.store.setState(({ texts }) => ({ plan, refusal: null, texts: texts !== null && (isTyping || readWeekWords(texts.weekWords) === undefined) ? texts : textsOf(plan) }))
}

function textsOf({ wish, bestResult, obstacle, ownWeekWords }: Plan): PlanTexts {
  return { wish, bestResult, obstacle, weekWords: ownWeekWords === null ? '' : String(ownWeekWords) }
}

/** Null of an empty field, undefined where it can't be read. */
function readWeekWords(text: string): number | null | undefined {
  const count = readWords(text)
  return count.ok ? count.value : undefined
}

/** The same, with why not. */
export function readWords(text: string): Result<number | null> {
  const read = readTypedCount(text)
  if (read === null) return succeed(null)
  if (!read.ok) return read
  return read.value.value > mostCounted ? refuseFigure(text, `is more than ${mostCounted.toLocaleString('en-GB')}`) : succeed(read.value.value)
}

/** The writer typed: kept within a second. A figure that can't be read changes nothing yet. */
export function typed(desk: PlanDesk, part: Partial<PlanTexts>): void {
  const { plan, texts: before } = desk.store.getState()
  if (plan === null || before === null) return
  const texts = { ...before, ...part }
  desk.store.setState({ texts })
  const { wish, bestResult, obstacle, weekWords } = texts
  const said = readWeekWords(weekWords)
  const { outcomeId } = plan
  desk.autosave.changed(outcomeId, () => ({
    id: outcomeId, outcomeId, wish, bestResult, obstacle, ownWeekWords: said === undefined ? (desk.store.getState().plan?.ownWeekWords ?? null) : said
  }))
}

/** Null where it is kept, else why it can't be. */
export async function saveStep(desk: PlanDesk, input: SavePlanStepInput): Promise<string | null> {
  return settle(desk, await desk.client.call('plans.saveStep', input))
}

function settle(desk: PlanDesk, answer: Result<Plan>): string | null {
  if (!answer.ok) return answer.error.message
  if (desk.wanted === answer.value.outcomeId) receive(desk, answer.value)
  desk.changed()
  return null
}

function told(desk: PlanDesk, answer: Result<Plan>): boolean {
  const refusal = settle(desk, answer)
  if (refusal !== null) desk.say({ message: refusal })
  return refusal === null
}

export async function setStep(desk: PlanDesk, { id }: PlanStep, state: StepState): Promise<void> {
  told(desk, await desk.client.call('plans.setStep', { id, state }))
}

export async function moveStep(desk: PlanDesk, { id }: PlanStep, weekOn: Day): Promise<void> {
  told(desk, await desk.client.call('plans.moveStep', { id, weekOn }))
}

export async function removeStep(desk: PlanDesk, { id }: PlanStep): Promise<void> {
  if (!told(desk, await desk.client.call('plans.removeStep', { id }))) return
  const undo = async (): Promise<void> => {
    told(desk, await desk.client.call('plans.restoreStep', { id }))
  }
  desk.say({ message: 'The step is removed.', action: { label: 'Undo', run: () => void undo() } })
}
