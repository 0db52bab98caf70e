import { parseArgs } from 'node:util'
import { counted } from '../../../shared/text.ts'
import { journalStats, type JournalStats } from '../../journal/stats.ts'
import type { Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

export const stats: Verb = {
  name: 'stats',
  usage: '',
  summary: 'Counts entries, stories, numbers, words and days, with a hash of all texts.',
  run: async (args, place) => {
    parseArgs({ args })
    return await toRead(place, (journal) => {
      const numbers = journalStats(journal)
      return { kind: 'answer', json: numbers, text: inWords(numbers) }
    })
  }
}

function inWords({ counts, trashed, words, days, firstOn, lastOn, hash }: JournalStats): string {
  const span = firstOn === null || lastOn === null ? '' : `, ${firstOn} to ${lastOn}`
  return `${counted(counts.entry, 'entry', 'entries')}, ${counted(counts.story, 'story', 'stories')} and ${counted(counts.response, 'response')}, and ${String(trashed)} in the trash
${counted(words, 'word')} on ${counted(days, 'day')}${span}
${counted(counts.number, 'number')} of stories and accounts, ${counted(counts.act, 'act of reading', 'acts of reading')}
All texts: ${hash}
`
}
