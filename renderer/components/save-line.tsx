import type { SaveState } from '../autosave.ts'

/** Read aloud only where something went wrong: "Saved" comes every second, and is there to be looked at. */
export function SaveLine({ state }: { state: SaveState }) {
  const isFailed = state.kind === 'failed'
  return (
    <p className={isFailed ? 'save-state is-failed' : 'save-state'} role="status" aria-live={isFailed ? 'assertive' : 'off'} aria-label="Saving">
      {saveWords(state)}
    </p>
  )
}

function saveWords(state: SaveState): string {
  if (state.kind === 'failed') return `Not saved. ${state.message}`
  return { clean: '', pending: 'Saving', saved: 'Saved' }[state.kind]
}
