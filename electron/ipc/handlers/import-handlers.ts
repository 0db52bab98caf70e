import { succeed } from '../../../shared/result.ts'
import type { Desk } from '../../desk.ts'
import { cancelImport, chooseImport, chosenImport, endImport, fetchFeed, keepImport, listImportItems, previewColumns, readImportDifference, stageImport, takeImport, undoImport } from '../../imports.ts'
import { listImports } from '../../journal/imports.ts'
import type { Handlers } from '../handle.ts'
import { done, withJournal, withWindow } from './with-desk.ts'

export function importHandlers(desk: Desk) {
  return {
    'imports.choose': ({ what }) => withWindow(desk, (window) => chooseImport(desk, window, what)),
    'imports.receiveDropped': ({ path }) => takeImport(desk, path),
    'imports.chosen': () => succeed(chosenImport()),
    'imports.preview': ({ columns }) => previewColumns(desk, columns),
    'imports.stage': (how) => stageImport(desk, how),
    'imports.fetchFeed': ({ address }) => fetchFeed(desk, address),
    'imports.items': listImportItems,
    'imports.difference': ({ number }) => readImportDifference(number),
    'imports.keep': () => keepImport(desk),
    'imports.cancel': () => done(cancelImport),
    'imports.end': async () => {
      await endImport(desk)
      return succeed(null)
    },
    'imports.list': () => withJournal(desk, (journal) => succeed(listImports(journal))),
    'imports.undo': ({ id }) => undoImport(desk, id)
  } satisfies Partial<Handlers>
}
