import { useEffect, useRef, useState, type RefObject } from 'react'
import type { AudiencePage } from '../../../shared/models/audience.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { markReady } from '../../app/ready.ts'
import { ActsCard } from './acts-card.tsx'
import { refresh } from './audience-actions.ts'
import { AudienceContext, useAudience, useAudienceDesk } from './audience-context.ts'
import { AudienceDialogs } from './audience-dialogs.tsx'
import { AudienceHead } from './audience-head.tsx'
import { audienceDeskOf } from './audience-store.ts'
import { EmptyAudience } from './empty-audience.tsx'
import { EventsCard } from './events-card.tsx'
import { FollowersCard } from './followers-card.tsx'
import { FollowsCard } from './follows-card.tsx'
import { LedgerCard } from './ledger-card.tsx'
import './audience.css'

/** Who follows her, since when, and where they came from as far as anyone can know. */
export function AudiencePlace() {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [desk] = useState(() => audienceDeskOf({ client, say: (message, action) => say(action === undefined ? { message } : { message, action }) }))
  return (
    <AudienceContext value={desk}>
      <Audience />
    </AudienceContext>
  )
}

function Audience() {
  const page = useAudience((state) => state.page)
  const dialog = useAudience((state) => state.dialog)
  useEffect(markReady, [])
  useFollowing()
  const place = useFocusAtFirst()
  return (
    <div className="audience" tabIndex={-1} ref={place}>
      {page === null ? null : <Sections page={page} />}
      {dialog === null ? null : <AudienceDialogs dialog={dialog} />}
    </div>
  )
}

function Sections({ page }: { page: AudiencePage }) {
  return (
    <>
      {page.accountId === null ? <EmptyAudience /> : <AudienceHead page={page} accountId={page.accountId} />}
      {page.accountId === null ? null : (
        <>
          <LedgerCard page={page} accountId={page.accountId} />
          <FollowersCard page={page} accountId={page.accountId} />
          <FollowsCard key={page.accountId} page={page} accountId={page.accountId} />
        </>
      )}
      <ActsCard page={page} />
      {page.accountId === null && page.events.length === 0 ? null : <EventsCard page={page} />}
    </>
  )
}

/** Where the keys were in what has gone, they are now here: they scroll, and Tab leads to the first button. */
function useFocusAtFirst(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => (document.activeElement === document.body ? place.current?.focus() : undefined), [])
  return place
}

/** The page follows what is logged over it, and what an import brings. */
function useFollowing(): void {
  const desk = useAudienceDesk()
  const { client } = desk
  const numbersVersion = useApp((app) => app.numbersVersion)
  useEffect(() => void refresh(desk), [desk, numbersVersion])
  useEffect(() => client.listen(({ name }) => (name === 'journal-changed' ? void refresh(desk) : undefined)), [client, desk])
  useEffect(() => () => desk.store.setState({ dialog: null }), [desk])
}
