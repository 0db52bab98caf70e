import { parseArgs } from 'node:util'
import { itemLabels, type ImportProgress, type ImportReport, type ItemLabel, type OutcomeCounts } from '../../../shared/models/import.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import { counted } from '../../../shared/text.ts'
import { parseDatePattern } from '../../exchange/date-pattern.ts'
import { dropImport, keepImport } from '../../exchange/import.ts'
import { stageSource } from '../../exchange/import-source.ts'
import { reportImport } from '../../exchange/report.ts'
import type { Journal } from '../../journal/journal.ts'
import { readAnswers, readColumns, tableOptions, type TableAnswers } from '../table-answers.ts'
import { refuse, wrongUsage, type Outcome, type Place, type Verb } from '../verb.ts'
import { toWrite } from '../with-journal.ts'

interface Request {
  readonly path: string
  readonly pattern: string | null
  readonly answers: TableAnswers
  readonly keeps: boolean
}

export const importFiles: Verb = {
  name: 'import',
  usage: 'PATH [--keep] [--pattern P] [--map FILE] [--platform NAME] [--account NAME] [--dates ORDER] [--comma] [--daily] [--story ID] [--currency CODE]',
  summary:
    'Reports what a Medium archive (zip or folder), a feed file, a CSV of followers or of story numbers, or a folder of texts would bring; --keep keeps it. ' +
    'For a CSV, --map says in a JSON file what its columns are; --platform and --account whose followers they count; --dates day-first or month-first; ' +
    '--comma for 1.234,5; --daily for numbers of single days; --story for which story they are of.',
  run: async (args, place) => {
    const options = { keep: { type: 'boolean' }, pattern: { type: 'string' }, ...tableOptions } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return wrongUsage('Name one folder or file to import.')
    const pattern = values.pattern === undefined ? null : parseDatePattern(values.pattern)
    if (pattern?.ok === false) return wrongUsage(pattern.error.message)
    const answers = readAnswers(values)
    if (!answers.ok) return wrongUsage(answers.error.message)
    const request = { path, pattern: values.pattern ?? null, answers: answers.value, keeps: values.keep === true }
    return await toWrite(place, (journal) => importInto(journal, request, place))
  }
}

async function importInto(journal: Journal, request: Request, place: Place): Promise<Outcome> {
  const cancelling = new AbortController()
  const cancel = (): void => cancelling.abort()
  // To the end of the process, and not once: npm passes Ctrl+C on to a process that the terminal has already told.
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
  }
}

async function stageAndKeep(journal: Journal, request: Request, { now }: Place, signal: AbortSignal): Promise<Result<ImportReport>> {
  const work = { signal, onProgress: showProgress }
  const columns = readColumns(journal, request.path, request.answers, now())
  if (!columns.ok) return columns
  const staged = await stageSource(journal, { path: request.path, pattern: request.pattern, columns: columns.value }, now(), work)
  if (!staged.ok) return staged
  const batchId = request.keeps ? await keepImport(journal, staged.value, now(), work) : null
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  return succeed(reportImport(journal, staged.value, batchId))
}

function showProgress({ step, done, total }: ImportProgress): void {
  const count = total === null ? '' : ` ${String(done)} of ${String(total)}`
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${step}${count}`)
}

function inWords({ source, batchId, items, kinds, skipped, notes }: ImportReport, keeps: boolean): string {
  const lines = [
    source,
    ...itemLabels.flatMap((label) => kindInWords(label, kinds[label])),
    `  ${counted(items.skipped, 'thing')} left out${skipped.length === 0 ? '' : ':'}`,
    ...skipped.map(({ file, reason }) => `    ${file}: ${reason}`),
    ...notes.map((note) => `  ${note}`),
    whatNow(batchId, items.added + items.changed, keeps)
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function kindInWords(label: ItemLabel, counts: OutcomeCounts | undefined): string[] {
  if (counts === undefined) return []
  const { added, changed, unchanged } = counts
  return [`  ${label}: ${String(added)} new, ${String(changed)} changed, ${String(unchanged)} already in the journal`]
}

function whatNow(batchId: string | null, brought: number, keeps: boolean): string {
  if (batchId !== null) return `Kept as ${batchId}. "undo ${batchId}" takes it back.`
  if (brought === 0) return 'There is nothing new to keep.'
  return keeps ? 'Nothing was kept.' : 'Nothing is kept yet: add --keep to keep it.'
}
