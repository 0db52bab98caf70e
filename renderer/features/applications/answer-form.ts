import * as v from 'valibot'
import { v7 as newId } from 'uuid'
import { addDays, isDay, type Day } from '../../../shared/dates.ts'
import type { ApplicationPage } from '../../../shared/models/application.ts'
import type { ApplicationResult, Outcome, RecordOutcomeInput, ReapplyDay, Tier, WaitSource } from '../../../shared/models/outcome.ts'
import { waitDaysSchema, type CountedFrom } from '../../../shared/models/rule.ts'
import { countedDay, isRefusal, reapplyDay } from '../../../shared/rules/waits.ts'

/** Who says when she can apply again; 'rule' is whatever the rules say, which may be nothing. */
export type WaitChoice = 'rule' | 'letter' | 'writer' | 'date'

/** An answer as it stands in the fields. */
export interface AnswerForm {
  readonly id: string
  readonly result: ApplicationResult
  /** Empty while the field doesn't hold a whole day. */
  readonly decidedOn: string
  readonly receivedOn: string
  readonly letter: string
  readonly tier: Tier
  readonly reason: string
  readonly isReasonNone: boolean
  readonly wait: WaitChoice
  readonly waitDays: string
  /** Null: as the rules say, else the decision. */
  readonly countedFrom: CountedFrom | null
  readonly statedReapplyOn: string
  /** Null: as the rules say. */
  readonly appealUntil: string | null
}

export function blankAnswer({ today }: ApplicationPage): AnswerForm {
  return {
    id: newId(), result: 'declined', decidedOn: today, receivedOn: '', letter: '', tier: 'unknown', reason: '', isReasonNone: false,
    wait: 'rule', waitDays: '', countedFrom: null, statedReapplyOn: '', appealUntil: null
  }
}

/** An answer that is to be corrected. */
export function formOf(outcome: Outcome): AnswerForm {
  const { id, result, decidedOn, receivedOn, letter, tier, reason, isReasonNone, waitDays, waitSource, countedFrom, statedReapplyOn, appealUntil, isAppealRuled } = outcome
  const isOwnWait = waitSource === 'letter' || waitSource === 'writer'
  return {
    id, result, decidedOn, receivedOn: receivedOn ?? '', letter: letter ?? '', tier, reason: reason ?? '', isReasonNone,
    wait: statedReapplyOn !== null ? 'date' : isOwnWait ? waitSource : 'rule',
    waitDays: isOwnWait && waitDays !== null ? String(waitDays) : '', countedFrom: isOwnWait ? countedFrom : null,
    statedReapplyOn: statedReapplyOn ?? '', appealUntil: isAppealRuled ? null : appealUntil
  }
}

/** A wait follows everything but a yes. */
export function hasWait(result: ApplicationResult): boolean {
  return result !== 'accepted'
}

/** The days typed, or why they can't be a wait; null for an empty field. */
export function readWait(text: string): { readonly days: number } | { readonly refusal: string } | null {
  if (text.trim() === '') return null
  const parsed = v.safeParse(waitDaysSchema, typedNumber(text.trim()))
  if (parsed.success) return { days: parsed.output }
  const [issue] = parsed.issues
  return { refusal: issue.type === 'number' ? `“${text.trim()}” isn’t a number of days.` : issue.message }
}

/** "1,000", "1.000" and "1 000" are a thousand everywhere; "2.5" is no whole number, and is refused as such. */
function typedNumber(text: string): number {
  if (/^[-+]?\d{1,3}([.,’' \u00a0\u202f]\d{3})+$/.test(text)) return Number(text.replaceAll(/[^-+\d]/g, ''))
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
}

/** What stands in the way of keeping it, and in which field. */
export interface AnswerFault {
  readonly at: 'decidedOn' | 'waitDays' | 'statedReapplyOn'
  readonly message: string
}

/** What the journal is asked to keep, or the field that has to be mended first. */
export function inputOf(form: AnswerForm, applicationId: string): RecordOutcomeInput | AnswerFault {
  if (!isDay(form.decidedOn)) return { at: 'decidedOn', message: 'Say on which day they decided.' }
  const wait = ownWait(form)
  if ('at' in wait) return wait
  const { id, result, decidedOn, tier, isReasonNone } = form
  const reason = form.reason.trim()
  return {
    id, applicationId, result, decidedOn, receivedOn: dayOrNull(form.receivedOn),
    letter: form.letter === '' ? null : form.letter, tier, reason: isReasonNone || reason === '' ? null : reason, isReasonNone,
    ...wait, appealUntil: isRefusal(result) ? dayOrNull(form.appealUntil ?? '') : null
  }
}

type OwnWait = Pick<RecordOutcomeInput, 'waitDays' | 'waitSource' | 'countedFrom' | 'statedReapplyOn'>
const noOwnWait: OwnWait = { waitDays: null, waitSource: null, countedFrom: null, statedReapplyOn: null }

function ownWait({ result, wait, waitDays, countedFrom, statedReapplyOn }: AnswerForm): OwnWait | AnswerFault {
  if (!hasWait(result) || wait === 'rule') return noOwnWait
  if (wait === 'date') {
    if (!isDay(statedReapplyOn)) return { at: 'statedReapplyOn', message: 'Say which day the letter names.' }
    return { ...noOwnWait, waitSource: 'letter', statedReapplyOn }
  }
  const read = readWait(waitDays)
  if (read === null) return { at: 'waitDays', message: 'Say how many days.' }
  if ('refusal' in read) return { at: 'waitDays', message: read.refusal }
  return { waitDays: read.days, waitSource: wait, countedFrom, statedReapplyOn: null }
}

const dayOrNull = (text: string): Day | null => (isDay(text) ? text : null)

/** What the rules it was sent under say of this answer. */
export function ruledWait({ result }: AnswerForm, { expectedWait }: ApplicationPage): { readonly days: number | null; readonly from: CountedFrom } {
  return isRefusal(result) ? { days: expectedWait.waitDays, from: expectedWait.countedFrom } : { days: null, from: 'decision' }
}

/** When she can apply again, should the form be kept as it stands; null where that can't be said yet. */
export function previewOf(form: AnswerForm, page: ApplicationPage): ReapplyDay | null {
  const { sentOn } = page.application
  const input = inputOf(form, page.application.id)
  if ('at' in input || sentOn === null || !hasWait(form.result)) return null
  const ruled = ruledWait(form, page)
  const source: WaitSource | null = form.wait === 'rule' ? 'rule' : input.waitSource
  const waitDays = form.wait === 'rule' ? ruled.days : input.waitDays
  return reapplyDay({ ...input, sentOn, waitDays, waitSource: source, countedFrom: input.countedFrom ?? ruled.from })
}

/** The last day of an appeal by the rules, of the days as typed; empty where the rules don't say or a day is missing. */
export function ruledAppeal({ result, decidedOn, receivedOn }: AnswerForm, { application: { sentOn }, expectedWait: { appealDays, appealFrom } }: ApplicationPage): string {
  if (!isRefusal(result) || appealDays === null || sentOn === null || !isDay(decidedOn)) return ''
  return addDays(countedDay(appealFrom, { decidedOn, receivedOn: dayOrNull(receivedOn), sentOn }), appealDays)
}
