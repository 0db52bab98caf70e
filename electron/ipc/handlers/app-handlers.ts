import { app, session, shell } from 'electron'
import { succeed } from '../../../shared/result.ts'
import { makeBackup } from '../../backups.ts'
import type { Desk } from '../../desk.ts'
import { backupState, openAsIs, openFromBackup, startState, tryAgain } from '../../journal-start.ts'
import { noteFlushed } from '../../save-before-closing.ts'
import { savePdf } from '../../save-pdf.ts'
import { savePicture } from '../../save-picture.ts'
import { openLink } from '../../security/external-links.ts'
import { addLanguage, forgetWord, ownWords, spellingLanguages } from '../../spelling.ts'
import type { Handlers } from '../handle.ts'
import { done, withWindow } from './with-desk.ts'

export function appHandlers(desk: Desk) {
  const { home } = desk
  return {
    'app.start': () => succeed(startState(desk)),
    'app.openBackup': ({ name }) => openFromBackup(desk, name),
    'app.openAsIs': () => openAsIs(desk),
    'app.tryAgain': () => tryAgain(desk),
    'app.showFolder': () => done(() => void shell.openPath(home)),
    'app.quit': () => done(() => app.quit()),
    'app.flushed': ({ isSaved }) => done(() => noteFlushed(isSaved)),
    'app.openLink': ({ url }) => withWindow(desk, (window) => openLink(window, url)),
    'app.savePdf': (input) => withWindow(desk, (window) => savePdf(window, input)),
    'app.savePicture': (picture) => withWindow(desk, (window) => savePicture(window, picture)),
    'spelling.words': () => succeed(ownWords(home)),
    'spelling.forget': ({ word }) => succeed(forgetWord(home, session.defaultSession, word)),
    'spelling.languages': () => succeed(spellingLanguages()),
    'spelling.addLanguage': () => withWindow(desk, (window) => addLanguage(home, window)),
    'backups.list': () => succeed(backupState(desk)),
    'backups.make': async () => {
      await makeBackup(desk)
      return succeed(backupState(desk))
    }
  } satisfies Partial<Handlers>
}
