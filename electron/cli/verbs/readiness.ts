import type { Readiness } from '../../../shared/models/readiness.ts'
import { verdictWords } from '../../../shared/rules/then-and-now.ts'
import { readReadiness } from '../../journal/readiness.ts'
import { findNamed, readProgramArguments } from '../program-arguments.ts'
import { refuse, wrongUsage, type Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

export const readiness: Verb = {
  name: 'readiness',
  usage: 'PROGRAM --on DAY [--account NAME]',
  summary: 'Holds the rules in force on a day against what the journal knew on it. Rules met are a floor, not a promise.',
  run: async (args, place) => {
    const named = readProgramArguments(args)
    if (!named.ok) return wrongUsage(named.error.message)
    return await toRead(place, (journal) => {
      const found = findNamed(journal, named.value)
      if (!found.ok) return refuse(found.error.message)
      const { program, account } = found.value
      const known = readReadiness(journal, { programId: program.id, on: named.value.on, accountId: account?.id ?? null, storyId: null }, place.now())
      return known.ok ? { kind: 'answer', json: toJson(known.value), text: inWords(known.value) } : refuse(known.error.message)
    })
  }
}

function toJson({ ruleSet, checks, newer }: Readiness) {
  return {
    ruleSet: ruleSet?.id ?? null,
    rules: checks.map(({ key, kind, words, verdict, sentence, value, valueOn, question, proof, rule, isUnverified }) => ({
      key, kind, words, verdict, sentence, value, valueOn, question: question?.question ?? null,
      source: rule.source, confidence: rule.confidence, isUnverified, evidence: proof
    })),
    newer: newer.map(({ ruleSet: set, changes }) => ({ ruleSet: set.id, startsOn: set.startsOn, changed: changes.map(({ key }) => key) }))
  }
}

function inWords({ program, ruleSet, checks, newer, on }: Readiness): string {
  if (ruleSet === null) return `No rules of ${program.name} are known as of ${on}.\n`
  const lines = checks.map(({ words, verdict, sentence, question }) => `${verdictWords[verdict].padEnd(24)}${words}\n${' '.repeat(24)}${sentence}${question === null ? '' : ` ${question.question}`}\n`)
  const later = newer.map(({ ruleSet: set }) => `Newer rules: ${set.title}, from ${set.startsOn}.\n`)
  return `${program.name}, ${ruleSet.title}. A floor, not a promise.\n${lines.join('')}${later.join('')}`
}
