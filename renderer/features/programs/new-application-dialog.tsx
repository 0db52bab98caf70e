import { useEffect } from 'react'
import { ChoiceField } from '../../components/choice-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { textIn } from '../../components/text-in.ts'
import { newApplication } from './programs-actions.ts'
import { usePrograms, useProgramsDesk } from './programs-context.ts'

/** To which program; all else stands on the draft's own page. */
export function NewApplicationDialog({ onClose }: { onClose: () => void }) {
  const desk = useProgramsDesk()
  const lines = usePrograms((state) => state.page?.lines ?? null)
  useEffect(() => (lines === null ? void desk.read() : undefined), [desk, lines])
  if (lines === null) return null
  const choices = lines.map(({ program }) => ({ value: program.id, title: program.name }))
  return (
    <FormDialog title="New application" keepTitle="Begin a draft" keep={(form) => newApplication(desk, textIn(form, 'program'))} onClose={onClose}>
      <ChoiceField name="program" label="To" value={choices[0]?.value ?? ''} choices={choices} isFirst />
      <p className="quiet">Nothing is sent by this. A draft holds what you want to think of before; another program can be added on the page behind this.</p>
    </FormDialog>
  )
}
