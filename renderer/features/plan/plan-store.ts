import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Plan, PlanStep, SavedPlan, SavePlanInput } from '../../../shared/models/plan.ts'
import type { Day } from '../../../shared/dates.ts'
import type { Notice } from '../../app/app-store.ts'
import { holdTexts } from '../../app/held-texts.ts'
import { Autosave, type SaveState } from '../../autosave.ts'
import type { JournalClient } from '../../journal-client.ts'

/** What stands in the fields above the weeks. */
export interface PlanTexts {
  readonly wish: string
  readonly bestResult: string
  readonly obstacle: string
  /** Her own figure as she types it. */
  readonly weekWords: string
}

export interface PlanState {
  /** Null until it is read. */
  readonly plan: Plan | null
  readonly texts: PlanTexts | null
  readonly saveState: SaveState
  /** Why it can't be opened. */
  readonly refusal: string | null
  /** The step being written; a new one where it has none. */
  readonly editing: { readonly step: PlanStep | null; readonly weekOn: Day } | null
  /** A step that was kept in another week than it was begun in: it takes the focus. */
  readonly keptElsewhere: string | null
}

interface Surroundings {
  readonly client: JournalClient
  say(this: void, notice: Notice): void
  /** Steps came, went or changed: whoever counts them reads them again. */
  changed(this: void): void
}

export type SavedTexts = SavePlanInput & { readonly id: string }

export interface PlanDesk extends Surroundings {
  readonly store: StoreApi<PlanState>
  readonly autosave: Autosave<SavedTexts, SavedPlan>
  /** The plan that is wanted, by its answer. */
  wanted: string | null
}

function createPlanDesk(surroundings: Surroundings): PlanDesk {
  const store = createStore<PlanState>(() => ({ plan: null, texts: null, saveState: { kind: 'clean' }, refusal: null, editing: null, keptElsewhere: null }))
  const autosave = new Autosave<SavedTexts, SavedPlan>({
    write: ({ outcomeId, wish, bestResult, obstacle, ownWeekWords }) => surroundings.client.call('plans.save', { outcomeId, wish, bestResult, obstacle, ownWeekWords }),
    onSaved: (saved) => store.setState(({ plan }) => (plan?.outcomeId === saved.outcomeId ? { plan: { ...plan, ...saved } } : {})),
    onState: (saveState) => store.setState({ saveState })
  })
  return { ...surroundings, store, autosave, wanted: null }
}

const desks = new WeakMap<JournalClient, PlanDesk>()

/** One for the life of the window: what couldn't be saved yet is tried again from wherever she is. */
export function planDeskOf(surroundings: Surroundings): PlanDesk {
  const known = desks.get(surroundings.client)
  if (known !== undefined) return known
  const desk = createPlanDesk(surroundings)
  desks.set(surroundings.client, desk)
  holdTexts({
    flush: () => desk.autosave.flush(),
    unsaved: () => desk.autosave.unsaved().flatMap(({ wish, bestResult, obstacle }) => [wish, bestResult, obstacle]).filter((text) => text !== '')
  })
  return desk
}
