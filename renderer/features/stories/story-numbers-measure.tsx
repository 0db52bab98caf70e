import { useCallback, useState } from 'react'
import type { MetricSnapshot } from '../../../shared/models/metric.ts'
import type { Placement, Story } from '../../../shared/models/story.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { captionOf } from '../../charts/caption.ts'
import { pictureOf, type PictureOf } from '../../charts/chart-picture.tsx'
import { TimeChart } from '../../charts/time-chart.tsx'
import type { Measure } from './story-numbers-measures.ts'
import { NumbersHistory } from './story-numbers-history.tsx'

interface Props {
  readonly story: Story
  readonly measure: Measure
  readonly placements: readonly Placement[]
  onCorrected(this: void, snapshots: readonly MetricSnapshot[]): void
}

/** One kind of number: a chart, or its readings as a table. */
export function StoryMeasure({ story, measure, placements, onCorrected }: Props) {
  const { name, series, form, currency } = measure
  const [isTable, setIsTable] = useState(false)
  const savePicture = useSavePicture()
  const caption = captionOf(name, series)
  const label = useCallback((value: number) => axisLabel(value, currency), [currency])
  const hasChart = series.length > 0
  return (
    <div className="story-measure">
      {hasChart && !isTable ? <TimeChart caption={caption} series={series} form={form} label={label} /> : null}
      {isTable || !hasChart ? <NumbersHistory caption={caption} measure={measure} placements={placements} onCorrected={onCorrected} /> : null}
      <div className="story-measure-actions">
        {hasChart ? (
          <button type="button" role="switch" aria-checked={isTable} className={isTable ? 'chip is-chosen' : 'chip'} onClick={() => setIsTable(!isTable)}>
            Show as table
          </button>
        ) : null}
        {hasChart && !isTable ? (
          <button type="button" className="chip" onClick={() => void savePicture({ title: story.title || 'Untitled', caption, series, form, label })}>
            Save as picture
          </button>
        ) : null}
      </div>
    </div>
  )
}

/** "1,200", "120K"; of earnings whole amounts, whose currency the readings name. */
function axisLabel(value: number, currency: string | null): string {
  const shown = currency === null ? value : value / 100
  return Math.abs(shown) < 100_000 ? shown.toLocaleString('en-GB') : shown.toLocaleString('en-US', { notation: 'compact' })
}

function useSavePicture(): (picture: PictureOf) => Promise<void> {
  const client = useClient()
  const say = useApp((app) => app.say)
  return async (picture) => {
    const png = await pictureOf(picture)
    const saved = await client.call('app.savePicture', { name: picture.title.slice(0, 100).toWellFormed(), png })
    if (!saved.ok) say({ message: saved.error.message })
    else if (saved.value !== null) say({ message: `Saved as ${saved.value}.` })
  }
}
