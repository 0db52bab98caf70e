import { shortDay } from '../../../shared/day-names.ts'
import type { AudiencePage, OutsideEvent } from '../../../shared/models/audience.ts'
import { useClient } from '../../app/app-context.ts'
import { MoreMenu } from '../../components/more-menu.tsx'
import { removeEvent } from './audience-actions.ts'
import { useAudienceDesk } from './audience-context.ts'
import { AudienceSection } from './audience-section.tsx'
import { eventNames } from './audience-words.ts'
import { useFocusKept } from '../../components/use-focus-kept.ts'

/** What happened to everybody: it says of a drop that it wasn't about her. */
export function EventsCard({ page: { events } }: { page: AudiencePage }) {
  const { store } = useAudienceDesk()
  const list = useFocusKept()
  return (
    <AudienceSection title="Outside events">
      {events.length === 0 ? <p className="quiet">A platform’s purge, a new rule, an outage: what happened to everybody stands in the chart beside your counts.</p> : null}
      <ul className="log-lines" aria-label="Outside events" tabIndex={-1} ref={list}>
        {[...events].reverse().map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ul>
      <button type="button" className="button is-start" onClick={() => store.setState({ dialog: { kind: 'event', event: null } })}>
        Add an event
      </button>
    </AudienceSection>
  )
}

function EventRow({ event }: { event: OutsideEvent }) {
  const desk = useAudienceDesk()
  const { kind, on, words, platform, source } = event
  return (
    <li className="log-line">
      <span className="log-day">{shortDay(on, null)}</span>
      <span className="log-words">
        <bdi>{words}</bdi>
        <span className="quiet log-note">
          {eventNames[kind]}
          {platform === null ? '' : `, ${platform}`}
          {source === '' ? null : <Source source={source} />}
        </span>
      </span>
      <MoreMenu
        label={`More: ${words}, ${shortDay(on, null)}`}
        choices={[
          { title: 'Edit', run: () => desk.store.setState({ dialog: { kind: 'event', event } }) },
          { title: 'Remove', run: () => void removeEvent(desk, event) }
        ]}
      />
    </li>
  )
}

function Source({ source }: { source: string }) {
  const client = useClient()
  const { say } = useAudienceDesk()
  if (!/^https?:\/\//i.test(source)) return <>, {source}</>
  const open = async (): Promise<void> => {
    const answer = await client.call('app.openLink', { url: source })
    if (!answer.ok) say(answer.error.message)
  }
  return (
    <>
      ,{' '}
      <button type="button" className="link" title={source} onClick={() => void open()}>
        its source
      </button>
    </>
  )
}
