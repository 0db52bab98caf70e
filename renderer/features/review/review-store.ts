import { createStore, type StoreApi } from 'zustand/vanilla'
import { addDays, type Day } from '../../../shared/dates.ts'
import type { FollowerProgress, ProgressPage } from '../../../shared/models/progress.ts'
import type { OwnLine, Review } from '../../../shared/models/review.ts'
import { savePdf } from '../../components/save-pdf.ts'
import type { JournalClient } from '../../journal-client.ts'
import { oneAtATime } from '../../one-at-a-time.ts'

export const reviewKinds = ['week', 'month', 'year'] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** All of one time, so that it is read and printed together. */
export interface ShownReview {
  readonly kind: ReviewKind
  readonly review: Review
  readonly page: ProgressPage
  readonly followers: FollowerProgress
}

export interface ReviewState {
  readonly kind: ReviewKind
  /** A day of the period; null for today. */
  readonly on: Day | null
  readonly shown: ShownReview | null
  readonly isChoosing: boolean
  readonly isSaving: boolean
}

interface Surroundings {
  readonly client: JournalClient
  say(this: void, message: string): void
}

export interface ReviewDesk extends Surroundings {
  readonly store: StoreApi<ReviewState>
  /** Of several calls while one runs, one more follows. */
  read(this: void): Promise<void>
}

function createReviewDesk(surroundings: Surroundings): ReviewDesk {
  const store = createStore<ReviewState>(() => ({ kind: 'month', on: null, shown: null, isChoosing: false, isSaving: false }))
  return { ...surroundings, store, read: oneAtATime(() => readReview(store, surroundings)) }
}

const desks = new WeakMap<JournalClient, ReviewDesk>()

/** One for the life of the window, so that the time she looked at is kept. */
export function reviewDeskOf(surroundings: Surroundings): ReviewDesk {
  const desk = desks.get(surroundings.client) ?? createReviewDesk(surroundings)
  desks.set(surroundings.client, desk)
  return desk
}

async function readReview(store: StoreApi<ReviewState>, { client, say }: Surroundings): Promise<void> {
  const { kind, on } = store.getState()
  const wanted = { kind, on, from: null, to: null }
  const [page, followers] = await Promise.all([client.call('progress.open', wanted), client.call('progress.followers', { ...wanted, accountId: null })])
  if (!page.ok) return say(page.error.message)
  if (!followers.ok) return say(followers.error.message)
  const { from, to } = page.value.period
  const review = await client.call('review.open', { kind, from, to })
  if (!review.ok) return say(review.error.message)
  store.setState({ shown: { kind, review: review.value, page: page.value, followers: followers.value } })
}

/** The week, month or year of the day at which she is: today where it is in what is shown, else its first day. */
export function chooseKind({ store, read }: ReviewDesk, kind: ReviewKind): void {
  const { shown, on } = store.getState()
  store.setState({ kind, on: shown === null ? on : dayIn(shown.page) })
  void read()
}

function dayIn({ period: { from, to }, today }: ProgressPage): Day | null {
  return from <= today && today <= to ? null : from
}

export function goEarlier({ store, read }: ReviewDesk): void {
  const { shown } = store.getState()
  if (shown?.page.previous == null) return
  store.setState({ on: shown.page.previous.from })
  void read()
}

export function goLater({ store, read }: ReviewDesk): void {
  const { shown } = store.getState()
  if (shown === null || !hasLater(shown.page)) return
  store.setState({ on: addDays(shown.page.period.to, 1) })
  void read()
}

/** Nothing is written yet in what is to come. */
export function hasLater({ period, today }: ProgressPage): boolean {
  return period.to < today
}

/** Takes a line in, or out again; another one is read in its place at once. */
export async function chooseLine(desk: ReviewDesk, choice: Pick<OwnLine, 'entryId' | 'line'> | null): Promise<void> {
  const { shown } = desk.store.getState()
  if (shown === null) return
  const { from, to } = shown.page.period
  const result = await desk.client.call('review.chooseLine', { from, to, choice })
  if (!result.ok) desk.say(result.error.message)
  await desk.read()
}

export async function saveAsPdf({ store, client, say }: ReviewDesk, title: string): Promise<void> {
  store.setState({ isSaving: true })
  await savePdf(client, title, say).finally(() => store.setState({ isSaving: false }))
}
