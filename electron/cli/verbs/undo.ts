import { parseArgs } from 'node:util'
import type { UndoneImport } from '../../../shared/models/import.ts'
import { itemsInWords } from '../../../shared/item-words.ts'
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
      if (undone.ok) return { kind: 'answer', json: asJson(undone.value), text: inWords(undone.value) }
      return refuse([undone.error.message, ...whatCanBeUndone(journal)].join('\n'))
    })
  }
}

function whatCanBeUndone(journal: Journal): string[] {
  const batches = listImports(journal).filter(({ undoneAtMs }) => undoneAtMs === null)
  return batches.map(({ id, source, items }) => `  ${id}  ${source}, ${itemsInWords(items)}`)
}

/** One count of everything, as it always was, and the same by kind. */
function asJson({ removed, stayed }: UndoneImport) {
  return { removed: Object.values(removed).reduce((sum, count) => sum + count, 0), removedByKind: removed, stayed }
}

function inWords({ removed, stayed }: UndoneImport): string {
  const gone = `Removed of this import: ${itemsInWords(removed)}.\n`
  if (stayed.length === 0) return gone
  const lines = stayed.map(({ on, title, id }) => `  ${on ?? 'no day'}  ${title}  ${id}\n`)
  return `${gone}${counted(stayed.length, 'stays', 'stay')}, since you have changed them:\n${lines.join('')}`
}
