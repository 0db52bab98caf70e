import { useState } from 'react'
import { longestMood } from '../../shared/models/entry.ts'
import { AppDialog } from '../components/app-dialog.tsx'
import { noteMood } from './page-actions.ts'
import { usePage, usePageDesk } from './page-context.ts'
import { activeEntry } from './page-store.ts'

/** The writer's own words for how she is; nothing is measured or counted with them. */
export function MoodDialog({ onClose }: { onClose: () => void }) {
  const desk = usePageDesk()
  const known = usePage(activeEntry)?.mood ?? ''
  const [mood, setMood] = useState(known)
  const keep = async (): Promise<void> => {
    if (await noteMood(desk, mood.trim() === '' ? null : mood)) onClose()
  }
  return (
    <AppDialog title="How are you, in your own words?" onClose={onClose}>
      <input
        className="search-field"
        aria-label="Mood"
        autoFocus
        maxLength={longestMood}
        value={mood}
        onChange={(event) => setMood(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void keep()
        }}
      />
      <p className="quiet">Kept with this entry. Leave it empty to take it away.</p>
      <div className="dialog-actions">
        <button type="button" className="button is-plain" onClick={onClose}>
          Cancel
        </button>
        <button type="button" className="button is-main" onClick={() => void keep()}>
          Keep
        </button>
      </div>
    </AppDialog>
  )
}
