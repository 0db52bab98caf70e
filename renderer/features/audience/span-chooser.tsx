import { useState } from 'react'
import type { AudiencePage } from '../../../shared/models/audience.ts'
import type { Window } from '../../../shared/models/ledger.ts'
import { ChosenDay } from '../../components/chosen-day.tsx'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { useAudience, useAudienceDesk } from './audience-context.ts'
import { presetSpans, usualSpan, windowOf, type SpanChoice } from './spans.ts'

/** What the ledger and the chart are about. */
export function useSpan(counted: AudiencePage['counted']): { readonly choice: SpanChoice; readonly window: Window } {
  const today = usePage((page) => page.page.today)
  const chosen = useAudience((state) => state.span)
  const choice = chosen ?? usualSpan(counted, today)
  return { choice, window: windowOf(choice, counted, today) }
}

export function SpanChooser({ counted }: Pick<AudiencePage, 'counted'>) {
  const { store } = useAudienceDesk()
  const { choice, window } = useSpan(counted)
  return (
    <div className="chip-row span-chooser" role="group" aria-label="Time">
      {presetSpans.map(({ kind, name }) => (
        <ToggleChip key={kind} title={name} isOn={choice.kind === kind} onPress={() => store.setState({ span: { kind } })} />
      ))}
      <ToggleChip title="All" isOn={choice.kind === 'all'} onPress={() => store.setState({ span: { kind: 'all' } })} />
      <ToggleChip title="From, to" isOn={choice.kind === 'days'} onPress={() => store.setState({ span: { kind: 'days', ...window } })} />
      {choice.kind === 'days' ? <SpanDays window={window} onChange={(days) => store.setState({ span: { kind: 'days', ...days } })} /> : null}
    </div>
  )
}

interface DaysProps {
  readonly window: Window
  onChange(this: void, window: Window): void
}

function SpanDays({ window, onChange }: DaysProps) {
  const [typed, setTyped] = useState<Window>(window)
  const change = (days: Partial<Window>): void => {
    const next = { ...typed, ...days }
    setTyped(next)
    if (next.from <= next.to && (next.from !== window.from || next.to !== window.to)) onChange(next)
  }
  return (
    <span className="span-days">
      <ChosenDay label="From" day={typed.from} onChange={(from) => (from === null ? undefined : change({ from }))} />
      <ChosenDay label="to" day={typed.to} onChange={(to) => (to === null ? undefined : change({ to }))} />
      {typed.from > typed.to ? (
        <span role="alert" className="quiet">
          The first day is after the last one.
        </span>
      ) : null}
    </span>
  )
}
