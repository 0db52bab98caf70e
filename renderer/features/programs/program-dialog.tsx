import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { programKinds, type Program } from '../../../shared/models/program.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { textIn } from '../../components/text-in.ts'
import { usePlatforms } from '../../components/use-platforms.ts'
import { programKindNames } from './program-words.ts'
import { saveProgram } from './programs-actions.ts'
import { useProgramsDesk } from './programs-context.ts'

const kindChoices = programKinds.map((kind) => ({ value: kind, title: programKindNames[kind] }))

/** What she can apply to; of one that came with Second Draft the link and the notes are hers. */
export function ProgramDialog({ program, onClose }: { program: Program | null; onClose: () => void }) {
  const desk = useProgramsDesk()
  const platforms = usePlatforms()
  const [id] = useState(() => program?.id ?? newId())
  const isBundled = program?.isBundled === true
  const keep = async (form: FormData): Promise<string | null> => {
    const orNull = (name: string): string | null => (textIn(form, name) === '' ? null : textIn(form, name))
    const hers = { id, link: orNull('link'), notes: textIn(form, 'notes') }
    if (isBundled) return await saveProgram(desk, { ...hers, kind: program.kind, name: program.name, platform: program.platform })
    const kind = programKinds.find((one) => one === textIn(form, 'kind')) ?? 'partner'
    return await saveProgram(desk, { ...hers, kind, name: textIn(form, 'name'), platform: orNull('platform') })
  }
  return (
    <FormDialog title={program === null ? 'Add a program' : `Edit ${program.name}`} keep={keep} onClose={onClose}>
      {isBundled ? null : (
        <>
          <FormField name="name" label="Name" hint="A program, a publication, a magazine" value={program?.name ?? ''} maxLength={200} isFirst />
          <ChoiceField name="kind" label="Kind" value={program?.kind ?? 'publication'} choices={kindChoices} />
          <FormField name="platform" label="Platform" hint="Whose followers and stories count; may stay empty" value={program?.platform ?? ''} suggestions={platforms} maxLength={100} />
        </>
      )}
      <FormField name="link" label="Link" hint="https://" type="url" value={program?.link ?? ''} isFirst={isBundled} />
      <TextAreaField name="notes" label="Notes" hint="For yourself" value={program?.notes ?? ''} maxLength={100_000} />
    </FormDialog>
  )
}
