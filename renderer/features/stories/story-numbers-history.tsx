import { useState } from 'react'
import { shortDay } from '../../../shared/day-names.ts'
import { readingInWords } from '../../../shared/metric-words.ts'
import type { MetricSnapshot, SnapshotSource } from '../../../shared/models/metric.ts'
import type { Placement } from '../../../shared/models/story.ts'
import { CorrectNumber } from './story-numbers-correct.tsx'
import { placeName, type Measure } from './story-numbers-measures.ts'

const sources: Readonly<Record<SnapshotSource, string>> = { typed: 'typed', import: 'imported' }

interface Props {
  readonly caption: string
  readonly measure: Measure
  readonly placements: readonly Placement[]
  onCorrected(this: void, snapshots: readonly MetricSnapshot[]): void
}

/** Every reading, newest first. What was corrected stays, struck through, for whoever wants to see it. */
export function NumbersHistory({ caption, measure, placements, onCorrected }: Props) {
  const [showsCorrected, setShowsCorrected] = useState(false)
  const newest = [...measure.snapshots].reverse()
  const current = newest.filter(isCurrent)
  const shown = showsCorrected ? newest : current
  const hasPlaces = new Set(measure.snapshots.map(({ placementId }) => placementId)).size > 1
  return (
    <>
      <div className="numbers-history" role="region" aria-label={`Readings: ${measure.name}`} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">{measure.name}</th>
              <th scope="col">
                <span className="visually-hidden">Correct</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((snapshot) => (
              <Line key={snapshot.id} snapshot={snapshot} measure={measure} place={hasPlaces ? placeName(snapshot.placementId, placements) : null} onCorrected={onCorrected} />
            ))}
          </tbody>
        </table>
      </div>
      {current.length === newest.length ? null : (
        <button type="button" role="switch" aria-checked={showsCorrected} className={showsCorrected ? 'chip is-chosen' : 'chip'} onClick={() => setShowsCorrected(!showsCorrected)}>
          Show corrected
        </button>
      )}
    </>
  )
}

function isCurrent({ isSuperseded, value }: MetricSnapshot): boolean {
  return !isSuperseded && value !== null
}

interface LineProps extends Pick<Props, 'measure' | 'onCorrected'> {
  readonly snapshot: MetricSnapshot
  /** Null where all are of one place. */
  readonly place: string | null
}

function Line({ snapshot, measure, place, onCorrected }: LineProps) {
  const [isCorrecting, setIsCorrecting] = useState(false)
  const { takenOn, value, currency, precision, source } = snapshot
  const words = value === null ? 'taken back' : readingInWords(value, currency, precision)
  return (
    <tr>
      <th scope="row">
        {shortDay(takenOn, null)}
        <span className="quiet">{[place, sources[source]].filter((part) => part !== null).join(', ')}</span>
      </th>
      {isCorrecting ? (
        <td colSpan={2}>
          <CorrectNumber snapshot={snapshot} name={measure.name} onDone={() => setIsCorrecting(false)} onCorrected={onCorrected} />
        </td>
      ) : (
        <>
          <td>{isCurrent(snapshot) || value === null ? <span className={value === null ? 'quiet' : undefined}>{words}</span> : <Corrected words={words} />}</td>
          <td>
            {isCurrent(snapshot) ? (
              <button type="button" className="link" aria-label={`Correct ${words} of ${shortDay(takenOn, null)}`} onClick={() => setIsCorrecting(true)}>
                Correct
              </button>
            ) : null}
          </td>
        </>
      )}
    </tr>
  )
}

function Corrected({ words }: { words: string }) {
  return (
    <del>
      {words}
      <span className="visually-hidden"> (corrected)</span>
    </del>
  )
}
