import { sql, type Journal } from './journal.ts'

/** Answers of one page and some ways to and fro. */
const mostAnswers = 24

interface Memory {
  /** What the journal had been through when these were given. */
  readonly changes: string
  readonly answers: Map<string, unknown>
}

const memories = new WeakMap<Journal['db'], Memory>()

/**
 * An answer that needs many rows, given again as it was until anything in the journal has changed, by this connection
 * or another. `question` says all that it depends on beside the journal, the day among it.
 */
export function remembered<Answer>(journal: Journal, question: unknown, answer: () => Answer): Answer {
  const { answers } = memoryOf(journal)
  const key = JSON.stringify(question)
  const known = answers.get(key)
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- put there below, under the same question
  if (known !== undefined) return known as Answer
  const given = answer()
  const [oldest] = answers.keys()
  if (oldest !== undefined && answers.size >= mostAnswers) answers.delete(oldest)
  answers.set(key, given)
  return given
}

function memoryOf(journal: Journal): Memory {
  const own = sql<number>(journal, 'SELECT total_changes()').pluck().get() ?? 0
  const changes = `${String(own)} ${String(journal.db.pragma('data_version', { simple: true }))}`
  const known = memories.get(journal.db)
  if (known?.changes === changes) return known
  const memory = { changes, answers: new Map<string, unknown>() }
  memories.set(journal.db, memory)
  return memory
}
