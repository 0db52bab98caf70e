import * as v from 'valibot'
import type { DayPage } from './day.ts'
import type { Settings } from './settings.ts'

/** Why the journal wasn't opened. What each means in plain words: shared/open-problem-words.ts. */
export type OpenProblem =
  | 'in-use'
  | 'unreachable-folder'
  | 'missing'
  | 'empty'
  | 'not-a-file'
  | 'unreadable'
  | 'read-only'
  | 'not-a-journal'
  | 'damaged'
  | 'recent-changes-missing'
  | 'from-the-future'
  | 'disk-full'
  | 'upgrade-failed'

export interface BackupFile {
  /** The file's name inside the journal's backups folder. */
  readonly name: string
  readonly takenAtMs: number
  readonly entries: number
  readonly bytes: number
}

export interface OpenFailure {
  readonly problem: OpenProblem
  readonly path: string
  /** What was found, for the person who helps: the technical words, no text of the writer's. */
  readonly detail: string
  /** The newest copy that was reopened and counted when it was made and can be read now. */
  readonly backup: BackupFile | null
  /** True where the file itself is sound and only its latest changes are gone. */
  readonly canOpenAsIs: boolean
}

export type Start =
  | { readonly state: 'open'; readonly page: DayPage; readonly settings: Settings; readonly runtime: Runtime }
  | { readonly state: 'failed'; readonly failure: OpenFailure; readonly runtime: Runtime }

export interface Runtime {
  readonly platform: string
  readonly appVersion: string
  readonly electronVersion: string
  readonly journalFolder: string
}

export interface Counts {
  readonly entries: number
  readonly trashed: number
  /** Without responses, which are no stories here. */
  readonly stories: number
  readonly trashedStories: number
  readonly dueReminders: number
  /** Of these, days to apply again that have come. */
  readonly dueReapplies: number
  /** Sent and not answered. */
  readonly waitingApplications: number
  /** Answers to questions. */
  readonly reflections: number
  /** Success stories she read and logged. */
  readonly comparisons: number
}

export interface BackupState {
  readonly folder: string
  readonly files: readonly BackupFile[]
}

export const flushedInput = v.strictObject({ isSaved: v.boolean() })
export const openBackupInput = v.strictObject({ name: v.pipe(v.string(), v.regex(/^(?:journal|before-version-\d+)-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db$/)) })
export const openLinkInput = v.strictObject({ url: v.pipe(v.string(), v.maxLength(8_000)) })
export const spellingWordInput = v.strictObject({ word: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)) })
