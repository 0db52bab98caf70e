import { useState } from 'react'
import { countedFromDays, type Rule, type RuleTest } from '../../../shared/models/rule.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { FormField } from '../../components/form-field.tsx'
import { countedFromTitles, forbiddenTitles, kindOfTest, testTitles, type TestType } from './rule-words.ts'

const choicesOf = (titles: Readonly<Record<string, string>>) => Object.entries(titles).map(([value, title]) => ({ value, title }))
const testChoices = choicesOf(testTitles)
const kindChoices = [
  { value: 'countable', title: 'Can be reached by writing' },
  { value: 'hard_gate', title: 'A gate that writing doesn’t change' }
]
const fromChoices = countedFromDays.map((day) => ({ value: day, title: `From ${countedFromTitles[day]}` }))
const wantsChoices = [
  { value: 'yes', title: 'The answer is yes' },
  { value: 'no', title: 'The answer is no' }
]

/** What answers a rule, and what that needs. */
export function RuleTestFields({ rule }: { rule: Rule | null }) {
  const [type, setType] = useState<string>(rule?.test.type ?? 'answer')
  const chosen = testTypeOf(type)
  return (
    <>
      <ChoiceField name="test" label="What answers it" value={type} choices={testChoices} onChange={setType} />
      <Fields key={type} type={chosen} test={rule?.test.type === type ? rule.test : null} />
      {kindOfTest[chosen] === null ? (
        <ChoiceField name="kind" label="Kind" value={rule?.kind === 'hard_gate' ? 'hard_gate' : 'countable'} choices={kindChoices} />
      ) : null}
    </>
  )
}

function testTypeOf(text: string): TestType {
  const isType = (type: string): type is TestType => Object.hasOwn(testTitles, type)
  return isType(text) ? text : 'answer'
}

interface FieldsProps {
  readonly type: TestType
  /** As it stands; null where another kind of test was chosen. */
  readonly test: RuleTest | null
}

function Fields({ type, test }: FieldsProps) {
  if (type === 'reviewer') return null
  if (type === 'answer') return <AnswerFields test={test} />
  if (type === 'wait') return <WaitFields test={test} />
  const days = test === null ? null : daysOf(test)
  return (
    <>
      {type === 'followers' || type === 'stories' || type === 'story_words' ? <NumberField name="atLeast" label="At least" value={test !== null && 'atLeast' in test ? test.atLeast : null} /> : null}
      {type === 'story_words' ? <NumberField name="atMost" label="At most" value={test?.type === type ? test.atMost : null} /> : null}
      {type === 'clash' ? <ChoiceField name="forbids" label="What may not be" value={test?.type === type ? test.forbids : 'simultaneous'} choices={choicesOf(forbiddenTitles)} /> : null}
      {type === 'stories' || type === 'conduct' || type === 'clash' ? <NumberField name="days" label="Within days" hint="Empty: at any time" value={days} /> : null}
      {type === 'account_age' || type === 'appeal' ? <NumberField name="days" label="Days" value={days} /> : null}
      {type === 'appeal' ? <FromField test={test} /> : null}
    </>
  )
}

function daysOf(test: RuleTest): number | null {
  if (test.type === 'account_age') return test.atLeastDays
  if (test.type === 'stories' || test.type === 'conduct') return test.withinDays
  return test.type === 'clash' || test.type === 'appeal' ? test.days : null
}

function AnswerFields({ test }: Pick<FieldsProps, 'test'>) {
  const answer = test?.type === 'answer' ? test : null
  return (
    <>
      <FormField name="question" label="The question" hint="To be answered with yes or no" value={answer?.question ?? ''} maxLength={300} />
      <ChoiceField name="wants" label="Met where" value={answer?.wants ?? 'yes'} choices={wantsChoices} />
    </>
  )
}

function WaitFields({ test }: Pick<FieldsProps, 'test'>) {
  const days = test?.type === 'wait' ? test.days : null
  return (
    <>
      <FormField name="waits" label="Days" hint="30, or 30, 90; empty: nobody knows" value={days?.join(', ') ?? ''} maxLength={120} />
      <FromField test={test} />
    </>
  )
}

function FromField({ test }: Pick<FieldsProps, 'test'>) {
  return <ChoiceField name="from" label="Counted" value={test?.type === 'wait' || test?.type === 'appeal' ? test.from : 'decision'} choices={fromChoices} />
}

function NumberField({ name, label, hint, value }: { name: string; label: string; hint?: string; value: number | null }) {
  return <FormField name={name} label={label} value={value === null ? '' : String(value)} maxLength={12} {...(hint === undefined ? {} : { hint })} />
}
