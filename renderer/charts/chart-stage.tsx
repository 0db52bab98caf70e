import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { ChartSpec } from './chart-spec.ts'
import { drawChart, type DrawnChart } from './draw-chart.ts'
import { isPointKey, nearestPoint, pointByKey, type Place } from './points.ts'
import { useWidth } from './use-width.ts'
import './chart.css'

/** The drawing. With the focus on it, the arrows go from point to point, and each is said. */
export function ChartStage({ spec }: { spec: ChartSpec }) {
  const stage = useRef<HTMLDivElement>(null)
  const width = useWidth(stage)
  const hintId = useId()
  const drawn = useMemo(() => (width === null ? null : drawChart(spec, width)), [spec, width])
  const [chosen, setChosen] = useState<{ readonly spec: ChartSpec; readonly at: number } | null>(null)
  // Of another drawing it would be another point.
  const chosenAt = chosen?.spec === spec ? chosen.at : null
  const setChosenAt = (at: number | null): void => setChosen(at === null ? null : { spec, at })
  const place = chosenAt === null ? undefined : drawn?.places()[chosenAt]
  return (
    <>
      <div
        ref={stage}
        className="chart-stage"
        tabIndex={0}
        role="group"
        aria-label={spec.reading}
        aria-describedby={hintId}
        onKeyDown={(event) => moveByKey(event, (key) => setChosenAt(pointByKey(drawn?.places() ?? [], chosenAt, key)))}
        onBlur={() => setChosenAt(null)}
        onPointerLeave={() => setChosenAt(null)}
        onPointerMove={({ clientX, clientY, currentTarget }) => {
          const box = currentTarget.getBoundingClientRect()
          setChosenAt(nearestPoint(drawn?.places() ?? [], clientX - box.left, clientY - box.top))
        }}
      >
        {drawn === null ? null : <Drawing drawn={drawn} />}
        {place === undefined ? null : <Ring place={place} />}
      </div>
      <span id={hintId} className="visually-hidden">
        The arrow keys go from point to point.
      </span>
      <p role="status" aria-label="Reading" className="chart-reading">
        {place === undefined || chosenAt === null ? null : spec.points[chosenAt]?.words()}
      </p>
    </>
  )
}

function Drawing({ drawn: { svg } }: { drawn: DrawnChart }) {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => host.current?.replaceChildren(svg), [svg])
  return <div ref={host} />
}

function Ring({ place: { x, y } }: { place: Place }) {
  return <span className="chart-chosen" aria-hidden style={{ left: x, top: y }} />
}

function moveByKey(event: KeyboardEvent, move: (key: Parameters<typeof pointByKey>[2]) => void): void {
  if (!isPointKey(event.key) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  move(event.key)
}
