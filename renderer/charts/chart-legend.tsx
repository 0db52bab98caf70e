import { cssColor, type LegendEntry } from './chart-spec.ts'

/** What stands for what, where that isn't plain. */
export function ChartLegend({ legend }: { legend: readonly LegendEntry[] }) {
  if (legend.length < 2) return null
  return (
    <ul className="chart-legend" aria-label="What is drawn">
      {legend.map((entry) => (
        <li key={entry.name}>
          <svg className="chart-key" width={16} height={12} aria-hidden>
            <LegendKey entry={entry} />
          </svg>
          {entry.name}
        </li>
      ))}
    </ul>
  )
}

function LegendKey({ entry }: { entry: LegendEntry }) {
  const { element, attributes } = legendShape(entry)
  return element === 'line' ? <line {...attributes} /> : <rect {...attributes} />
}

/** Of 16 by 12 pixels; on the page and in a saved picture. */
export function legendShape({ color, shape, opacity = 1, dashes = 'none' }: LegendEntry): { readonly element: 'line' | 'rect'; readonly attributes: Readonly<Record<string, string | number>> } {
  const paint = cssColor(color)
  if (shape === 'line') return { element: 'line', attributes: { x1: 0, x2: 16, y1: 6, y2: 6, stroke: paint, strokeWidth: 2.5, strokeDasharray: dashes } }
  const block = { x: 2, y: 0.5, width: 11, height: 11, rx: 2 }
  if (shape === 'block') return { element: 'rect', attributes: { ...block, fill: paint, fillOpacity: opacity } }
  return { element: 'rect', attributes: { ...block, fill: 'none', stroke: paint, strokeDasharray: '1 3' } }
}
