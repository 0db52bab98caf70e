import { parseArgs } from 'node:util'
import type { ProgramRules } from '../../../shared/models/program.ts'
import { listPrograms, programRules } from '../../journal/programs.ts'
import type { Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

export const programs: Verb = {
  name: 'programs',
  usage: '',
  summary: 'Lists what can be applied to, with the sets of rules known of each and the day from which they are known.',
  run: async (args, place) => {
    parseArgs({ args })
    return await toRead(place, (journal) => {
      const known = listPrograms(journal).flatMap(({ id }) => programRules(journal, id) ?? [])
      return { kind: 'answer', json: known.map(toJson), text: known.map(inWords).join('') }
    })
  }
}

function toJson({ id, name, kind, link, isBundled, ruleSets }: ProgramRules) {
  return {
    id, name, kind, link, isBundled,
    ruleSets: ruleSets.map((ruleSet) => ({
      id: ruleSet.id,
      title: ruleSet.title,
      startsOn: ruleSet.startsOn,
      rules: ruleSet.rules.map((rule) => ({
        key: rule.key, kind: rule.kind, words: rule.words, inForceFrom: rule.inForceFrom, seenOn: rule.seenOn,
        source: rule.source, confidence: rule.confidence, verifiedOn: rule.verifiedOn
      }))
    }))
  }
}

function inWords({ id, name, ruleSets }: ProgramRules): string {
  const sets = ruleSets.map(({ startsOn, title, rules }) => `  from ${startsOn}  ${title} (${String(rules.length)})\n`)
  return `${id}: ${name}\n${sets.length === 0 ? '  no rules known\n' : sets.join('')}`
}
