import { useId } from 'react'
import type { Stage } from '../../../shared/models/prompt.ts'
import type { ReflectionList } from '../../../shared/models/reflection.ts'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { stageNames } from './reflection-words.ts'
import { want, type ReflectionsDesk, type Wish } from './reflections-store.ts'

interface Props {
  readonly desk: ReflectionsDesk
  readonly wish: Wish
  readonly shown: ReflectionList
}

/** By program, by when it was, by question; each only where there is something to choose. */
export function ReflectionFilters({ desk, wish, shown: { programs, stages, topics } }: Props) {
  const inOrder = Object.keys(stageNames).flatMap((name) => stages.filter(({ stage }) => stage === name))
  return (
    <div className="reflection-filters">
      <Chips<string>
        label="Programs"
        chosen={wish.programId}
        choices={programs.map(({ id, name, count }) => ({ value: id, title: name, count }))}
        onChoose={(programId) => void want(desk, { programId })}
      />
      <Chips<Stage>
        label="When it was"
        chosen={wish.stage}
        choices={inOrder.length < 2 && wish.stage === null ? [] : inOrder.map(({ stage, count }) => ({ value: stage, title: stageNames[stage], count }))}
        onChoose={(stage) => void want(desk, { stage })}
      />
      <TopicChoice desk={desk} chosen={wish.topic} topics={topics} />
    </div>
  )
}

interface ChipsProps<Value> {
  readonly label: string
  readonly chosen: Value | null
  readonly choices: readonly { readonly value: Value; readonly title: string; readonly count: number }[]
  onChoose(this: void, value: Value | null): void
}

function Chips<Value extends string>({ label, chosen, choices, onChoose }: ChipsProps<Value>) {
  if (choices.length === 0) return null
  return (
    <div className="chip-row" role="group" aria-label={label}>
      {choices.map(({ value, title, count }) => (
        <ToggleChip key={value} title={`${title} · ${count.toLocaleString('en-GB')}`} isOn={chosen === value} onPress={() => onChoose(chosen === value ? null : value)} />
      ))}
    </div>
  )
}

function TopicChoice({ desk, chosen, topics }: { desk: ReflectionsDesk; chosen: string | null; topics: ReflectionList['topics'] }) {
  const id = useId()
  if (topics.length < 2 && chosen === null) return null
  return (
    <div className="reflection-topic">
      <label htmlFor={id}>Question</label>
      <select id={id} className="field" value={chosen ?? ''} onChange={({ target }) => void want(desk, { topic: target.value === '' ? null : target.value })}>
        <option value="">Any</option>
        {topics.map(({ topic, question, count }) => (
          <option key={topic} value={topic}>
            {`${question} (${count.toLocaleString('en-GB')})`}
          </option>
        ))}
      </select>
    </div>
  )
}
