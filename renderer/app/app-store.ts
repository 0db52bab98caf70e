import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ChangeSettingsInput, Settings } from '../../shared/models/settings.ts'
import { textSizes } from '../../shared/models/settings.ts'
import type { Counts, Runtime } from '../../shared/models/start.ts'
import type { PlaceId } from '../../shared/places.ts'
import type { JournalClient } from '../journal-client.ts'

/** A sentence at the foot of the window; with an action it stays until it is answered or closed. */
export interface Notice {
  readonly message: string
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Goes by itself all the same: nothing is lost with it. */
  readonly passes?: boolean
}

export type Overlay = 'palette' | 'shortcuts' | 'import' | 'log-numbers' | 'log-followers' | 'record-answer' | 'quiet-days' | 'not-all-right'

export interface AnswerOf {
  readonly applicationId: string
  /** Null for another answer. */
  readonly outcomeId: string | null
}

export interface AppState {
  readonly place: PlaceId
  readonly settings: Settings
  readonly runtime: Runtime
  readonly counts: Counts
  readonly notice: Notice | null
  readonly overlay: Overlay | null
  /** The story whose numbers are being logged; null for all of them. */
  readonly numbersOf: string | null
  /** The account whose count is being logged; null for the one with the most numbers. */
  readonly followersOf: string | null
  /** Which application answered, and which of its answers is corrected; null where that is still to be chosen. */
  readonly answerOf: AnswerOf | null
  /** Grows whenever numbers were noted, so that what shows them reads them again. */
  readonly numbersVersion: number
  /** Files dropped on the window, until the import takes them. */
  readonly dropped: readonly File[] | null
  /** Something is typed outside of the texts that isn't kept yet. */
  readonly hasUnkept: boolean
  readonly isFocused: boolean
  openPlace(this: void, place: PlaceId): void
  showOverlay(this: void, overlay: Overlay | null): void
  logNumbers(this: void, storyId: string | null): void
  logFollowers(this: void, accountId: string | null): void
  recordAnswer(this: void, of: AnswerOf | null): void
  numbersChanged(this: void): void
  /** Opens the import with what was dropped. */
  receiveDrop(this: void, files: readonly File[]): void
  takeDropped(this: void): void
  setUnkept(this: void, hasUnkept: boolean): void
  toggleFocus(this: void): void
  say(this: void, notice: Notice | null): void
  changeSettings(this: void, changes: ChangeSettingsInput): Promise<void>
  stepTextSize(this: void, step: -1 | 0 | 1): Promise<void>
  receiveSettings(this: void, settings: Settings): void
  refreshCounts(this: void): Promise<void>
}

export type AppStore = StoreApi<AppState>

export function createAppStore(client: JournalClient, start: { settings: Settings; runtime: Runtime }): AppStore {
  return createStore<AppState>((set, get) => ({
    place: 'today',
    settings: start.settings,
    runtime: start.runtime,
    counts: { entries: 0, trashed: 0, stories: 0, trashedStories: 0, dueReminders: 0, dueReapplies: 0, waitingApplications: 0, reflections: 0, comparisons: 0 },
    notice: null,
    overlay: null,
    numbersOf: null,
    followersOf: null,
    answerOf: null,
    numbersVersion: 0,
    dropped: null,
    hasUnkept: false,
    isFocused: false,
    openPlace: (place) => set((app) => (app.place === place ? {} : { place, isFocused: false })),
    showOverlay: (overlay) => set({ overlay }),
    logNumbers: (storyId) => set({ overlay: 'log-numbers', numbersOf: storyId }),
    logFollowers: (accountId) => set({ overlay: 'log-followers', followersOf: accountId }),
    recordAnswer: (answerOf) => set({ overlay: 'record-answer', answerOf }),
    numbersChanged: () => set(({ numbersVersion }) => ({ numbersVersion: numbersVersion + 1 })),
    receiveDrop: (files) => set({ dropped: files, overlay: 'import' }),
    takeDropped: () => set({ dropped: null }),
    setUnkept: (hasUnkept) => set({ hasUnkept }),
    toggleFocus: () => set(({ isFocused }) => ({ isFocused: !isFocused })),
    say: (notice) => set({ notice }),
    changeSettings: async (changes) => {
      const result = await client.call('settings.change', changes)
      if (result.ok) set({ settings: result.value })
      else get().say({ message: result.error.message })
    },
    stepTextSize: async (step) => {
      const index = textSizes.indexOf(get().settings.textSize)
      const next = step === 0 ? 100 : textSizes[index + step]
      if (next !== undefined) await get().changeSettings({ textSize: next })
    },
    receiveSettings: (settings) => set({ settings }),
    refreshCounts: async () => {
      const result = await client.call('app.counts', undefined)
      if (result.ok) set({ counts: result.value })
    }
  }))
}
