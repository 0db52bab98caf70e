import { parseArgs } from 'node:util'
import { v7 as newId } from 'uuid'
import * as v from 'valibot'
import { dayInWords, readDay } from '../../../shared/day-names.ts'
import { writeEntryInput } from '../../../shared/models/entry.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import { counted } from '../../../shared/text.ts'
import { todayOf } from '../../journal/today.ts'
import { writeEntry } from '../../journal/entries.ts'
import type { Journal } from '../../journal/journal.ts'
import { readStandardInput } from '../standard-input.ts'
import { refuse, wrongUsage, type Outcome, type Place, type Verb } from '../verb.ts'
import { toWrite } from '../with-journal.ts'

export const log: Verb = {
  name: 'log',
  usage: '[TEXT] [--on DAY]',
  summary: 'Writes an entry; without TEXT, from standard input. DAY as in 2022-04-12, yesterday, fri.',
  run: async (args, place) => {
    const { values, positionals } = parseArgs({ args, options: { on: { type: 'string' } }, allowPositionals: true })
    if (positionals.length > 1) return wrongUsage('That is more than one text. Put the whole of it in quotes.')
    const text = await textFrom(positionals[0])
    if (!text.ok) return refuse(text.error.message)
    if (text.value.trim() === '') return refuse('There is no text, so nothing was written.')
    const body = text.value
    return await toWrite(place, (journal) => writeNew(journal, body, values.on, place))
  }
}

const howToSayDays = 'Say it as 2022-04-12, yesterday, fri, "12 apr" or --on=-3.'

async function textFrom(argument: string | undefined): Promise<Result<string>> {
  return argument === undefined ? await readStandardInput() : succeed(argument)
}

function writeNew(journal: Journal, body: string, dayTyped: string | undefined, { now }: Place): Outcome {
  const at = now()
  const today = todayOf(journal, at)
  const on = dayTyped === undefined ? today : readDay(dayTyped, today)
  if (on === null) return wrongUsage(`“${dayTyped ?? ''}” is not a day up to today. ${howToSayDays}`)
  const input = v.safeParse(writeEntryInput, { id: newId({ msecs: at.nowMs }), datedOn: on, body, prompt: null })
  if (!input.success) return refuse(input.issues[0].message)
  const { id, wordCount } = writeEntry(journal, input.output, at)
  return {
    kind: 'answer',
    json: { id, kind: 'entry', on, words: wordCount },
    text: `Written for ${dayInWords(on, today)} (${on}), ${counted(wordCount, 'word')}: ${id}\n`
  }
}
