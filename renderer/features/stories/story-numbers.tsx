import { useEffect, useMemo, useState } from 'react'
import type { MetricSnapshot } from '../../../shared/models/metric.ts'
import type { Placement, Story } from '../../../shared/models/story.ts'
import { valueInWords } from '../../../shared/metric-words.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { SideSection } from './side-section.tsx'
import { StoryMeasure } from './story-numbers-measure.tsx'
import { measuresOf, type Measure } from './story-numbers-measures.ts'
import './story-numbers.css'

interface Props {
  readonly story: Story
  readonly placements: readonly Placement[]
}

/** What is known of a story's numbers: each over time, its readings, and the way to log more. */
export function StoryNumbers({ story, placements }: Props) {
  const logNumbers = useApp((app) => app.logNumbers)
  const [snapshots, setSnapshots] = useSnapshots(story.id)
  const measures = useMemo(() => measuresOf(snapshots ?? [], placements), [snapshots, placements])
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const chosen = measures.find(({ key }) => key === chosenKey) ?? measures[0]
  return (
    <SideSection title="Numbers">
      <div className="story-numbers">
        {measures.length === 0 ? null : <MeasureChips measures={measures} chosen={chosen} onChoose={setChosenKey} />}
        {chosen === undefined ? null : <StoryMeasure key={chosen.key} story={story} measure={chosen} placements={placements} onCorrected={setSnapshots} />}
        {snapshots === null || measures.length > 0 ? null : <p className="quiet">None noted yet. What you log stands here by its day; what nobody knows stays empty.</p>}
        <button type="button" className="button" onClick={() => logNumbers(story.id)}>
          Log numbers
        </button>
      </div>
    </SideSection>
  )
}

interface ChipProps {
  readonly measures: readonly Measure[]
  readonly chosen: Measure | undefined
  onChoose(this: void, key: string): void
}

function MeasureChips({ measures, chosen, onChoose }: ChipProps) {
  return (
    <div className="chips" role="group" aria-label="Which numbers">
      {measures.map(({ key, name, latest, currency }) => (
        <button key={key} type="button" className={key === chosen?.key ? 'chip is-chosen' : 'chip'} aria-pressed={key === chosen?.key} onClick={() => onChoose(key)}>
          {name}
          {latest === null ? null : <span> {valueInWords(latest, currency)}</span>}
        </button>
      ))}
    </div>
  )
}

/** Read again when numbers are logged, or came in by an import. */
function useSnapshots(storyId: string): readonly [readonly MetricSnapshot[] | null, (snapshots: readonly MetricSnapshot[]) => void] {
  const client = useClient()
  const version = useApp((app) => app.numbersVersion)
  const say = useApp((app) => app.say)
  const [snapshots, setSnapshots] = useState<readonly MetricSnapshot[] | null>(null)
  useEffect(() => {
    let isWanted = true
    const read = (): void =>
      void client.call('numbers.ofStory', { id: storyId }).then((result) => {
        if (!isWanted) return
        if (result.ok) setSnapshots(result.value)
        else say({ message: result.error.message })
      })
    read()
    const stop = client.listen((event) => (event.name === 'journal-changed' ? read() : undefined))
    return () => {
      isWanted = false
      stop()
    }
  }, [client, say, storyId, version])
  return [snapshots, setSnapshots]
}
