import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAppStore, type AppStore } from '../../../renderer/app/app-store.ts'
import { announceMilestones } from '../../../renderer/features/milestones/announce-milestones.ts'
import { newsInWords } from '../../../renderer/features/milestones/milestone-words.ts'
import { defaultSettings } from '../../../shared/models/settings.ts'
import { succeed } from '../../../shared/result.ts'
import { clientWith } from '../../support/fake-client.ts'

const reached = (...titles: string[]) => titles.map((title) => ({ title }))
const runtime = { platform: 'linux', appVersion: '1.0.0', electronVersion: '45.0.0', journalFolder: '/tmp' }

interface Announcing {
  readonly store: AppStore
  readonly seen: () => number
  readonly asked: () => number
  /** What the journal answers to the next question. */
  news(titles: readonly string[]): void
}

function announcing(): Announcing {
  let [seen, asked] = [0, 0]
  let titles: readonly string[] = []
  const client = clientWith({
    'milestones.news': () => {
      asked += 1
      const news = succeed(reached(...titles))
      titles = []
      return news
    }
  })
  const store = createAppStore(client, { settings: defaultSettings, runtime })
  announceMilestones(client, store, () => (seen += 1))
  return { store, seen: () => seen, asked: () => asked, news: (next) => (titles = next) }
}

const notice = ({ store }: Announcing) => store.getState().notice?.message ?? null
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the quiet moment', () => {
  it('comes at the start, says one sentence, and leads to the page', async () => {
    const app = announcing()
    app.news(['First entry', '1,000 words', '7 days of writing'])
    await pass(1_000)
    expect(notice(app)).toBe('Reached: first entry, and 2 more.')
    app.store.getState().notice?.action?.run()
    expect(app.seen()).toBe(1)
  })

  it('comes when a place is opened, but not twice within 30 seconds', async () => {
    const app = announcing()
    await pass(2_000)
    app.news(['First entry'])
    app.store.getState().openPlace('journal')
    app.store.getState().openPlace('stories')
    await pass(28_000)
    expect([notice(app), app.asked()]).toEqual([null, 1])
    await pass(1_500)
    expect([notice(app), app.asked()]).toEqual(['Reached: first entry.', 2])
  })

  it('isn’t asked for while nothing is opened', async () => {
    const app = announcing()
    await pass(3_600_000)
    app.store.getState().numbersChanged()
    await pass(3_600_000)
    expect(app.asked()).toBe(1)
  })

  it('waits until a notice with an undo, a dialog or the focus mode is gone', async () => {
    const app = announcing()
    const { say, showOverlay, toggleFocus } = app.store.getState()
    app.news(['First entry'])
    say({ message: 'The entry is in the trash.', action: { label: 'Undo', run: () => undefined } })
    showOverlay('palette')
    toggleFocus()
    await pass(120_000)
    expect(notice(app)).toBe('The entry is in the trash.')
    say(null)
    showOverlay(null)
    await pass(2_000)
    expect([notice(app), app.asked()]).toEqual([null, 0])
    toggleFocus()
    await pass(2_000)
    expect(notice(app)).toBe('Reached: first entry.')
  })

  it('doesn’t take the place of a notice that came while the journal was asked', async () => {
    const app = announcing()
    app.news(['First entry'])
    const asking = pass(1_000)
    vi.advanceTimersByTime(1_000)
    app.store.getState().say({ message: 'Removed.', action: { label: 'Undo', run: () => undefined } })
    await asking
    expect(notice(app)).toBe('Removed.')
    app.store.getState().say(null)
    expect(notice(app)).toBe('Reached: first entry.')
  })
})

describe('the words of the news', () => {
  it('count what isn’t named', () => {
    expect(newsInWords(reached('10,000 words'))).toBe('Reached: 10,000 words.')
    expect(newsInWords(reached('A reader came back', '10 real replies written'))).toBe('Reached: a reader came back, and 1 more.')
    expect(newsInWords([])).toBe('')
  })
})
