import { NewApplicationDialog } from './new-application-dialog.tsx'
import { ProgramDialog } from './program-dialog.tsx'
import { useProgramsDesk } from './programs-context.ts'
import type { ProgramsDialog } from './programs-store.ts'
import { RuleDialog } from './rule-dialog.tsx'
import { RuleSetDialog } from './rule-set-dialog.tsx'

export function ProgramsDialogs({ dialog }: { dialog: ProgramsDialog }) {
  const desk = useProgramsDesk()
  const close = (): void => desk.store.setState({ dialog: null })
  if (dialog.kind === 'program') return <ProgramDialog program={dialog.program} onClose={close} />
  if (dialog.kind === 'new-application') return <NewApplicationDialog onClose={close} />
  if (dialog.kind === 'rule-set') return <RuleSetDialog programId={dialog.programId} ruleSet={dialog.ruleSet} onClose={close} />
  return <RuleDialog programId={dialog.programId} ruleSetId={dialog.ruleSetId} rule={dialog.rule} onClose={close} />
}
