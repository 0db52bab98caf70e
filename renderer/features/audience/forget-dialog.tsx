import type { Person } from '../../../shared/models/audience.ts'
import { AppDialog } from '../../components/app-dialog.tsx'
import { forgetPerson } from './audience-actions.ts'
import { useAudienceDesk } from './audience-context.ts'

export function ForgetDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const desk = useAudienceDesk()
  return (
    <AppDialog title={`Forget ${person.alias}`} onClose={onClose}>
      <p>
        The name goes out of the whole journal, and with it your notes about this person and what you noted with the name. That somebody
        followed, or was answered, stays counted.
      </p>
      <p className="quiet">This can’t be undone. Backups made before keep the name until newer ones have taken their place.</p>
      <div className="dialog-actions">
        <button type="button" className="button is-plain" autoFocus onClick={onClose}>
          Cancel
        </button>
        <button
          type="button"
          className="button is-main"
          onClick={() => {
            onClose()
            void forgetPerson(desk, person)
          }}
        >
          Forget this person
        </button>
      </div>
    </AppDialog>
  )
}
