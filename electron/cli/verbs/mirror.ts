import { parseArgs } from 'node:util'
import type { Mirror } from '../../../shared/models/mirror.ts'
import { mirrorTitle } from '../../../shared/rules/mirror.ts'
import { openMirror } from '../../journal/mirror.ts'
import { refuse, wrongUsage, type Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

export const mirror: Verb = {
  name: 'mirror',
  usage: 'OUTCOME',
  summary: 'Tells what the journal holds of the attempt that an answer ended: facts from rows, in the order of time.',
  run: async (args, place) => {
    const { positionals } = parseArgs({ args, allowPositionals: true })
    const [outcomeId, ...more] = positionals
    if (outcomeId === undefined || more.length > 0) return wrongUsage('Name one answer by its id, which "outcome" gives.')
    return await toRead(place, (journal) => {
      const found = openMirror(journal, outcomeId)
      return found.ok ? { kind: 'answer', json: toJson(found.value), text: inWords(found.value) } : refuse(`There is no answer “${outcomeId}” in this journal.`)
    })
  }
}

function toJson({ outcomeId, from, to, facts, isThin }: Mirror) {
  return { outcome: outcomeId, from, to, facts, isThin }
}

function inWords(found: Mirror): string {
  const facts = found.facts.map(({ on, sentence }) => `${on}  ${sentence}\n`).join('')
  const thin = found.isThin ? 'There may be more of these days than the journal holds.\n' : ''
  return `${mirrorTitle(found)} (${found.programName})\n${facts}${thin}`
}
