import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PeriodKind } from '../../../shared/models/progress.ts'
import { periodTitle } from '../../../shared/period-words.ts'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { CustomDays } from './custom-days.tsx'
import { useProgress, useProgressDesk } from './progress-context.ts'
import { chooseKind, stepPeriod } from './progress-store.ts'

const kinds: readonly (readonly [PeriodKind, string])[] = [
  ['week', 'Week'], ['month', 'Month'], ['quarter', 'Quarter'], ['year', 'Year'], ['all', 'All'], ['custom', 'Custom']
]

/** Over which time it is looked. */
export function ProgressHead({ tabs }: { tabs: ReactNode }) {
  const desk = useProgressDesk()
  const kind = useProgress((state) => state.wanted.kind)
  return (
    <header className="progress-head">
      <div className="progress-title">
        <h1>Progress</h1>
        {tabs}
      </div>
      <div className="progress-period">
        <div className="chip-row" role="group" aria-label="Which time">
          {kinds.map(([one, name]) => (
            <ToggleChip key={one} title={name} isOn={one === kind} onPress={() => chooseKind(desk, one)} />
          ))}
        </div>
        {kind === 'all' ? null : <Steps />}
        <PeriodTitle />
        {kind === 'custom' ? <CustomDays /> : null}
      </div>
    </header>
  )
}

function Steps() {
  const desk = useProgressDesk()
  const isFirst = useProgress(({ shown }) => shown?.page.previous === null)
  const isLast = useProgress(({ shown }) => shown === null || shown.page.period.to >= shown.page.today)
  return (
    <div className="progress-steps">
      <button type="button" className="icon-button" aria-label="Earlier" aria-disabled={isFirst} onClick={() => (isFirst ? undefined : stepPeriod(desk, -1))}>
        <ChevronLeft size={18} aria-hidden />
      </button>
      <button type="button" className="icon-button" aria-label="Later" aria-disabled={isLast} onClick={() => (isLast ? undefined : stepPeriod(desk, 1))}>
        <ChevronRight size={18} aria-hidden />
      </button>
    </div>
  )
}

function PeriodTitle() {
  const period = useProgress(({ shown }) => shown?.page.period)
  return (
    <p className="progress-when" role="status" aria-label="Time shown">
      {period === undefined ? null : periodTitle(period)}
    </p>
  )
}
