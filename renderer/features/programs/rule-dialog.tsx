import { useId } from 'react'
import { confidences, type RuleInSet } from '../../../shared/models/rule.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { confidenceInWords } from '../../readiness/readiness-words.ts'
import { usePage } from '../../day-page/page-context.ts'
import { sentenceCase } from './program-words.ts'
import { usePrograms, useProgramsDesk } from './programs-context.ts'
import { readRuleForm } from './read-rule-form.ts'
import { RuleTestFields } from './rule-test-fields.tsx'
import { saveRule } from './rules-actions.ts'

interface Props {
  readonly programId: string
  readonly ruleSetId: string
  readonly rule: RuleInSet | null
  onClose(this: void): void
}

const confidenceChoices = confidences.map((one) => ({ value: one, title: sentenceCase(confidenceInWords(one)) }))
const notSaid = { value: '', title: sentenceCase(confidenceInWords(null)) }

/** What a rule asks for, what answers it, since when, and who says so. Of a bundled one her words stand in front. */
export function RuleDialog({ programId, ruleSetId, rule, onClose }: Props) {
  const desk = useProgramsDesk()
  const today = usePage((page) => page.page.today)
  const ruleSet = usePrograms(({ rules }) => rules?.ruleSets.find(({ id }) => id === ruleSetId))
  const keep = async (form: FormData): Promise<string | null> => {
    const read = readRuleForm(form, { rule, keys: ruleSet?.rules.map(({ key }) => key) ?? [], today })
    return read.ok ? await saveRule(desk, { programId, ruleSetId, rule: read.value }) : read.error.message
  }
  return (
    <FormDialog title={rule === null ? 'Add a rule' : 'Correct a rule'} keep={keep} onClose={onClose}>
      <FormField name="words" label="The rule" hint="In your own words" value={rule?.words ?? ''} maxLength={500} isFirst />
      <RuleTestFields rule={rule} />
      <FormField name="inForceFrom" label="In force from" hint="2023-08-01, or 2023-08, or 2023" value={rule?.inForceFrom ?? ''} maxLength={10} />
      <FormField name="seenOn" label="First seen" hint="Where its beginning isn’t known" value={rule?.seenOn ?? ''} maxLength={10} />
      <FormField name="source" label="Source" hint="A page, a letter, a person" value={rule?.source ?? ''} maxLength={500} />
      <FormField name="link" label="Its address" hint="https://" type="url" value={rule?.link ?? ''} />
      <ChoiceField name="confidence" label="How sure" value={rule === null ? 'low' : (rule.confidence ?? '')} choices={rule !== null && rule.confidence === null ? [...confidenceChoices, notSaid] : confidenceChoices} />
      <TextAreaField name="note" label="Note" value={rule?.note ?? ''} maxLength={1_000} />
      <CheckedToday />
    </FormDialog>
  )
}

function CheckedToday() {
  const id = useId()
  return (
    <div className="form-row">
      <span />
      <label className="check-line" htmlFor={id}>
        <input id={id} type="checkbox" name="checked" /> I looked at the source today
      </label>
    </div>
  )
}
