import { isNarrowed, widened } from './questions.ts'
import { ask, askFor } from './stories-actions.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'
import type { Question, StoriesDesk } from './stories-store.ts'

/** Why there is nothing in the list, and what would bring something into it. */
export function NothingFound({ question }: { question: Question }) {
  const desk = useStoriesDesk()
  const otherKind = question.kind === 'story' ? 'response' : 'story'
  const others = useStories(({ facets }) => facets?.[otherKind].total ?? 0)
  const isFiltered = isNarrowed(question)
  const isSearch = question.text !== ''
  return (
    <div className="nothing-here">
      <p>{isSearch ? 'Nothing found. Try fewer words, or only the beginning of one.' : isFiltered ? 'Nothing is marked like that.' : `There are no ${question.kind === 'story' ? 'stories' : 'responses'} yet.`}</p>
      <div className="button-row">
        {isFiltered ? (
          <button type="button" className="button" onClick={() => ask(desk, { filter: widened(desk.store.getState().filter) })}>
            Clear the filters
          </button>
        ) : null}
        {isSearch ? (
          <button type="button" className="button" onClick={() => showAll(desk)}>
            Show all stories
          </button>
        ) : null}
        {others > 0 && !isFiltered ? (
          <button type="button" className="button" onClick={() => ask(desk, { filter: { ...desk.store.getState().filter, kind: otherKind } })}>
            {isSearch ? 'Search' : 'Show'} the {otherKind === 'story' ? 'stories' : 'responses'}
          </button>
        ) : null}
      </div>
    </div>
  )
}

/** The button goes with what it clears; the list is next. */
function showAll(desk: StoriesDesk): void {
  askFor(desk, { text: '' })
  desk.store.setState({ focus: { on: 'list' } })
}
