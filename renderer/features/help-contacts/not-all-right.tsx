import { useState } from 'react'
import { useApp } from '../../app/app-context.ts'
import { AppDialog } from '../../components/app-dialog.tsx'
import { ContactList } from './contact-list.tsx'
import { FindHelp } from './find-help.tsx'

/** Whom she can turn to. It asks nothing, keeps nothing of having been opened, and draws no conclusion. */
export function NotAllRight() {
  const showOverlay = useApp((app) => app.showOverlay)
  const [isEditing, setIsEditing] = useState(false)
  return (
    <AppDialog title="I am not all right" isHeld={isEditing} onClose={() => showOverlay(null)}>
      <p>You can talk to somebody now. It needs no reason, and the writing can wait.</p>
      <ContactList onEditing={setIsEditing} />
      <FindHelp />
      {isEditing ? null : (
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => showOverlay(null)}>
            Close
          </button>
        </div>
      )}
    </AppDialog>
  )
}
