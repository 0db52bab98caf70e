import type { AppStore } from '../../app/app-store.ts'
import type { JournalClient } from '../../journal-client.ts'
import { newsInWords } from './milestone-words.ts'

const leastMsBetween = 30_000
/** A place that was opened shows itself first. */
const settlingMs = 1_000

/**
 * The quiet moment: one sentence when something was reached. It is asked for at the start, when a place is opened and
 * with a new day, never while she types, and it waits for everything else the notice bar has to say. Returns the end.
 */
export function announceMilestones(client: JournalClient, store: AppStore, onSee: () => void): () => void {
  let isDue = true
  let askedAtMs = -Infinity
  let message = ''
  let timer: ReturnType<typeof setTimeout> | null = null
  const isFree = (): boolean => {
    const { notice, overlay, isFocused } = store.getState()
    return notice === null && overlay === null && !isFocused
  }
  const takeTurn = (): void => {
    if (!isFree()) return
    if (message !== '') {
      const said = message
      message = ''
      return store.getState().say({ message: said, action: { label: 'See it', run: onSee }, passes: true })
    }
    if (isDue) timer ??= setTimeout(() => void ask(), Math.max(settlingMs, askedAtMs + leastMsBetween - Date.now()))
  }
  const ask = async (): Promise<void> => {
    timer = null
    if (!isFree()) return
    isDue = false
    askedAtMs = Date.now()
    const news = await client.call('milestones.news', undefined)
    // What can't be read now is news the next time; its own page would say why.
    message = news.ok ? newsInWords(news.value) : ''
    takeTurn()
  }
  const becomeDue = (): void => {
    isDue = true
    takeTurn()
  }
  const ends = [
    store.subscribe((app, before) => (app.place === before.place ? takeTurn() : becomeDue())),
    client.listen(({ name }) => (name === 'day-changed' ? becomeDue() : undefined))
  ]
  takeTurn()
  return () => {
    for (const end of ends) end()
    if (timer !== null) clearTimeout(timer)
  }
}
