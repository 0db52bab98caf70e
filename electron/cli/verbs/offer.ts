import { parseArgs } from 'node:util'
import type { Offer } from '../../../shared/models/offer.ts'
import { peekOffer, takeOffer } from '../../journal/offers.ts'
import { readNowOption } from '../now-option.ts'
import { wrongUsage, type Verb } from '../verb.ts'
import { toRead, toWrite } from '../with-journal.ts'

export const offer: Verb = {
  name: 'offer',
  usage: '[--now INSTANT] [--take]',
  summary: 'Says which question would be asked today, and why this one; nothing where the day has had its own. Asking spends nothing, --take does.',
  run: async (args, place) => {
    const { values } = parseArgs({ args, options: { now: { type: 'string' }, take: { type: 'boolean', default: false } } })
    const at = readNowOption(values.now, place)
    if (!at.ok) return wrongUsage(at.error.message)
    const answer = (found: Offer | null) => ({ kind: 'answer', json: found === null ? null : toJson(found), text: found === null ? 'No question today.\n' : inWords(found) }) as const
    return values.take
      ? await toWrite(place, (journal) => answer(takeOffer(journal, at.value)))
      : await toRead(place, (journal) => answer(peekOffer(journal, at.value)))
  }
}

function toJson({ topic, stage, wording, rule, values, principle, source }: Offer) {
  return { topic, stage, wording, rule, values, principle, source }
}

function inWords({ wording, topic, stage, rule, values, principle, source }: Offer): string {
  const seen = Object.entries(values).map(([fact, value]) => `${fact} ${value === null ? 'not known' : String(value)}`)
  return `${wording}\n\n${rule}\n${principle} (${source})\n${topic}, ${stage}: ${seen.join(', ')}\n`
}
