import { milestoneKinds, type MilestonePage } from '../../../shared/models/milestone.ts'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { hideKind, showKind } from './milestone-changes.ts'
import { hiddenInWords, kindNames } from './milestone-words.ts'
import type { MilestonesDesk } from './milestones-store.ts'

interface Props {
  readonly desk: MilestonesDesk
  readonly page: MilestonePage
  readonly showsHidden: boolean
}

/** Which kinds are shown, and the way to single ones that were hidden. */
export function KindChips({ desk, page: { milestones, hiddenKinds }, showsHidden }: Props) {
  const present = milestoneKinds.filter((kind) => hiddenKinds.includes(kind) || milestones.some((one) => one.kind === kind))
  const hidden = milestones.filter(({ isHidden, kind }) => isHidden && !hiddenKinds.includes(kind)).length
  return (
    <div className="chip-row" role="group" aria-label="Kinds that are shown">
      {present.map((kind) => {
        const isOn = !hiddenKinds.includes(kind)
        return <ToggleChip key={kind} title={kindNames[kind]} isOn={isOn} onPress={() => void (isOn ? hideKind(desk, kind) : showKind(desk, kind))} />
      })}
      {hidden === 0 && !showsHidden ? null : (
        <ToggleChip title={hiddenInWords(hidden)} isOn={showsHidden} onPress={() => desk.store.setState({ showsHidden: !showsHidden })} />
      )}
    </div>
  )
}
