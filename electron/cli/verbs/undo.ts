import { parseArgs } from 'node:util'
import type { UndoneImport } from '../../../shared/models/import.ts'
import { counted } from '../../../shared/text.ts'
import { listImports, undoImport } from '../../journal/imports.ts'
import type { Journal } from '../../journal/journal.ts'
import { refuse, wrongUsage, type Verb } from '../verb.ts'
import { toWrite } from '../with-journal.ts'

export const undo: Verb = {
  name: 'undo',
  usage: 'BATCH',
  summary: 'Takes a whole import back; what you have changed since stays, and it says so.',
  run: async (args, place) => {
    const { positionals } = parseArgs({ args, allowPositionals: true })
    const [batch, ...more] = positionals
    if (batch === undefined || more.length > 0) return wrongUsage('Name the import to take back, by the batchId that it was given.')
    return await toWrite(place, async (journal) => {
      const undone = await undoImport(journal, batch, place.now())
      if (undone.ok) return { kind: 'answer', json: undone.value, text: inWords(undone.value) }
      return refuse([undone.error.message, ...whatCanBeUndone(journal)].join('\n'))
    })
  }
}

function whatCanBeUndone(journal: Journal): string[] {
  const batches = listImports(journal).filter(({ undoneAtMs }) => undoneAtMs === null)
  return batches.map(({ id, source, entries }) => `  ${id}  ${source}, ${counted(entries, 'entry', 'entries')}`)
}

function inWords({ removed, stayed }: UndoneImport): string {
  const gone = `${counted(removed, 'entry', 'entries')} of this import removed.\n`
  if (stayed.length === 0) return gone
  const lines = stayed.map(({ on, title, id }) => `  ${on}  ${title}  ${id}\n`)
  return `${gone}${counted(stayed.length, 'stays', 'stay')}, since you have changed them:\n${lines.join('')}`
}
