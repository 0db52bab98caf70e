import { useState } from 'react'
import type { AudiencePage, Direction, ListFollowsInput } from '../../../shared/models/audience.ts'
import { succeed } from '../../../shared/result.ts'
import { counted } from '../../../shared/text.ts'
import { useAudienceDesk } from './audience-context.ts'
import { AudienceSection } from './audience-section.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FollowForm } from './follow-form.tsx'
import { FollowRow } from './follow-row.tsx'
import { ShowMore } from './show-more.tsx'
import { useFocusKept } from '../../components/use-focus-kept.ts'
import { usePaged } from './use-paged.ts'

interface Props {
  readonly page: AudiencePage
  readonly accountId: string
}

interface Only {
  readonly title: string
  readonly direction: Direction | null
  readonly mark: ListFollowsInput['mark']
}

const everyone: Only = { title: 'All', direction: null, mark: null }
const kinds: readonly Only[] = [
  everyone,
  { title: 'Followed you', direction: 'in', mark: null },
  { title: 'You followed', direction: 'out', mark: null },
  { title: 'Not marked', direction: 'in', mark: 'none' },
  { title: 'Earned', direction: 'in', mark: 'earned' },
  { title: 'Exchanged', direction: 'in', mark: 'exchanged' },
  { title: 'Unknown', direction: 'in', mark: 'unknown' }
]
const filters = kinds.map((choice) => ({ title: choice.title, choice }))

/** New followers, to be marked by who knows them, and the people she followed. */
export function FollowsCard({ page, accountId }: Props) {
  const { client, store } = useAudienceDesk()
  const [only, setOnly] = useState(everyone)
  const { direction, mark } = only
  const follows = usePaged(`${accountId} ${only.title}`, async (offset, limit) => {
    const answer = await client.call('follows.list', { accountId, direction, mark, from: null, to: null, offset, limit })
    return answer.ok ? succeed({ rows: answer.value.follows, total: answer.value.total }) : answer
  })
  const isBlank = follows.hasAnswer && follows.total === 0
  const list = useFocusKept()
  return (
    <AudienceSection title="New followers, and whom you followed">
      <FollowForm accountId={accountId} people={page.people} />
      {isBlank && only === everyone ? (
        <p className="quiet">None logged yet. “140” and “you followed” notes a number; a name notes one person, whom you can mark.</p>
      ) : (
        <FilterChips choices={filters} chosen={only} paged={follows} onChoose={setOnly} />
      )}
      <ul className="log-lines" aria-label="Follows" tabIndex={-1} ref={list}>
        {follows.rows.map((follow) => (
          <FollowRow key={follow.id} follow={follow} onMarked={follows.replace} />
        ))}
      </ul>
      <ShowMore paged={follows} />
      {page.people.length === 0 ? null : (
        <button type="button" className="link quiet is-start" onClick={() => store.setState({ dialog: { kind: 'people' } })}>
          {counted(page.people.length, 'name')} noted
        </button>
      )}
    </AudienceSection>
  )
}
