import { app, dialog, type BrowserWindow, type Session } from 'electron'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Settings } from '../shared/models/settings.ts'
import { fail, succeed, type Result } from '../shared/result.ts'
import bundledDictionary from './data/dictionaries/en-US-10-1.bdic?asset'
import { writeFileWhole } from './journal/files.ts'
import type { Log } from './log.ts'

// Chromium looks for <language>-<major>-<minor>.bdic in this folder and would download what it doesn't find.
const dictionaryName = /^([a-z]{2,3}(?:-[A-Z]{2})?)-\d+-\d+\.bdic$/
const loadedFolder = (): string => join(app.getPath('sessionData'), 'Dictionaries')
const addedFolder = (home: string): string => join(home, 'dictionaries')
const wordsPath = (home: string): string => join(home, 'dictionary.txt')

/** Must run before the first session exists. Spelling is a help: where its files can't be placed, writing goes on. */
export function placeDictionaries(home: string, log: Log): void {
  try {
    copyDictionaries(home)
  } catch (error) {
    log.error('The dictionaries were not placed', error)
  }
}

/** Puts the dictionaries where Chromium looks for them. */
function copyDictionaries(home: string): void {
  mkdirSync(loadedFolder(), { recursive: true })
  const added = existsSync(addedFolder(home)) ? readdirSync(addedFolder(home)).map((name) => join(addedFolder(home), name)) : []
  const bundled = join(loadedFolder(), 'en-US-10-1.bdic')
  if (!existsSync(bundled)) copyFileSync(bundledDictionary, bundled)
  for (const path of added.filter((file) => dictionaryName.test(basename(file)))) {
    copyFileSync(path, join(loadedFolder(), basename(path)))
  }
}

/** Switches checking and its language, and teaches the session the writer's own words. */
export function applySpelling(home: string, session: Session, settings: Settings): void {
  // Where a dictionary is missing all the same, the download goes nowhere.
  session.setSpellCheckerDictionaryDownloadURL('app://bundle/no-download/')
  // A Mac checks with its own speller and refuses the call.
  if (process.platform !== 'darwin') {
    const isThere = spellingLanguages().includes(settings.spellingLanguage)
    session.setSpellCheckerLanguages([isThere ? settings.spellingLanguage : 'en-US'])
  }
  // After the languages, which switch it on.
  session.setSpellCheckerEnabled(settings.spellcheck)
  for (const word of ownWords(home)) session.addWordToSpellCheckerDictionary(word)
}

export function spellingLanguages(): string[] {
  const names = readdirSync(loadedFolder()).map((name) => dictionaryName.exec(name)?.[1])
  return names.filter((name) => name !== undefined).sort()
}

/** Lets the writer choose a dictionary file and keeps a copy of it in the journal's folder. */
export async function addLanguage(home: string, window: BrowserWindow): Promise<Result<string[]>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose a spelling dictionary',
    filters: [{ name: 'Dictionaries', extensions: ['bdic'] }],
    properties: ['openFile']
  })
  const [path] = filePaths
  if (canceled || path === undefined) return succeed(spellingLanguages())
  if (!dictionaryName.test(basename(path))) {
    return fail('bad-input', `“${basename(path)}” isn’t named like a dictionary. A German one, say, is called de-DE-3-0.bdic.`)
  }
  if (readFileSync(path).toString('latin1', 0, 4) !== 'BDic') {
    return fail('bad-input', `“${basename(path)}” isn’t a dictionary that Chromium can read. The README says how to make one.`)
  }
  mkdirSync(addedFolder(home), { recursive: true })
  copyFileSync(path, join(addedFolder(home), basename(path)))
  copyDictionaries(home)
  return succeed(spellingLanguages())
}

/** The words the writer has added, one a line in dictionary.txt beside the journal. */
export function ownWords(home: string): string[] {
  if (!existsSync(wordsPath(home))) return []
  return readFileSync(wordsPath(home), 'utf8').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
}

export function learnWord(home: string, session: Session, word: string): void {
  keepWords(home, [...ownWords(home), word])
  session.addWordToSpellCheckerDictionary(word)
}

export function forgetWord(home: string, session: Session, word: string): string[] {
  keepWords(home, ownWords(home).filter((known) => known !== word))
  session.removeWordFromSpellCheckerDictionary(word)
  return ownWords(home)
}

function keepWords(home: string, words: readonly string[]): void {
  const sorted = [...new Set(words)].sort((one, other) => one.localeCompare(other, 'en'))
  writeFileWhole(wordsPath(home), sorted.map((word) => `${word}\n`).join(''))
}
