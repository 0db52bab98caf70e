import type { OpenFailure, OpenProblem } from './models/start.ts'

interface Words {
  readonly title: string
  readonly found: string
  /** What can't be known from here, or what is certain. */
  readonly unknown: string
}

const untouched = 'Nothing has been changed or deleted.'

const words: Readonly<Record<OpenProblem, Words>> = {
  'in-use': {
    title: 'Another program is writing to the journal.',
    found: 'The command line, or a Second Draft that was started a second time, has this journal open. Only one at a time may write to it.',
    unknown: `That is often over in a moment: wait for it, then try again. ${untouched}`
  },
  'unreachable-folder': {
    title: 'The journal’s folder can’t be reached.',
    found: 'The folder can’t be opened or made. Perhaps a drive is not connected, or a file has the folder’s name.',
    unknown: 'What is in it can’t be told from here. Connect the drive, or correct the folder, then start again.'
  },
  missing: {
    title: 'The journal file is gone.',
    found: 'The folder has the traces of a journal, but journal.db is not in it. It may have been moved, or a sync program may not have brought it yet.',
    unknown: 'Where it went can’t be told from here. A new, empty journal is not put in its place.'
  },
  empty: {
    title: 'The journal file is empty.',
    found: 'journal.db is there, but has no content at all. This happens when a disk was full or a sync program was interrupted.',
    unknown: `Whether its content is elsewhere can’t be told from here. ${untouched}`
  },
  'not-a-file': {
    title: 'There is a folder where the journal should be.',
    found: 'journal.db is a folder, not a file.',
    unknown: `What put it there can’t be told from here. ${untouched}`
  },
  unreadable: {
    title: 'The journal may not be read.',
    found: 'The system does not let Second Draft open journal.db. The file may belong to another user.',
    unknown: 'The file itself may be quite sound. Give yourself the right to read and write it, then start again.'
  },
  'read-only': {
    title: 'The journal can’t be written to.',
    found: 'journal.db can be read but not changed, so nothing you type could be saved.',
    unknown: 'The file itself may be quite sound. Give yourself the right to write to it and its folder, then start again.'
  },
  'not-a-journal': {
    title: 'This file is not a Second Draft journal.',
    found: 'journal.db holds something else, or its beginning has been overwritten.',
    unknown: `How much of a journal is left in it can’t be told from here. ${untouched}`
  },
  damaged: {
    title: 'The journal file is damaged.',
    found: 'The check of journal.db found parts that don’t fit together, or parts that are missing.',
    unknown: `How much of it can be rescued is not known, and a changed letter inside a text could not be noticed at all. ${untouched}`
  },
  'recent-changes-missing': {
    title: 'The latest changes may be missing.',
    found: 'Second Draft was not closed in order last time, and the file journal.db-wal, which held the latest changes, is gone. Perhaps only journal.db was copied or synced.',
    unknown: 'How much was in it can’t be told: perhaps nothing, perhaps some days. The rest of the journal can be opened as it is.'
  },
  'from-the-future': {
    title: 'This journal was written by a newer Second Draft.',
    found: 'This version doesn’t know its form and leaves it alone, so that nothing is damaged.',
    unknown: 'Install the newer version, and the journal opens as before.'
  },
  'disk-full': {
    title: 'The disk is full.',
    found: 'There is no room to open the journal safely.',
    unknown: `${untouched} Make some room, then start again.`
  },
  'upgrade-failed': {
    title: 'The journal could not be brought up to date.',
    found: 'This version keeps the journal in a newer form, and changing to it did not work. The journal is as it was before.',
    unknown: 'A copy from before the attempt is in the folder backups. The version you had before still opens the journal.'
  }
}

/** Why the journal isn't open, for the screen at the start and for the command line. */
export function wordsFor({ problem }: Pick<OpenFailure, 'problem'>): Words {
  return words[problem]
}
