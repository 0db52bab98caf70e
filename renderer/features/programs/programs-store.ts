import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Day } from '../../../shared/dates.ts'
import type { ApplicationsPage } from '../../../shared/models/application.ts'
import type { Program, ProgramRules, RuleSet } from '../../../shared/models/program.ts'
import type { RuleInSet } from '../../../shared/models/rule.ts'
import type { JournalClient } from '../../journal-client.ts'
import { oneAtATime } from '../../one-at-a-time.ts'

export type ProgramsDialog =
  | { readonly kind: 'program'; readonly program: Program | null }
  | { readonly kind: 'new-application' }
  | { readonly kind: 'rule-set'; readonly programId: string; readonly ruleSet: RuleSet | null }
  | { readonly kind: 'rule'; readonly programId: string; readonly ruleSetId: string; readonly rule: RuleInSet | null }

export interface ProgramsState {
  /** Null until it is read for the first time. */
  readonly page: ApplicationsPage | null
  readonly view: 'list' | 'calendar'
  /** The program that is open, with all its rules. */
  readonly rules: ProgramRules | null
  readonly part: 'overview' | 'rules'
  /** The day whose rules are shown; null for today. */
  readonly asOf: Day | null
  readonly dialog: ProgramsDialog | null
  /** Why a file couldn't be taken: it stays until it is read. */
  readonly problem: string | null
  /** Grows when rules changed, so that what is made of them is read again. */
  readonly version: number
  /** The program that was left: its line in the list takes the focus. */
  readonly leftId: string | null
}

export interface ProgramsDesk {
  readonly client: JournalClient
  readonly say: (message: string, action?: { label: string; run: () => void }) => void
  readonly store: StoreApi<ProgramsState>
  /** Reads the list; of several calls while one runs, one more follows. */
  readonly read: () => Promise<void>
}

export type Surroundings = Pick<ProgramsDesk, 'client' | 'say'>

export function createProgramsDesk(surroundings: Surroundings): ProgramsDesk {
  const store = createStore<ProgramsState>(() => ({
    page: null, view: 'list', rules: null, part: 'overview', asOf: null, dialog: null, problem: null, version: 0, leftId: null
  }))
  const read = async (): Promise<void> => {
    const answer = await surroundings.client.call('applications.list', undefined)
    if (answer.ok) store.setState({ page: answer.value })
    else surroundings.say(answer.error.message)
  }
  return { ...surroundings, store, read: oneAtATime(read) }
}

const desks = new WeakMap<JournalClient, ProgramsDesk>()

/** One for the life of the window, so that view and day are as she left them. */
export function programsDeskOf(surroundings: Surroundings): ProgramsDesk {
  const desk = desks.get(surroundings.client) ?? createProgramsDesk(surroundings)
  desks.set(surroundings.client, desk)
  return desk
}
