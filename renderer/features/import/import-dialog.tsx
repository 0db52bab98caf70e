import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { assertNever } from '../../../shared/result.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { AppDialog } from '../../components/app-dialog.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { ImportChoice } from './import-choice.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportReport } from './import-report.tsx'
import { ImportWorking } from './import-working.tsx'
import { cancel, createImportDesk, receiveDrop, receiveProgress, type ImportDesk, type ImportState } from './import-store.ts'
import { UndoneReport } from './undone-report.tsx'
import './import.css'

/** From somebody else's program to the journal, with a report in between. */
export function ImportDialog() {
  const client = useClient()
  const showOverlay = useApp((app) => app.showOverlay)
  const [desk] = useState(() => createImportDesk(client))
  const state = useStore(desk.store)
  useDropped(desk)
  useEffect(() => client.listen((event) => (event.name === 'import-progress' ? receiveProgress(desk, event.progress) : undefined)), [client, desk])
  // What was read and not kept is let go of, however the dialog ends.
  useEffect(() => () => void client.call('imports.end', undefined), [client])
  const close = (): void => (state.step === 'working' ? void cancel(desk) : showOverlay(null))
  return (
    <AppDialog title="Import" isWide={state.step === 'report' || state.step === 'columns'} isHeld onClose={close}>
      <Step desk={desk} state={state} onClose={close} />
    </AppDialog>
  )
}

function useDropped(desk: ImportDesk): void {
  const dropped = useApp((app) => app.dropped)
  const takeDropped = useApp((app) => app.takeDropped)
  useEffect(() => {
    if (dropped === null) return
    takeDropped()
    void receiveDrop(desk, dropped)
  }, [desk, dropped, takeDropped])
}

interface StepProps {
  readonly desk: ImportDesk
  readonly state: ImportState
  onClose(this: void): void
}

function Step({ desk, state, onClose }: StepProps) {
  switch (state.step) {
    case 'choose':
      return <ImportChoice desk={desk} failure={state.failure} onClose={onClose} />
    case 'working':
      return <ImportWorking progress={state.progress} remark={state.remark} onCancel={onClose} />
    case 'columns':
      return <ColumnsStep desk={desk} state={state} onClose={onClose} />
    case 'report':
      return <ImportReport desk={desk} state={state} onClose={onClose} />
    case 'done':
      return <ImportDone desk={desk} state={state} onClose={onClose} />
    case 'undone':
      return <UndoneReport undone={state.undone} onClose={onClose} />
    default:
      return assertNever(state)
  }
}
