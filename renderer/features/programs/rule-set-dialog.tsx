import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { RuleSet } from '../../../shared/models/program.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { textIn } from '../../components/text-in.ts'
import { useProgramsDesk } from './programs-context.ts'
import { saveRuleSet } from './rules-actions.ts'

interface Props {
  readonly programId: string
  readonly ruleSet: RuleSet | null
  onClose(this: void): void
}

/** Rules as they stood together at one time: it begins on the earliest day of the rules that are put into it. */
export function RuleSetDialog({ programId, ruleSet, onClose }: Props) {
  const desk = useProgramsDesk()
  const [id] = useState(() => ruleSet?.id ?? newId())
  const keep = (form: FormData): Promise<string | null> => saveRuleSet(desk, { id, programId, title: textIn(form, 'title'), note: textIn(form, 'note') })
  return (
    <FormDialog title={ruleSet === null ? 'Add a set of rules' : 'Edit the set'} keep={keep} onClose={onClose}>
      <FormField name="title" label="Title" hint="Rules since May 2026" value={ruleSet?.title ?? ''} maxLength={200} isFirst />
      <TextAreaField name="note" label="Note" hint="What is uncertain about it" value={ruleSet?.note ?? ''} maxLength={2_000} />
      <p className="quiet">It begins on the earliest day of the rules that you put into it.</p>
    </FormDialog>
  )
}
