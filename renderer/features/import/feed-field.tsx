import { useId, useState } from 'react'
import { readFeedAddress, type FeedAddress } from './feed-address.ts'
import { fetchFeed, type ImportDesk } from './import-store.ts'

/** The one place from which Second Draft asks the network: it says whom and for what before the button does it. */
export function FeedField({ desk }: { desk: ImportDesk }) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const read = readFeedAddress(typed)
  return (
    <form
      className="import-feed"
      onSubmit={(event) => {
        event.preventDefault()
        if (read?.kind === 'address') void fetchFeed(desk, read.url)
      }}
    >
      <label htmlFor={id}>The address of a feed</label>
      <div className="import-feed-row">
        <input
          id={id}
          className="field"
          value={typed}
          maxLength={2_000}
          placeholder="https://medium.com/feed/@name"
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-says`}
          aria-invalid={read?.kind === 'problem'}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="button" disabled={read?.kind !== 'address'}>
          Fetch it once
        </button>
      </div>
      <p id={`${id}-says`} className={read?.kind === 'problem' ? 'import-problem' : 'quiet'} role="status">
        {says(read)}
      </p>
    </form>
  )
}

function says(read: FeedAddress | null): string {
  if (read === null) return 'Nothing is asked until you press the button. A feed holds the newest stories, with their tags.'
  if (read.kind === 'problem') return read.sentence
  return `Second Draft will ask ${read.host} once, for ${read.url} (and, if that sends it on, the place it names). Nothing else is sent.`
}
