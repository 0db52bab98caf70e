import { storyStatuses, type StoryStatus } from '../../../shared/models/story.ts'
import type { StoryLine, StoryList } from '../../../shared/models/story-list.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import { cardsAtOnce, isSame, pageLength, questionOf } from './questions.ts'
import type { Column, Question, StoriesDesk, StoriesState } from './stories-store.ts'

/** A list scrolled through from end to end would else keep every line of it. */
const mostPages = 60
/** More can't be asked for at once. */
const mostAtOnce = 200

/** Reads what is asked for; an answer to what isn't any more is dropped. */
export async function readAgain(desk: StoriesDesk): Promise<void> {
  const { view } = desk.store.getState()
  const facets = desk.areFacetsOld ? readFacets(desk) : null
  desk.areFacetsOld = false
  await Promise.all([facets, view === 'list' ? readList(desk) : readBoard(desk)])
}

async function readFacets({ client, store, say }: StoriesDesk): Promise<void> {
  const [story, response] = await Promise.all([client.call('stories.facets', { kind: 'story' }), client.call('stories.facets', { kind: 'response' })])
  if (!story.ok) say(story.error.message)
  else if (!response.ok) say(response.error.message)
  else store.setState({ facets: { story: story.value, response: response.value } })
}

async function readList(desk: StoriesDesk): Promise<void> {
  const question = questionOf(desk.store.getState())
  const answer = await desk.client.call('stories.list', { ...question, offset: 0, limit: pageLength })
  const now = desk.store.getState()
  if (now.view !== 'list' || !isSame(questionOf(now), question)) return
  if (!answer.ok) return desk.say(answer.error.message)
  const { lines, total } = answer.value
  const isSameList = now.shown !== null && isSame(now.shown.question, question)
  desk.fresh = new Set([0])
  desk.store.setState({
    shown: { question, total },
    // What was there stays until it is read anew, so that nothing flickers.
    pages: isSameList ? new Map([...now.pages, [0, lines]]) : new Map([[0, lines]]),
    cursor: isSameList || now.openId !== null ? cursorIn(now.cursor, lines, total) : { index: 0, id: lines[0]?.id ?? null }
  })
}

/** Where the story at the cursor stands now, if it is among the first; else what has come in its place. */
function cursorIn({ index, id }: StoriesState['cursor'], lines: readonly StoryLine[], total: number): StoriesState['cursor'] {
  const found = lines.findIndex((line) => line.id === id)
  if (found >= 0) return { index: found, id }
  const nearest = Math.max(0, Math.min(index, total - 1))
  return { index: nearest, id: lines[nearest]?.id ?? id }
}

/** Reads a page of lines that has come into sight, once. */
export async function readPage(desk: StoriesDesk, page: number): Promise<void> {
  const { shown } = desk.store.getState()
  const { fresh } = desk
  if (shown === null || fresh.has(page)) return
  fresh.add(page)
  const answer = await desk.client.call('stories.list', { ...shown.question, offset: page * pageLength, limit: pageLength })
  // Read anew meanwhile: that list asks for its own pages.
  if (desk.fresh !== fresh) return
  if (!answer.ok) return desk.say(answer.error.message)
  const others = [...desk.store.getState().pages].filter(([known]) => known !== page)
  const pages = new Map([...others.slice(-mostPages), [page, answer.value.lines] as const])
  for (const [known] of others) if (!pages.has(known)) fresh.delete(known)
  desk.store.setState({ pages })
}

export function lineAt(pages: StoriesState['pages'], index: number): StoryLine | null {
  return pages.get(Math.floor(index / pageLength))?.[index % pageLength] ?? null
}

async function readBoard(desk: StoriesDesk): Promise<void> {
  const question = questionOf(desk.store.getState())
  const columns = await Promise.all(storyStatuses.map((status) => readColumn(desk, question, status, cardsShown(desk, question, status))))
  const now = desk.store.getState()
  if (now.view !== 'board' || !isSame(questionOf(now), question)) return
  const [idea, draft, submitted, published, withdrawn] = columns
  if (idea?.ok !== true || draft?.ok !== true || submitted?.ok !== true || published?.ok !== true || withdrawn?.ok !== true) {
    return columns.forEach((column) => (column.ok ? undefined : desk.say(column.error.message)))
  }
  desk.store.setState({
    board: {
      question,
      columns: { idea: idea.value, draft: draft.value, submitted: submitted.value, published: published.value, withdrawn: withdrawn.value }
    }
  })
}

function cardsShown({ store }: StoriesDesk, question: Question, status: StoryStatus): number {
  const { board } = store.getState()
  return board !== null && isSame(board.question, question) ? Math.max(cardsAtOnce, board.columns[status].lines.length) : cardsAtOnce
}

async function readColumn({ client }: StoriesDesk, question: Question, status: StoryStatus, limit: number): Promise<Result<Column>> {
  const lines: StoryLine[] = []
  let answer: Result<StoryList>
  do {
    answer = await client.call('stories.list', { ...question, status, offset: lines.length, limit: Math.min(mostAtOnce, limit - lines.length) })
    if (!answer.ok) return answer
    lines.push(...answer.value.lines)
  } while (lines.length < limit && answer.value.lines.length > 0)
  return succeed({ lines, total: answer.value.total })
}

/** Fifty more cards at the foot of a column. */
export async function readMoreCards(desk: StoriesDesk, status: StoryStatus): Promise<void> {
  const { board } = desk.store.getState()
  if (board === null) return
  const column = await readColumn(desk, board.question, status, board.columns[status].lines.length + cardsAtOnce)
  if (!column.ok) return desk.say(column.error.message)
  const now = desk.store.getState().board
  if (now !== null && isSame(now.question, board.question)) {
    desk.store.setState({ board: { ...now, columns: { ...now.columns, [status]: column.value } } })
  }
}
