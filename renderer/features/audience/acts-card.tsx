import { useState } from 'react'
import { actKinds, type ActKind, type AudiencePage, type ReadingAct } from '../../../shared/models/audience.ts'
import { shortDay } from '../../../shared/day-names.ts'
import { succeed } from '../../../shared/result.ts'
import { MoreMenu } from '../../components/more-menu.tsx'
import { ActForm } from './act-form.tsx'
import { removeAct } from './audience-actions.ts'
import { useAudienceDesk } from './audience-context.ts'
import { AudienceSection } from './audience-section.tsx'
import { actInWords, actNames } from './audience-words.ts'
import { FilterChips } from './filter-chips.tsx'
import { ShowMore } from './show-more.tsx'
import { useFocusKept } from '../../components/use-focus-kept.ts'
import { usePaged } from './use-paged.ts'

const filters: readonly { readonly title: string; readonly choice: ActKind | null }[] = [
  { title: 'All', choice: null },
  ...actKinds.map((kind) => ({ title: actNames[kind], choice: kind }))
]

/** What she does with the work of others, and who answers hers. */
export function ActsCard({ page }: { page: AudiencePage }) {
  const { client } = useAudienceDesk()
  const [kind, setKind] = useState<ActKind | null>(null)
  const acts = usePaged(kind ?? 'all', async (offset, limit) => {
    const answer = await client.call('acts.list', { kind, from: null, to: null, offset, limit })
    return answer.ok ? succeed({ rows: answer.value.acts, total: answer.value.total }) : answer
  })
  const list = useFocusKept()
  const isBlank = acts.hasAnswer && acts.total === 0
  // Without an account the page has one thing to say first; what an archive brought is shown all the same.
  if (page.accountId === null && kind === null && (isBlank || !acts.hasAnswer)) return null
  return (
    <AudienceSection title="Reading and replying">
      <ActForm accountId={page.accountId} people={page.people} />
      {isBlank && kind === null ? (
        <p className="quiet">None logged yet. Claps and highlights of a Medium archive stand here by their days as well.</p>
      ) : (
        <FilterChips choices={filters} chosen={kind} paged={acts} onChoose={setKind} />
      )}
      <ul className="log-lines" aria-label="Acts" tabIndex={-1} ref={list}>
        {acts.rows.map((act) => (
          <ActRow key={act.id} act={act} />
        ))}
      </ul>
      <ShowMore paged={acts} />
    </AudienceSection>
  )
}

function ActRow({ act }: { act: ReadingAct }) {
  const desk = useAudienceDesk()
  const { on, person, source } = act
  const words = actInWords(act)
  const forget = person === null ? [] : [{ title: `Forget ${person.alias}`, run: () => desk.store.setState({ dialog: { kind: 'forget', person } }) }]
  return (
    <li className="log-line">
      <span className="log-day">{shortDay(on, null)}</span>
      <span className="log-words">
        <bdi>{words}</bdi>
        {source === 'import' ? <span className="quiet log-note">imported</span> : null}
      </span>
      <MoreMenu label={`More: ${words}, ${shortDay(on, null)}`} choices={[{ title: 'Remove', run: () => void removeAct(desk, act) }, ...forget]} />
    </li>
  )
}
