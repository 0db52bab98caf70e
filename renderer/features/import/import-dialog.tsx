import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { counted } from '../../../shared/text.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { AppDialog } from '../../components/app-dialog.tsx'
import { ImportChoice } from './import-choice.tsx'
import { ImportReport } from './import-report.tsx'
import { ImportWorking } from './import-working.tsx'
import { cancel, createImportDesk, receiveProgress, takeBack, type ImportDesk, type ImportState } from './import-store.ts'
import { StayedEntries } from './stayed-entries.tsx'
import './import.css'

/** From a folder of somebody else's program to entries in the journal, with a report in between. */
export function ImportDialog() {
  const client = useClient()
  const showOverlay = useApp((app) => app.showOverlay)
  const [desk] = useState(() => createImportDesk(client))
  const state = useStore(desk.store)
  useEffect(() => client.listen((event) => (event.name === 'import-progress' ? receiveProgress(desk, event.progress) : undefined)), [client, desk])
  // What was read and not kept is let go of, however the dialog ends.
  useEffect(() => () => void client.call('imports.end', undefined), [client])
  const close = (): void => (state.step === 'working' ? void cancel(desk) : showOverlay(null))
  return (
    <AppDialog title="Bring in a diary" isWide={state.step === 'report'} isHeld onClose={close}>
      <Step desk={desk} state={state} onClose={close} />
    </AppDialog>
  )
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
      return <ImportWorking progress={state.progress} onCancel={onClose} />
    case 'report':
      return <ImportReport desk={desk} state={state} onClose={onClose} />
    case 'done':
      return <Done desk={desk} state={state} onClose={onClose} />
    case 'undone':
      return (
        <>
          <StayedEntries undone={state.undone} />
          <CloseButton onClose={onClose} />
        </>
      )
  }
}

function Done({ desk, state, onClose }: StepProps & { state: Extract<ImportState, { step: 'done' }> }) {
  const openPlace = useApp((app) => app.openPlace)
  const { added, changed } = state.summary.items
  const { batchId } = state
  return (
    <>
      <p role="status">
        {counted(added, 'entry is', 'entries are')} in your journal.
        {changed === 0 ? null : ` ${counted(changed, 'file')} with another text than yours ${changed === 1 ? 'is' : 'are'} among the earlier versions of their entries.`}
      </p>
      <p className="quiet">It can be taken back whole, now or later under Settings, Imports.</p>
      <div className="dialog-actions">
        {batchId === null ? null : (
          <button type="button" className="button is-plain" onClick={() => void takeBack(desk, batchId)}>
            Take it back
          </button>
        )}
        <button
          type="button"
          className="button is-main"
          autoFocus
          onClick={() => {
            onClose()
            openPlace('journal')
          }}
        >
          Show the journal
        </button>
      </div>
    </>
  )
}

function CloseButton({ onClose }: { onClose: () => void }) {
  return (
    <div className="dialog-actions">
      <button type="button" className="button is-main" autoFocus onClick={onClose}>
        Close
      </button>
    </div>
  )
}
