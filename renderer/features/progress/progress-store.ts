import { createStore, type StoreApi } from 'zustand/vanilla'
import { addDays, daysBetween, type Day } from '../../../shared/dates.ts'
import type { FollowerProgress, OpenProgressInput, ProgressPage } from '../../../shared/models/progress.ts'
import type { JournalClient } from '../../journal-client.ts'
import { oneAtATime } from '../../one-at-a-time.ts'

export interface ProgressState {
  readonly wanted: OpenProgressInput
  /** Null until she has chosen one; then the account with the most counts is meant. */
  readonly accountId: string | null
  /** What is shown: both of one reading, so that all charts are of one time. */
  readonly shown: { readonly page: ProgressPage; readonly followers: FollowerProgress } | null
  readonly isSettingGoals: boolean
}

interface Surroundings {
  readonly client: JournalClient
  readonly say: (message: string) => void
}

export interface ProgressDesk extends Surroundings {
  readonly store: StoreApi<ProgressState>
  /** Reads again what is wanted; of several calls while one runs, one more follows. */
  readonly read: () => Promise<void>
}

export function createProgressDesk(surroundings: Surroundings): ProgressDesk {
  const store = createStore<ProgressState>(() => ({ wanted: { kind: 'month', on: null, from: null, to: null }, accountId: null, shown: null, isSettingGoals: false }))
  const read = async (): Promise<void> => {
    const { wanted, accountId } = store.getState()
    const [page, followers] = await Promise.all([surroundings.client.call('progress.open', wanted), surroundings.client.call('progress.followers', { ...wanted, accountId })])
    if (!page.ok) surroundings.say(page.error.message)
    else if (!followers.ok) surroundings.say(followers.error.message)
    else store.setState({ shown: { page: page.value, followers: followers.value } })
  }
  return { ...surroundings, store, read: oneAtATime(read) }
}

const desks = new WeakMap<JournalClient, ProgressDesk>()

/** One for the life of the window, so that the time she looked at is kept; not made before the place is opened. */
export function progressDeskOf(surroundings: Surroundings): ProgressDesk {
  const desk = desks.get(surroundings.client) ?? createProgressDesk(surroundings)
  desks.set(surroundings.client, desk)
  return desk
}

const allOfTime: OpenProgressInput = { kind: 'all', on: null, from: null, to: null }

/** Asks for all of time before she does: it takes longest, and the main process remembers it until something changes. */
export async function askAhead({ client, store }: ProgressDesk): Promise<void> {
  const { shown, accountId } = store.getState()
  if (shown === null || shown.page.period.kind === 'all') return
  await client.call('progress.open', allOfTime)
  await client.call('progress.followers', { ...allOfTime, accountId })
}

/** Another kind of time, around the one that is shown: the week of its first day, or this week where today is in it. */
export function chooseKind({ store, read }: ProgressDesk, kind: OpenProgressInput['kind']): void {
  const { shown } = store.getState()
  if (kind === 'custom') {
    if (shown === null) return
    const { from, to } = shown.page.period
    store.setState({ wanted: { kind, on: null, from, to } })
  } else {
    store.setState({ wanted: kind === 'all' ? allOfTime : { kind, on: shown === null ? null : dayIn(shown.page), from: null, to: null } })
  }
  void read()
}

function dayIn({ period: { from, to }, today }: ProgressPage): Day {
  return from <= today && today <= to ? today : from
}

/** The period right before or after the one that is shown. */
export function stepPeriod({ store, read }: ProgressDesk, direction: -1 | 1): void {
  const { shown, wanted } = store.getState()
  if (shown === null) return
  const { period, previous } = shown.page
  if (wanted.kind === 'custom') {
    const step = direction < 0 ? previous : following(period.from, period.to)
    if (step !== null) store.setState({ wanted: { ...wanted, from: step.from, to: step.to } })
  } else store.setState({ wanted: { ...wanted, on: direction < 0 ? (previous?.from ?? period.from) : addDays(period.to, 1) } })
  void read()
}

function following(from: Day, to: Day): { readonly from: Day; readonly to: Day } {
  const first = addDays(to, 1)
  return { from: first, to: addDays(first, daysBetween(from, to)) }
}

export function chooseDays({ store, read }: ProgressDesk, from: Day, to: Day): void {
  store.setState({ wanted: { kind: 'custom', on: null, from, to } })
  void read()
}

export function chooseAccount({ store, read }: ProgressDesk, accountId: string): void {
  store.setState({ accountId })
  void read()
}
