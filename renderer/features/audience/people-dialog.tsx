import { useState } from 'react'
import { AppDialog } from '../../components/app-dialog.tsx'
import { useAudience, useAudienceDesk } from './audience-context.ts'

const mostShown = 50

/** Everybody whose name is kept with the account, also those whose lines are gone. */
export function PeopleDialog({ onClose }: { onClose: () => void }) {
  const { store } = useAudienceDesk()
  const people = useAudience(({ page }) => page?.people) ?? []
  const [text, setText] = useState('')
  const found = people.filter(({ alias }) => alias.toLowerCase().includes(text.trim().toLowerCase()))
  return (
    <AppDialog title="Names you noted" onClose={onClose}>
      <input
        type="search"
        className="field"
        aria-label="Find a name"
        placeholder="Find a name"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className="quiet" role="status">
        {found.length === 0 ? 'No name is like that.' : found.length > mostShown ? `The first ${String(mostShown)} of ${found.length.toLocaleString('en-GB')}.` : 'They are only in your journal.'}
      </p>
      <ul className="log-lines" aria-label="Names">
        {found.slice(0, mostShown).map((person) => (
          <li key={person.id} className="log-line">
            <bdi className="log-words">{person.alias}</bdi>
            <button type="button" className="button" aria-label={`Forget ${person.alias}`} onClick={() => store.setState({ dialog: { kind: 'forget', person } })}>
              Forget
            </button>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </AppDialog>
  )
}
