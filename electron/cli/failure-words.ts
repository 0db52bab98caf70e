import type { OpenFailure } from '../../shared/models/start.ts'
import { wordsFor } from '../../shared/open-problem-words.ts'
import { problemOfError } from '../journal/inspect-file.ts'
import { refuse, wrongUsage, type Outcome } from './verb.ts'

const inUse =
  'The journal is open in Second Draft, or another command is writing to it, so nothing was written. Close it, then run this again.'

/** Why the journal was not opened, in a few sentences. */
export function notOpened({ problem, path, detail, backup }: OpenFailure): Outcome {
  if (problem === 'in-use') {
    return refuse(inUse)
  }
  const { title, found, unknown } = wordsFor({ problem })
  const offer = backup === null ? '' : `\nSecond Draft, when you start it, offers its newest good backup, ${backup.name}.`
  return refuse(`${title} ${found} ${unknown}${offer}\nThe file: ${path} (${detail})`)
}

/** What to say of an error from the system, from SQLite or from the reading of arguments; null for one of our own. */
export function sentenceForError(error: unknown): Outcome | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  if (error.code.startsWith('ERR_PARSE_ARGS')) return wrongUsage(error.message)
  if (error.code.startsWith('ERR_')) return null
  const { problem, detail } = problemOfError(error)
  const isNamed = problem !== 'damaged' || error.code.startsWith('SQLITE_')
  const title = isNamed ? wordsFor({ problem }).title : 'The system did not allow it.'
  return refuse(`${title} What you asked for was not done. (${detail})`)
}
