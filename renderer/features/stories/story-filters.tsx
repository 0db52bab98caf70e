import { X } from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import { storyStatuses } from '../../../shared/models/story.ts'
import { isSearch } from '../../../shared/rules/is-search.ts'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { ChipSelect } from './chip-select.tsx'
import { isNarrowed, ordersFor, questionOf, widened } from './questions.ts'
import { ask, askFor } from './stories-actions.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { statusWord } from './story-words.ts'

/** Stories or responses, which of them, and in what order; only what there is to choose. */
export function StoryFilters() {
  const desk = useStoriesDesk()
  const asked = useStories(useShallow(({ view, filter, order, searchOrder }) => ({ view, filter, order, searchOrder })))
  const facets = useStories((state) => state.facets)
  const { view, filter } = asked
  if (facets === null) return <div className="chip-row story-filters" />
  const { statuses, years, platforms, tags } = facets[filter.kind]
  const used = storyStatuses.filter((status) => statuses[status] > 0)
  const changeStatus = (name: string | null): void => askFor(desk, { status: storyStatuses.find((status) => status === name) ?? null })
  return (
    <div className="chip-row story-filters" role="group" aria-label="Show only">
      <KindChips />
      {view === 'board' ? null : (
        <ChipSelect label="Status" all="Any status" chosen={filter.status} onChoose={changeStatus}
          options={used.map((status) => [status, `${statusWord(status)} (${String(statuses[status])})`])} />
      )}
      <ChipSelect label="Year" all="Any year" chosen={filter.year} onChoose={(year) => askFor(desk, { year })}
        options={years.map(({ name, stories }) => [name, `${name === 'none' ? 'Without a day' : name} (${String(stories)})`])} />
      <ChipSelect label="Platform" all="Any platform" chosen={filter.platform} onChoose={(platform) => askFor(desk, { platform })}
        options={platforms.map(({ name, stories }) => [name, `${name} (${String(stories)})`])} />
      <ChipSelect label="Tag" all="Any tag" chosen={filter.tag} onChoose={(tag) => askFor(desk, { tag })}
        options={tags.map(({ name, stories }) => [name, `${name} (${String(stories)})`])} />
      {isNarrowed(questionOf(asked)) ? (
        <button type="button" className="chip is-open" aria-label="Clear the filters" onClick={() => clearFilters(desk)}>
          <X size={12} aria-hidden />
          Clear
        </button>
      ) : null}
      <OrderSelect />
    </div>
  )
}

/** The button goes with what it clears; the list is next. */
function clearFilters(desk: ReturnType<typeof useStoriesDesk>): void {
  ask(desk, { filter: widened(desk.store.getState().filter) })
  desk.store.setState({ focus: { on: 'list' } })
}

function KindChips() {
  const desk = useStoriesDesk()
  const kind = useStories(({ filter }) => filter.kind)
  const stories = useStories(({ facets }) => facets?.story.total ?? 0)
  const responses = useStories(({ facets }) => facets?.response.total ?? 0)
  if (responses === 0 && kind === 'story') return null
  const choose = (chosen: 'story' | 'response'): void => ask(desk, { filter: { ...widened(desk.store.getState().filter), kind: chosen } })
  return (
    <>
      <ToggleChip title={`Stories ${stories.toLocaleString('en-GB')}`} isOn={kind === 'story'} onPress={() => choose('story')} />
      <ToggleChip title={`Responses ${responses.toLocaleString('en-GB')}`} isOn={kind === 'response'} onPress={() => choose('response')} />
    </>
  )
}

function OrderSelect() {
  const desk = useStoriesDesk()
  const isSearching = useStories(({ filter }) => isSearch(filter.text))
  const chosen = useStories(({ order, searchOrder }) => (isSearching ? searchOrder : order))
  const orders = ordersFor(isSearching)
  const choose = (name: string | null): void => {
    const order = orders.find(([id]) => id === name)?.[0]
    if (order === undefined) return
    ask(desk, order === 'relevance' || isSearching ? { searchOrder: order } : { order })
  }
  return <ChipSelect label="Order" chosen={chosen} onChoose={choose} options={orders} />
}
