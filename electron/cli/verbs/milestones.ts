import { parseArgs } from 'node:util'
import type { MilestonePage } from '../../../shared/models/milestone.ts'
import { listMilestones } from '../../journal/milestones.ts'
import type { Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

export const milestones: Verb = {
  name: 'milestones',
  usage: '',
  summary: 'Lists what was reached, newest first, each with the row that shows it; hidden ones only in the JSON.',
  run: async (args, place) => {
    parseArgs({ args })
    return await toRead(place, (journal) => {
      const page = listMilestones(journal, place.now())
      return { kind: 'answer', json: page, text: inWords(page) }
    })
  }
}

function inWords({ milestones: found, next }: MilestonePage): string {
  const reached = found
    .filter(({ isHidden }) => !isHidden)
    .map(({ on, title, note, evidence }) => `${on}  ${[title, note, ...evidence.map(({ words }) => words)].filter((part) => part !== null && part !== '').join('; ')}\n`)
  const ahead = next.map(({ title, have }) => `next        ${title}: ${have.toLocaleString('en-GB')} so far\n`)
  return reached.length + ahead.length === 0 ? 'Nothing is reached yet.\n' : [...ahead, ...reached].join('')
}
