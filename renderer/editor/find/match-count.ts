import type { SearchQuery } from '@codemirror/search'
import type { EditorState } from '@codemirror/state'

const MOST_COUNTED = 1_000

export interface MatchCount {
  hasQuery: boolean
  total: number
  /** The place of the selected match, counted from one; zero if none is selected. */
  selected: number
}

export function countMatches(state: EditorState, query: SearchQuery): MatchCount {
  if (!query.valid) return { hasQuery: false, total: 0, selected: 0 }
  const { from, to } = state.selection.main
  const cursor = query.getCursor(state)
  let total = 0
  let selected = 0
  for (let match = cursor.next(); !match.done && total <= MOST_COUNTED; match = cursor.next()) {
    total += 1
    if (match.value.from === from && match.value.to === to) selected = total
  }
  return { hasQuery: true, total, selected }
}

export function describeCount({ hasQuery, total, selected }: MatchCount): string {
  if (!hasQuery) return ''
  if (total === 0) return 'Not found'
  const all = total > MOST_COUNTED ? `more than ${MOST_COUNTED.toLocaleString('en')}` : String(total)
  if (selected > 0) return `${String(selected)} of ${all}`
  return total === 1 ? '1 match' : `${all} matches`
}
