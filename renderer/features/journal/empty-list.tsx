import { useApp, useRunCommand } from '../../app/app-context.ts'
import { usePage } from '../../day-page/page-context.ts'
import { dayAndMonth, monthTitle } from '../../../shared/day-names.ts'
import { ask, clearFilter } from './journal-actions.ts'
import { useJournalDesk } from './journal-context.ts'
import { isFiltered, type Listing } from './listing.ts'

/** Why there is nothing in the list, and what would bring something into it. */
export function EmptyList({ listing }: { listing: Listing }) {
  const desk = useJournalDesk()
  const today = usePage((state) => state.page.today)
  const hasEntries = useApp((app) => app.counts.entries > 0)
  switch (listing.kind) {
    case 'found':
      return <NothingFound listing={listing} />
    case 'month':
      return <p className="list-empty quiet">Nothing in {monthTitle(listing.month)}. A day that you choose above can still be written.</p>
    case 'on-this-day':
      return (
        <p className="list-empty">
          Nothing is kept for {dayAndMonth(today, today)} of an earlier year. What you write today will be here in a year.
        </p>
      )
    default:
      if (listing.filter.inTrash && !isFiltered({ ...listing.filter, inTrash: false })) return <p className="list-empty">There is nothing in the trash.</p>
      if (!hasEntries && !isFiltered(listing.filter)) return <FirstEntry />
      return (
        <div className="list-empty">
          <p>No entry is marked like that.</p>
          <button type="button" className="button" onClick={() => clearFilter(desk)}>
            Show all entries
          </button>
        </div>
      )
  }
}

function NothingFound({ listing: { filter } }: { listing: Extract<Listing, { kind: 'found' }> }) {
  const desk = useJournalDesk()
  const isNarrowed = isFiltered(filter)
  return (
    <div className="list-empty" role="status">
      <p>Nothing found. Try fewer words, or only the beginning of one.</p>
      {isNarrowed ? (
        <button type="button" className="button" onClick={() => clearFilter(desk)}>
          Search all entries
        </button>
      ) : (
        <button type="button" className="button" onClick={() => ask(desk, { text: '' })}>
          Show all entries
        </button>
      )}
    </div>
  )
}

function FirstEntry() {
  const runCommand = useRunCommand()
  return (
    <div className="list-empty">
      <p>Every page you write will stand here by its day: to read again, to search, and to find on the same day of a later year.</p>
      <button type="button" className="button is-main" onClick={() => runCommand('go-today')}>
        Write today’s page
      </button>
      <button type="button" className="button is-plain" onClick={() => runCommand('import')}>
        Bring in a diary
      </button>
    </div>
  )
}
