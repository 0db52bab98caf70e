import { parseArgs } from 'node:util'
import type { ImportProgress, ImportReport } from '../../../shared/models/import.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import { counted } from '../../../shared/text.ts'
import { parseDatePattern } from '../../exchange/date-pattern.ts'
import { stageFolder } from '../../exchange/import-folder.ts'
import { dropImport, keepImport } from '../../exchange/import.ts'
import { reportImport } from '../../exchange/report.ts'
import type { Journal } from '../../journal/journal.ts'
import { refuse, wrongUsage, type Outcome, type Place, type Verb } from '../verb.ts'
import { toWrite } from '../with-journal.ts'

interface Request {
  readonly path: string
  readonly pattern: string | null
  readonly keeps: boolean
}

export const importFiles: Verb = {
  name: 'import',
  usage: 'PATH [--keep] [--pattern P]',
  summary: 'Reports what a folder of Markdown or text files would bring; --keep keeps it.',
  run: async (args, place) => {
    const options = { keep: { type: 'boolean' }, pattern: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return wrongUsage('Name one folder or file to import.')
    const pattern = values.pattern === undefined ? null : parseDatePattern(values.pattern)
    if (pattern?.ok === false) return wrongUsage(pattern.error.message)
    const request = { path, pattern: values.pattern ?? null, keeps: values.keep === true }
    return await toWrite(place, (journal) => importInto(journal, request, place))
  }
}

async function importInto(journal: Journal, request: Request, place: Place): Promise<Outcome> {
  const cancelling = new AbortController()
  const cancel = (): void => cancelling.abort()
  // Not once: npm passes Ctrl+C on to a process that the terminal has already told.
  process.on('SIGINT', cancel).on('SIGTERM', cancel)
  try {
    const report = await stageAndKeep(journal, request, place, cancelling.signal)
    if (!report.ok) return refuse(report.error.message)
    // Where it comes from is known to the one who asked.
    const { source: _source, ...json } = report.value
    return { kind: 'answer', json, text: inWords(report.value, request.keeps) }
  } catch (error) {
    if (cancelling.signal.aborted) return refuse('The import was cancelled. Nothing of it is in the journal.')
    throw error
  } finally {
    dropImport(journal)
    process.off('SIGINT', cancel).off('SIGTERM', cancel)
  }
}

async function stageAndKeep(journal: Journal, request: Request, { now }: Place, signal: AbortSignal): Promise<Result<ImportReport>> {
  const work = { signal, onProgress: showProgress }
  const staged = await stageFolder(journal, request.path, request.pattern, work)
  if (!staged.ok) return staged
  const batchId = request.keeps ? await keepImport(journal, staged.value, now(), work) : null
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  return succeed(reportImport(journal, staged.value, batchId))
}

function showProgress({ step, done, total }: ImportProgress): void {
  const count = total === null ? '' : ` ${String(done)} of ${String(total)}`
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${step}${count}`)
}

function inWords({ source, batchId, items, skipped, notes }: ImportReport, keeps: boolean): string {
  const lines = [
    source,
    `  ${counted(items.added, 'new entry', 'new entries')}`,
    `  ${counted(items.changed, 'entry', 'entries')} changed since an earlier import: the files’ texts are put beside yours, as versions`,
    `  ${counted(items.unchanged, 'entry', 'entries')} already in the journal`,
    `  ${counted(items.skipped, 'file')} skipped${skipped.length === 0 ? '' : ':'}`,
    ...skipped.map(({ file, reason }) => `    ${file}: ${reason}`),
    ...notes.map((note) => `  ${note}`),
    whatNow(batchId, items.added + items.changed, keeps)
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function whatNow(batchId: string | null, brought: number, keeps: boolean): string {
  if (batchId !== null) return `Kept as ${batchId}. "undo ${batchId}" takes it back.`
  if (brought === 0) return 'There is nothing new to keep.'
  return keeps ? 'Nothing was kept.' : 'Nothing is kept yet: add --keep to keep it.'
}
