import type { Day } from '../../shared/dates.ts'
import type { Application, Clash } from '../../shared/models/application.ts'
import type { Program } from '../../shared/models/program.ts'
import type { Rule } from '../../shared/models/rule.ts'
import { clashRulesInWords, findClashes, isSameWork, type SentWork } from '../../shared/rules/clashes.ts'
import { allApplications, isOpen } from './application-rows.ts'
import type { Journal } from './journal.ts'
import { termsOf } from './outcome-rows.ts'
import { placementsOf } from './placements.ts'
import { findProgram, ruleSetFor } from './programs.ts'

/** What the rules known here say against this application, with the sentence which ones those are. */
export function checkClashes(journal: Journal, application: Application, program: Program, today: Day): { clashes: Clash[]; clashRules: string } {
  const storyId = application.story?.id ?? null
  const work = (other: Application): SentWork => ({
    id: other.id,
    programId: other.programId,
    programName: other.programName,
    sentOn: other.sentOn,
    isOpen: isOpen(other),
    acceptedOn: acceptedOn(other),
    storyId: other.story?.id ?? null,
    isOfAccount: findProgram(journal, other.programId)?.kind === 'partner',
    rules: rulesFor(journal, other, today)
  })
  const draft = work(application)
  const others = allApplications(journal, today)
    .filter(({ id, state }) => id !== application.id && state !== 'draft' && state !== 'withdrawn')
    .map(work)
  const placements = storyId === null ? [] : placementsOf(journal, storyId)
  const on = application.sentOn ?? today
  const known = [draft, ...others.filter((other) => isSameWork(draft, other))].filter(({ rules }) => rules.some(({ test }) => test.type === 'clash'))
  return {
    clashes: findClashes({ draft, others, placements, platform: program.platform, on }),
    clashRules: clashRulesInWords([...new Set(known.map(({ programName }) => programName))], storyId !== null)
  }
}

function acceptedOn({ outcomes }: Application): Day | null {
  const last = outcomes.at(-1)
  return last?.result === 'accepted' ? last.decidedOn : null
}

/** Those it was sent under; of a draft, those of today. */
function rulesFor(journal: Journal, { id, programId, sentOn }: Application, today: Day): readonly Rule[] {
  return sentOn === null ? (ruleSetFor(journal, programId, today)?.rules ?? []) : termsOf(journal, id)
}
