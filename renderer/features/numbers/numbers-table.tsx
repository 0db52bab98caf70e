import { memo, useMemo } from 'react'
import { shortDay } from '../../../shared/day-names.ts'
import { metricNames } from '../../../shared/metric-words.ts'
import { metrics } from '../../../shared/models/metric.ts'
import type { NumbersRow } from '../../../shared/models/story-list.ts'
import { usePage } from '../../day-page/page-context.ts'
import { NumberField, type Reading } from './number-field.tsx'
import { useNumbers } from './numbers-context.ts'

/** All published stories, a line for each place where one appeared. */
export function NumbersTable() {
  const rows = useNumbers((state) => state.rows)
  const reading = useReading()
  return (
    <table className="numbers-table">
      <thead>
        <tr>
          <th scope="col">Story</th>
          {metrics.map((metric) => (
            <th key={metric} scope="col">
              {metricNames[metric]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={`${row.storyId} ${row.placementId ?? ''}`} row={row} reading={reading} />
        ))}
      </tbody>
    </table>
  )
}

const Row = memo(function Row({ row, reading }: { row: NumbersRow; reading: Reading }) {
  const { title, platform, publishedOn } = row
  return (
    <tr>
      <th scope="row">
        <bdi className="numbers-title">{title === '' ? 'Untitled' : title}</bdi>
        <span className="quiet">{[platform, publishedOn === null ? null : shortDay(publishedOn, null)].filter((part) => part !== null).join(', ')}</span>
      </th>
      {metrics.map((metric) => (
        <td key={metric}>
          <NumberField row={row} metric={metric} reading={reading} />
        </td>
      ))}
    </tr>
  )
})

/** The fields of one story, with room around them. */
export function StoryFields() {
  const rows = useNumbers((state) => state.rows)
  const reading = useReading()
  return rows.map((row) => (
    <section key={row.placementId} className="story-fields" aria-label={row.platform ?? 'Without a platform'}>
      <h3>
        {row.platform ?? 'No platform said'}
        {row.publishedOn === null ? null : <span className="quiet"> {shortDay(row.publishedOn, null)}</span>}
      </h3>
      <div className="story-field-grid">
        {metrics.map((metric) => (
          <div key={metric}>
            <span aria-hidden>{metricNames[metric]}</span>
            <NumberField row={row} metric={metric} reading={reading} />
          </div>
        ))}
      </div>
    </section>
  ))
}

function useReading(): Reading {
  const today = usePage((page) => page.page.today)
  const currency = useNumbers((state) => state.currency)
  const isRefused = useNumbers(({ failure }) => failure !== null)
  return useMemo(() => ({ today, currency, isRefused }), [today, currency, isRefused])
}
