import type { LogNumbersInput } from '../../../shared/models/metric.ts'
import type { NumbersDesk, NumbersState, Typed } from './numbers-store.ts'
import { readTyped, type FieldKey } from './typed-number.ts'

type LoggedNumber = LogNumbersInput['numbers'][number]

export type Saved = { readonly kind: 'saved'; readonly count: number } | { readonly kind: 'stuck'; readonly at: FieldKey | null }

/** Keeps all that was typed, or nothing; where something can't be read, `at` says in which field. */
export async function saveNumbers({ client, store }: NumbersDesk): Promise<Saved> {
  const state = store.getState()
  const { takenOn, isSaving } = state
  if (isSaving) return { kind: 'stuck', at: null }
  if (takenOn === null) return stuck('Say of which day these numbers are; it can be today or an earlier one.')
  const [unread] = unreadFields(state)
  if (unread !== undefined) return stuck('One of the numbers can’t be read. Nothing is kept yet.', unread)
  const numbers = Object.values(state.typed).flatMap((typed) => readOne(typed, state))
  store.setState({ isSaving: true, failure: null })
  const answer = await client.call('numbers.log', { takenOn, numbers })
  store.setState({ isSaving: false })
  if (!answer.ok) return stuck(`${answer.error.message} What you typed is still here.`)
  store.setState({ typed: {} })
  return { kind: 'saved', count: numbers.length }

  function stuck(failure: string, at: FieldKey | null = null): Saved {
    store.setState({ failure })
    return { kind: 'stuck', at }
  }
}

/** The fields whose texts can't be read, in the order in which they were typed. */
export function unreadFields({ typed, currency }: NumbersState): FieldKey[] {
  return Object.entries(typed).flatMap(([key, { metric, text }]) => (readTyped(metric, text, currency)?.ok === false ? [key] : []))
}

function readOne({ id, storyId, placementId, metric, text }: Typed, { currency }: NumbersState): LoggedNumber[] {
  const read = readTyped(metric, text, currency)
  return read?.ok === true ? [{ id, storyId, placementId, metric, ...read.value }] : []
}
