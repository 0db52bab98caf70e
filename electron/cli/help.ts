import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Verb } from './verb.ts'
import { verbs } from './verbs.ts'

const command = 'npm run -s journal --'

/** Where the app keeps its journal; Electron's app.getPath('userData') without Electron. */
function folderOfTheApp(): string {
  const name = 'Second Draft'
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support', name)
  const [variable, usual] = process.platform === 'win32' ? ['APPDATA', 'AppData/Roaming'] : ['XDG_CONFIG_HOME', '.config']
  return join(process.env[variable] ?? join(homedir(), usual), name)
}

const lineOf = ({ name, usage }: Verb): string => [name, usage].filter((part) => part !== '').join(' ')

export function usageOf(verb: Verb): string {
  return `Usage: ${command} ${lineOf(verb)} --home DIR [--json]\n`
}

export function helpFor(verb: Verb): string {
  return `${usageOf(verb)}\n${verb.summary}\n\n${everyVerbs()}`
}

export function helpForAll(): string {
  const width = Math.max(...verbs.map((verb) => lineOf(verb).length))
  const lines = verbs.map((verb) => `  ${lineOf(verb).padEnd(width)}  ${verb.summary}\n`)
  return `Usage: ${command} VERB ... --home DIR [--json]\n\n${lines.join('')}\n${everyVerbs()}`
}

// Never the app's own folder unasked: a slip, or a script being tried out, must not write into somebody's diary.
function everyVerbs(): string {
  return `  --home DIR  The journal's folder; one without a journal gets one. SECOND_DRAFT_HOME=DIR says the same. The app's
              own is never taken unasked; for you it is ${folderOfTheApp()}
  --json      One JSON document on standard output. electron/cli/schemas/ has a schema for each verb.
  --help      This, or with a verb what it does.

Reading works while Second Draft is open; to write, close it first. Exit code 1: it was refused, and standard error
says why, or check found something wrong. 2: the command was not understood.
`
}
