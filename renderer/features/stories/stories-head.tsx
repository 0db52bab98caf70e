import { useCallback } from 'react'
import { counted } from '../../../shared/text.ts'
import { useApp, useRunCommand } from '../../app/app-context.ts'
import { SearchBox } from '../../components/search-box.tsx'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { AlsoInEntries } from './also-in-entries.tsx'
import { isNarrowed, questionOf } from './questions.ts'
import { ask, askFor } from './stories-actions.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'
import type { Question } from './stories-store.ts'
import { StoryFilters } from './story-filters.tsx'

/** What is shown, and how. */
export function StoriesHead() {
  const desk = useStoriesDesk()
  const runCommand = useRunCommand()
  const logNumbers = useApp((app) => app.logNumbers)
  const view = useStories((state) => state.view)
  return (
    <header className="stories-head">
      <div className="stories-title">
        <h1>Stories</h1>
        <Count />
        <div className="chip-row" role="group" aria-label="View">
          <ToggleChip title="List" isOn={view === 'list'} onPress={() => ask(desk, { view: 'list' })} />
          <ToggleChip title="Board" isOn={view === 'board'} onPress={() => ask(desk, { view: 'board' })} />
        </div>
        <div className="button-row">
          <button type="button" className="button" onClick={() => logNumbers(null)}>
            Log numbers
          </button>
          <button type="button" className="button is-main" onClick={() => runCommand('new-story')}>
            New story
          </button>
        </div>
      </div>
      <StoriesSearch />
      <AlsoInEntries />
      <StoryFilters />
    </header>
  )
}

/** How many there are of what is shown. */
function Count() {
  const total = useStories(({ view, shown, board }) => {
    if (view === 'list') return shown?.total ?? null
    return board === null ? null : Object.values(board.columns).reduce((sum, column) => sum + column.total, 0)
  })
  const kind = useStories(({ filter }) => filter.kind)
  const isPart = useStories((state) => isPartOf(questionOf(state)))
  if (total === null) return <p role="status" className="quiet" />
  const words = kind === 'story' ? counted(total, 'story', 'stories') : counted(total, 'response')
  return (
    <p role="status" className="quiet">
      {isPart ? `${words} found` : words}
    </p>
  )
}

const isPartOf = (question: Question): boolean => isNarrowed(question) || question.text !== ''

function StoriesSearch() {
  const desk = useStoriesDesk()
  const text = useStories(({ filter }) => filter.text)
  const isWanted = useStories(({ focus, openId }) => focus?.on === 'field' && openId === null)
  return (
    <SearchBox
      label="Search the stories"
      placeholder="Search titles and texts"
      text={text}
      isWanted={isWanted}
      onTaken={useCallback(() => desk.store.setState({ focus: null }), [desk])}
      onChange={(typed) => askFor(desk, { text: typed })}
      onLeave={() => desk.store.setState({ focus: { on: 'list' } })}
    />
  )
}
