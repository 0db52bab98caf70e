import { resolve } from 'node:path'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { createClock, type Clock } from '../clock.ts'
import { sentenceForError } from './failure-words.ts'
import { helpFor, helpForAll, usageOf } from './help.ts'
import { readInvocation } from './invocation.ts'
import { wrongUsage, type Outcome, type Verb } from './verb.ts'
import { verbs } from './verbs.ts'

/** Runs one command and prints what came of it. Resolves with the exit code: 0 done, 1 refused, 2 wrong usage. */
export async function runCommandLine(args: string[]): Promise<number> {
  const { verb: name, home, isJson, wantsHelp, rest } = readInvocation(args)
  const verb = verbs.find((each) => each.name === name)
  if (wantsHelp) return print(verb === undefined ? helpForAll() : helpFor(verb))
  if (verb === undefined) {
    return complain(name === null ? 'Say what to do.' : `There is no “${name}” here.`, helpForAll(), 2)
  }
  const chosen = home ?? process.env['SECOND_DRAFT_HOME'] ?? ''
  if (chosen === '') return complain('Say which journal: --home DIR, or SECOND_DRAFT_HOME=DIR.', usageOf(verb), 2)
  const outcome = await run(verb, rest, chosen)
  if (outcome.kind === 'answer') {
    return print(isJson ? `${JSON.stringify(outcome.json, null, 2)}\n` : outcome.text, outcome.isAmiss)
  }
  return outcome.kind === 'refused' ? complain(outcome.message, '', 1) : complain(outcome.message, usageOf(verb), 2)
}

async function run(verb: Verb, args: string[], home: string): Promise<Outcome> {
  const clock = readClock()
  if (!clock.ok) return wrongUsage(clock.error.message)
  try {
    return await verb.run(args, { home: resolve(home), now: () => clock.value.now() })
  } catch (error) {
    const outcome = sentenceForError(error)
    if (outcome === null) throw error
    return outcome
  }
}

function readClock(): Result<Clock> {
  try {
    return succeed(createClock(process.env['SECOND_DRAFT_NOW']))
  } catch (error) {
    return fail('bad-input', error instanceof Error ? error.message : String(error))
  }
}

function print(text: string, isAmiss = false): number {
  process.stdout.write(text)
  return isAmiss ? 1 : 0
}

function complain(message: string, usage: string, code: 1 | 2): number {
  process.stderr.write(usage === '' ? `${message}\n` : `${message}\n\n${usage}`)
  return code
}
