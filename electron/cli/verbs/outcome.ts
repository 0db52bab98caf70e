import { parseArgs } from 'node:util'
import { v7 as newId } from 'uuid'
import * as v from 'valibot'
import { recordOutcomeInput, results, type RecordOutcomeInput } from '../../../shared/models/outcome.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { recordOutcome } from '../../journal/outcomes.ts'
import { readDayOption } from '../day-options.ts'
import { refuse, wrongUsage, type Verb } from '../verb.ts'
import { toWrite } from '../with-journal.ts'

const options = {
  on: { type: 'string' }, wait: { type: 'string' }, from: { type: 'string' }, received: { type: 'string' }, reapply: { type: 'string' }
} as const

export const outcome: Verb = {
  name: 'outcome',
  usage: `APPLICATION ${results.join('|')} --on DAY [--wait DAYS] [--from decision|sending|receipt] [--received DAY] [--reapply DAY]`,
  summary: 'Notes the answer to an application and says from which day another is possible.',
  run: async (args, place) => {
    const { values, positionals } = parseArgs({ args: withSignedWait(args), allowPositionals: true, options })
    const input = readInput(positionals, values)
    if (!input.ok) return wrongUsage(input.error.message)
    return await toWrite(place, (journal) => {
      const kept = recordOutcome(journal, input.value, place.now())
      if (!kept.ok) return refuse(kept.error.message)
      const { id, reapply, countedFrom } = kept.value
      return {
        kind: 'answer',
        json: { id, earliestReapplyOn: reapply.on, countedFrom: reapply.countedFrom, basis: reapply.countedFrom === null ? null : countedFrom, derivation: reapply.derivation },
        text: `Noted. ${reapply.on === null ? '' : `Another application is possible from ${reapply.on}. `}${reapply.derivation}\n`
      }
    })
  }
}

// "--wait -1" would be taken for an option of that name, and nobody told what is wrong with it.
function withSignedWait(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => (args[index - 1] === '--wait' && /^-\d/.test(arg) ? [] : arg === '--wait' && /^-\d/.test(args[index + 1] ?? '') ? [`--wait=${args[index + 1] ?? ''}`] : [arg]))
}

type Values = { readonly [Name in keyof typeof options]?: string | undefined }

function readInput([applicationId, result, ...more]: readonly string[], values: Values): Result<RecordOutcomeInput> {
  if (applicationId === undefined || result === undefined || more.length > 0) return fail('bad-input', `Name the application and its result: ${results.join(', ')}.`)
  const named = results.find((known) => known === result.replaceAll('-', '_'))
  if (named === undefined) return fail('bad-input', `“${result}” is no result. There are ${results.join(', ')}.`)
  const on = readDayOption('--on', values.on)
  if (!on.ok) return on
  if (values.wait !== undefined && !/^-?\d+$/.test(values.wait)) return fail('bad-input', `--wait “${values.wait}” is no whole number of days.`)
  const waitDays = values.wait === undefined ? null : Number(values.wait)
  const parsed = v.safeParse(recordOutcomeInput, {
    id: newId(), applicationId, result: named, decidedOn: on.value, receivedOn: values.received ?? null, letter: null, tier: 'unknown', reason: null, isReasonNone: false,
    waitDays, waitSource: waitDays === null ? null : 'writer', countedFrom: values.from ?? null, statedReapplyOn: values.reapply ?? null, appealUntil: null
  })
  return parsed.success ? succeed(parsed.output) : fail('bad-input', parsed.issues[0].message)
}
