// Run as a child: imports a folder, tells of each step as it is taken, and at last that it is done.
import { stageFolder } from '../../electron/exchange/import-folder.ts'
import { keepImport, type Work } from '../../electron/exchange/import.ts'
import { journalPath } from '../../electron/journal/files.ts'
import { connect } from '../../electron/journal/journal.ts'
import { morning, valueOf } from './journal-builders.ts'

const [home = '', root = ''] = process.argv.slice(2)
// Without the lock, as the app's worker has it.
const journal = { home, db: connect(journalPath(home), { fileMustExist: true }) }
const work: Work = { onProgress: ({ step }) => void process.send?.(step), signal: new AbortController().signal }
// The parent has gone or has heard enough.
process.on('disconnect', () => process.exit())
const source = valueOf(await stageFolder(journal, root, null, work))
await keepImport(journal, source, morning, work)
process.send?.('done')
