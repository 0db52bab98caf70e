import { v7 as newId } from 'uuid'
import type { Application } from '../../../shared/models/application.ts'
import type { Program } from '../../../shared/models/program.ts'
import type { Result } from '../../../shared/result.ts'
import { saveApplication, sendApplication } from '../../journal/applications.ts'
import type { Journal } from '../../journal/journal.ts'
import { accountMeant } from '../../journal/readiness-facts.ts'
import { findNamed, readProgramArguments } from '../program-arguments.ts'
import { refuse, wrongUsage, type Outcome, type Place, type Verb } from '../verb.ts'
import { toWrite } from '../with-journal.ts'

export const apply: Verb = {
  name: 'apply',
  usage: 'PROGRAM --on DAY [--account NAME]',
  summary: 'Notes an application as sent, and freezes the rules and counts of that day with it. Gives the id of the application.',
  run: async (args, place) => {
    const named = readProgramArguments(args)
    if (!named.ok) return wrongUsage(named.error.message)
    return await toWrite(place, (journal) => {
      const found = findNamed(journal, named.value)
      if (!found.ok) return refuse(found.error.message)
      const { program, account } = found.value
      const accountId = account?.id ?? accountMeant(journal, program.platform, null, named.value.on)
      return answer(send(journal, place, { program, on: named.value.on, accountId }))
    })
  }
}

function send(journal: Journal, { now }: Place, { program, on, accountId }: { program: Program; on: string; accountId: string | null }): Result<Application> {
  const id = newId()
  const empty = { storyId: null, expectedReplyOn: null, hopedOdds: null, expectation: '', different: '', notes: '' }
  const draft = saveApplication(journal, { id, programId: program.id, accountId, ...empty }, now())
  return draft.ok ? sendApplication(journal, { id, on }, now()) : draft
}

function answer(sent: Result<Application>): Outcome {
  if (!sent.ok) return refuse(sent.error.message)
  const { id, ruleSetId, programName, sentOn } = sent.value
  const rules = ruleSetId === null ? 'It is older than every set of rules known here.' : `Rules: ${ruleSetId}.`
  return { kind: 'answer', json: { id, ruleSet: ruleSetId }, text: `Noted: sent to ${programName} on ${sentOn ?? ''}. ${rules}\n${id}\n` }
}
