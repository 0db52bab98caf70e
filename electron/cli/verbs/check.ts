import { parseArgs } from 'node:util'
import { checkJournal } from '../../journal/check.ts'
import type { Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

export const check: Verb = {
  name: 'check',
  usage: '',
  summary: 'Looks through journal, search index and newest backup, and says what is wrong.',
  run: async (args, place) => {
    parseArgs({ args })
    return await toRead(place, (journal) => {
      const { problems, notes } = checkJournal(journal, place.now())
      const isSound = problems.length === 0
      const text = [...(isSound ? ['The journal is sound.'] : problems), ...notes].map((line) => `${line}\n`).join('')
      return { kind: 'answer', json: { isSound, problems, notes }, text, isAmiss: !isSound }
    })
  }
}
