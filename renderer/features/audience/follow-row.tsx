import { shortDay } from '../../../shared/day-names.ts'
import { marks, type Follow, type Mark } from '../../../shared/models/audience.ts'
import { MoreMenu } from '../../components/more-menu.tsx'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { markFollow, removeFollow } from './audience-actions.ts'
import { useAudienceDesk } from './audience-context.ts'
import { followInWords, markNames, sentenceCase } from './audience-words.ts'

interface Props {
  readonly follow: Follow
  onMarked(this: void, follow: Follow): void
}

export function FollowRow({ follow, onMarked }: Props) {
  const desk = useAudienceDesk()
  const { direction, on, person, note } = follow
  const words = sentenceCase(followInWords(follow))
  const forget = person === null ? [] : [{ title: `Forget ${person.alias}`, run: () => desk.store.setState({ dialog: { kind: 'forget', person } }) }]
  return (
    <li className="log-line">
      <span className="log-day">{shortDay(on, null)}</span>
      <span className="log-words">
        <bdi>{words}</bdi>
        {note === '' ? null : <span className="quiet log-note">{note}</span>}
      </span>
      {direction === 'in' ? <MarkChips follow={follow} words={words} onMarked={onMarked} /> : null}
      <MoreMenu
        label={`More: ${words}, ${shortDay(on, null)}`}
        choices={[
          { title: 'Edit, or add a note', run: () => desk.store.setState({ dialog: { kind: 'follow', follow } }) },
          { title: 'Remove', run: () => void removeFollow(desk, follow) },
          ...forget
        ]}
      />
    </li>
  )
}

/** What she says of a new follower; the same chip again takes it back. */
function MarkChips({ follow, words, onMarked }: Props & { words: string }) {
  const desk = useAudienceDesk()
  const mark = async (chosen: Mark): Promise<void> => {
    const marked = await markFollow(desk, follow.id, follow.mark === chosen ? null : chosen)
    if (marked !== null) onMarked(marked)
  }
  return (
    <span className="mark-chips" role="group" aria-label={`Where from: ${words}`}>
      {marks.map((one) => (
        <ToggleChip key={one} title={markNames[one]} isOn={follow.mark === one} onPress={() => void mark(one)} />
      ))}
    </span>
  )
}
