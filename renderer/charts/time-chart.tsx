import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { dayAndMonth } from '../../shared/day-names.ts'
import type { ChartForm, ChartSeries } from './chart-data.ts'
import { ChartDrawing } from './chart-drawing.tsx'
import { layOut, nearestPoint, type Point } from './chart-layout.ts'
import { useWidth } from './use-width.ts'
import './chart.css'

interface Props {
  /** What it shows, in one line. */
  readonly caption: string
  readonly series: readonly ChartSeries[]
  readonly form: ChartForm
  readonly height?: number
  /** How a value stands beside the axis. */
  label(this: void, value: number): string
}

/** Values over days. With the focus on it, left and right go from reading to reading, and each is said. */
export function TimeChart({ caption, series, form, height = 190, label }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const width = useWidth(stage)
  const hintId = useId()
  const [chosenAt, setChosenAt] = useState<number | null>(null)
  const layout = useMemo(() => (width === null ? null : layOut(series, form, { width, height }, label)), [series, form, width, height, label])
  const points = layout?.points ?? []
  const chosen = chosenAt === null ? null : (points[chosenAt] ?? null)
  return (
    <figure className="chart">
      <figcaption className="chart-caption">{caption}</figcaption>
      {series.length > 1 ? <Legend series={series} /> : null}
      <div
        ref={stage}
        className="chart-stage"
        tabIndex={0}
        role="group"
        aria-label={caption}
        aria-describedby={hintId}
        onKeyDown={(event) => moveByKey(event, points.length, chosenAt, setChosenAt)}
        onBlur={() => setChosenAt(null)}
        onPointerLeave={() => setChosenAt(null)}
        onPointerMove={({ clientX, clientY, currentTarget }) => {
          const box = currentTarget.getBoundingClientRect()
          setChosenAt(nearestPoint(points, clientX - box.left, clientY - box.top))
        }}
      >
        {layout === null || width === null ? null : <ChartDrawing layout={layout} form={form} size={{ width, height }} chosen={chosen} />}
      </div>
      <span id={hintId} className="visually-hidden">
        Left and right go from reading to reading.
      </span>
      <p role="status" aria-label="Reading" className="chart-reading">
        {chosen === null ? null : inWords(chosen, series)}
      </p>
    </figure>
  )
}

function Legend({ series }: { series: readonly ChartSeries[] }) {
  return (
    <ul className="chart-legend" aria-label="Lines">
      {series.map(({ name }, index) => (
        <li key={name} className={`series-${String(index % 4)}`}>
          <span className="chart-key" aria-hidden />
          {name}
        </li>
      ))}
    </ul>
  )
}

function inWords({ reading: { on, words }, series: index }: Point, series: readonly ChartSeries[]): string {
  const name = series.length > 1 ? `, ${series[index]?.name ?? ''}` : ''
  return `${dayAndMonth(on, null)}: ${words}${name}`
}

function moveByKey(event: KeyboardEvent, count: number, at: number | null, choose: (at: number) => void): void {
  const next = { ArrowLeft: (at ?? count) - 1, ArrowRight: (at ?? -1) + 1, Home: 0, End: count - 1 }[event.key]
  if (next === undefined || count === 0 || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  choose(Math.max(0, Math.min(count - 1, next)))
}
