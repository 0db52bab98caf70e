import type { ProgramRules, RuleInput, SaveRuleInput, SaveRuleSetInput } from '../../../shared/models/program.ts'
import type { Rule, RuleInSet } from '../../../shared/models/rule.ts'
import type { Result } from '../../../shared/result.ts'
import type { ProgramsDesk } from './programs-store.ts'

// Those with a form return null where it is done, else why it can't be, so that what was typed stays where it is.

export async function saveRuleSet(desk: ProgramsDesk, ruleSet: SaveRuleSetInput): Promise<string | null> {
  return settle(desk, await desk.client.call('rules.saveSet', ruleSet))
}

export async function saveRule(desk: ProgramsDesk, input: SaveRuleInput): Promise<string | null> {
  return settle(desk, await desk.client.call('rules.save', input))
}

export async function verifyRule(desk: ProgramsDesk, input: RuleInput): Promise<void> {
  const refusal = settle(desk, await desk.client.call('rules.verify', input))
  desk.say(refusal ?? 'Noted: checked today.')
}

/** Takes out a rule of her own, or gives back the words that came with Second Draft. */
export async function dropRule(desk: ProgramsDesk, input: RuleInput, rule: RuleInSet): Promise<void> {
  const refusal = settle(desk, await desk.client.call('rules.drop', input))
  if (refusal !== null) return desk.say(refusal)
  const undo = async (): Promise<void> => {
    const refused = await saveRule(desk, { programId: input.programId, ruleSetId: input.ruleSetId, rule: withoutHers(rule) })
    if (refused !== null) desk.say(refused)
  }
  desk.say(rule.isAdded ? 'The rule is taken out.' : 'The rule has its first words again.', { label: 'Undo', run: () => void undo() })
}

function withoutHers({ isAdded: _added, isCorrected: _corrected, ...rule }: RuleInSet): Rule {
  return rule
}

function settle(desk: ProgramsDesk, answer: Result<ProgramRules>): string | null {
  if (!answer.ok) return answer.error.message
  desk.store.setState(({ version, rules }) => (rules?.id === answer.value.id ? { rules: answer.value, version: version + 1 } : {}))
  return null
}
