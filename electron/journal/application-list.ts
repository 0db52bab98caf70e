import type { Day, Moment } from '../../shared/dates.ts'
import type { Application, ApplicationsPage, NextPossible, ProgramLine } from '../../shared/models/application.ts'
import type { Program } from '../../shared/models/program.ts'
import { applicationInWords } from '../../shared/rules/application-words.ts'
import { standingAnswer } from '../../shared/rules/standing-answer.ts'
import { allApplications, isOpen } from './application-rows.ts'
import { todayOf } from './today.ts'
import type { Journal } from './journal.ts'
import { listPrograms } from './programs.ts'

/** All programs: those that wait for an answer first, then by the last day something happened, then the rest by name. */
export function listApplications(journal: Journal, at: Moment): ApplicationsPage {
  const today = todayOf(journal, at)
  const byProgram = new Map<string, Application[]>()
  for (const application of allApplications(journal, today)) {
    byProgram.set(application.programId, [...(byProgram.get(application.programId) ?? []), application])
  }
  const lines = listPrograms(journal).map((program) => lineOf(program, byProgram.get(program.id) ?? [], today))
  return { lines: lines.sort((one, other) => compareText(rankOf(other), rankOf(one)) || one.program.name.localeCompare(other.program.name, 'en')), today }
}

function lineOf(program: Program, applications: readonly Application[], today: Day): ProgramLine {
  const [draft] = applications
  const last = applications.find(isOpen) ?? standingAnswer(applications)?.application ?? applications.find(({ state }) => state !== 'draft') ?? draft
  const drafted = draft?.state === 'draft' && last !== draft ? ' A draft of the next one is begun.' : ''
  return { program, applications, sentence: last === undefined ? '' : `${applicationInWords(last, today)}${drafted}`, nextPossible: nextPossible(applications) }
}

function nextPossible(applications: readonly Application[]): NextPossible | null {
  const outcome = standingAnswer(applications)?.outcome
  if (outcome === undefined || outcome.result === 'accepted' || outcome.reapply.on === null) return null
  return { on: outcome.reapply.on, derivation: outcome.reapply.derivation, outcomeId: outcome.id }
}

// Sorts as text: open ones, then days, then hers, then what comes with the app.
function rankOf({ program, applications }: ProgramLine): string {
  const days = applications.flatMap(({ sentOn, withdrawnOn, outcomes }) => [sentOn ?? '', withdrawnOn ?? '', ...outcomes.map(({ decidedOn }) => decidedOn)])
  return `${applications.some(isOpen) ? '1' : '0'} ${applications.length > 0 ? '1' : '0'} ${days.sort().at(-1) ?? ''} ${program.isBundled ? '0' : '1'}`
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
