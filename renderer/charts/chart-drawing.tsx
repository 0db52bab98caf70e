import type { ChartForm } from './chart-data.ts'
import type { ChartLayout, ChartSize, Point } from './chart-layout.ts'

interface Props {
  readonly layout: ChartLayout
  readonly form: ChartForm
  readonly size: ChartSize
  readonly chosen: Point | null
}

/** The chart itself; its words stand beside it, for those who don't see it. */
export function ChartDrawing({ layout, form, size, chosen }: Props) {
  return (
    <svg className="chart-svg" width={size.width} height={size.height} aria-hidden>
      <ValueAxis layout={layout} />
      {form === 'line' ? <Lines layout={layout} /> : <Bars layout={layout} />}
      <DayAxis layout={layout} />
      {chosen === null ? null : <circle className="chart-chosen" cx={chosen.x} cy={chosen.y} r={7} />}
    </svg>
  )
}

function ValueAxis({ layout: { left, innerWidth, valueTicks } }: { layout: ChartLayout }) {
  return valueTicks.map(({ at, label }) => (
    <g key={at}>
      <line className="chart-grid" x1={left} x2={left + innerWidth} y1={at} y2={at} />
      <text className="chart-label is-value" x={left - 7} y={at + 4}>
        {label}
      </text>
    </g>
  ))
}

function DayAxis({ layout: { left, innerWidth, bottom, zero, dayTicks } }: { layout: ChartLayout }) {
  return (
    <>
      <line className="chart-axis" x1={left} x2={left + innerWidth} y1={zero} y2={zero} />
      {dayTicks.map(({ at, lines: [first, second] }) => (
        <g key={at}>
          <line className="chart-axis" x1={at} x2={at} y1={bottom} y2={bottom + 4} />
          <text className="chart-label is-day" x={at} y={bottom + 16}>
            {first}
          </text>
          {second === undefined ? null : (
            <text className="chart-label is-day" x={at} y={bottom + 29}>
              {second}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

function Lines({ layout: { areas, lines, points } }: { layout: ChartLayout }) {
  return (
    <>
      {areas.map((path) => (
        <path key={path} className="chart-area" d={path} />
      ))}
      {lines.map(({ series, path }) => (
        <path key={`${String(series)} ${path}`} className={`chart-line series-${String(series % 4)}`} d={path} />
      ))}
      {points.map(({ reading: { id, isExact }, series, x, y }) => (
        <circle key={id} className={`chart-dot series-${String(series % 4)}${isExact ? '' : ' is-hollow'}`} cx={x} cy={y} r={3} />
      ))}
    </>
  )
}

function Bars({ layout: { points, barWidth, zero } }: { layout: ChartLayout }) {
  return points.map(({ reading: { id, isExact }, series, x, y }) => (
    <rect
      key={id}
      className={`chart-bar series-${String(series % 4)}${isExact ? '' : ' is-hollow'}`}
      x={x - barWidth / 2}
      width={barWidth}
      y={Math.min(y, zero)}
      height={Math.max(1, Math.abs(zero - y))}
    />
  ))
}
