import { fail, succeed, type Result } from '../../../shared/result.ts'
import { readTypedCount } from '../../components/typed-count.ts'

export interface Who {
  readonly count: number
  /** Null where only the number is known. */
  readonly person: string | null
}

/** "140" is so many; "Bea" is one person, by whatever name the writer gives. */
export function readWho(text: string): Result<Who> {
  const typed = text.trim()
  const count = readTypedCount(typed)
  if (count === null) return fail('bad-input', 'Type how many, or a name.')
  if (count.ok) return count.value.value < 1 ? fail('bad-input', 'At least one, or a name.') : succeed({ count: count.value.value, person: null })
  // A number that went wrong must not become somebody's name.
  if (/^[~+-]?[\d.,\s]+(\s.*)?$/u.test(typed)) return fail('bad-input', `“${typed}” is neither a number nor a name. Type only one of them.`)
  return succeed({ count: 1, person: typed })
}
