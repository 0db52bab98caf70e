import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Day } from '../../../shared/dates.ts'
import { stepMeasures, type Plan, type PlanStep, type SavePlanStepInput, type StepMeasure } from '../../../shared/models/plan.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import type { FieldRefusal } from '../../components/field-refusal.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { textIn } from '../../components/text-in.ts'
import { readWords, saveStep } from './plan-actions.ts'
import { measureTitles, weekInWords, weeksToChoose } from './plan-words.ts'
import { usePlanDesk } from './use-plan-desk.ts'

interface Props {
  readonly plan: Plan
  /** Null for a new one. */
  readonly step: PlanStep | null
  readonly weekOn: Day
}

/** One step, as if and then, with what may stand in its way. */
export function StepDialog({ plan, step, weekOn }: Props) {
  const desk = usePlanDesk()
  const [id] = useState(() => step?.id ?? newId())
  const [measure, setMeasure] = useState<StepMeasure>(step?.measure ?? 'words')
  const keptElsewhere = useRef<string | null>(null)
  const keep = async (form: FormData): Promise<FieldRefusal | string | null> => {
    const input = readStep(form, { id, outcomeId: plan.outcomeId, measure })
    if ('field' in input) return input
    const refusal = await saveStep(desk, input)
    if (refusal === null && input.weekOn !== weekOn) keptElsewhere.current = id
    return refusal
  }
  const close = (): void => desk.store.setState({ editing: null, keptElsewhere: keptElsewhere.current })
  return (
    <FormDialog title={step === null ? 'A step' : 'Change the step'} keep={keep} onClose={close}>
      <FormField name="ifCue" label="If" value={step?.ifCue ?? ''} hint="it is Tuesday after supper" maxLength={300} isFirst />
      <FormField name="thenAct" label="Then" value={step?.thenAct ?? ''} hint="I write 200 words" maxLength={300} />
      <FormField name="obstacle" label="What may stand in the way" value={step?.obstacle ?? ''} maxLength={300} />
      <ChoiceField name="weekOn" label="Week" value={weekOn} choices={weeksToChoose(plan, weekOn).map((week) => ({ value: week.from, title: weekInWords(week, plan.today) }))} />
      <ChoiceField name="measure" label="What tells that it is done" value={measure} choices={stepMeasures.map((value) => ({ value, title: measureTitles[value] }))} onChange={(value) => setMeasure(stepMeasures.find((one) => one === value) ?? 'tick')} />
      {measure === 'tick' ? null : <FormField key={measure} name="target" label="How many" value={targetFor(plan, step, measure)} maxLength={12} />}
      <ChoiceField name="ruleKey" label="For a rule" value={step?.ruleKey ?? ''} choices={ruleChoices(plan, step)} />
    </FormDialog>
  )
}

function readStep(form: FormData, { id, outcomeId, measure }: Pick<SavePlanStepInput, 'id' | 'outcomeId' | 'measure'>): SavePlanStepInput | FieldRefusal {
  const [ifCue, thenAct, ruleKey] = [textIn(form, 'ifCue').trim(), textIn(form, 'thenAct').trim(), textIn(form, 'ruleKey')]
  if (ifCue === '' || thenAct === '') return { field: ifCue === '' ? 'ifCue' : 'thenAct', message: 'Say when it is time, and what you do then.' }
  const target = measure === 'tick' ? 1 : readTarget(textIn(form, 'target'))
  if (typeof target === 'string') return { field: 'target', message: target }
  return { id, outcomeId, measure, target, ifCue, thenAct, obstacle: textIn(form, 'obstacle'), weekOn: textIn(form, 'weekOn'), ruleKey: ruleKey === '' ? null : ruleKey }
}

function readTarget(text: string): number | string {
  const read = readWords(text)
  if (!read.ok) return read.error.message
  return read.value === null || read.value === 0 ? 'Say how many, or choose to tick it yourself.' : read.value
}

/** Of words, what a light week is; else what she said, or one. */
function targetFor({ weekWords }: Plan, step: PlanStep | null, measure: StepMeasure): string {
  if (step?.measure === measure) return String(step.target)
  if (measure !== 'words') return '1'
  return weekWords === null || weekWords === 0 ? '' : String(weekWords)
}

function ruleChoices({ openRules }: Plan, step: PlanStep | null): { value: string; title: string }[] {
  const isOpen = step?.ruleKey == null || openRules.some(({ key }) => key === step.ruleKey)
  const its = step?.ruleKey == null || isOpen ? [] : [{ value: step.ruleKey, title: step.ruleWords ?? 'A rule of another day' }]
  return [{ value: '', title: 'None' }, ...its, ...openRules.map(({ key, words }) => ({ value: key, title: words }))]
}
