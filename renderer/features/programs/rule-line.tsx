import { dayAndMonth } from '../../../shared/day-names.ts'
import type { RuleInSet } from '../../../shared/models/rule.ts'
import { MoreMenu } from '../../components/more-menu.tsx'
import { RuleSource } from '../../readiness/rule-source.tsx'
import { confidenceInWords, partialDayInWords } from '../../readiness/readiness-words.ts'
import { sentenceCase } from './program-words.ts'
import { useProgramsDesk } from './programs-context.ts'
import { testInWords } from './rule-words.ts'
import { dropRule, verifyRule } from './rules-actions.ts'

interface Props {
  readonly programId: string
  readonly ruleSetId: string
  readonly rule: RuleInSet
}

/** A rule as it is known: its words, what answers it, since when, who says so and how sure that is. */
export function RuleLine({ programId, ruleSetId, rule }: Props) {
  const desk = useProgramsDesk()
  const { key, words, kind, test, note, confidence, verifiedOn, isAdded, isCorrected } = rule
  const input = { programId, ruleSetId, key }
  const drop = isAdded || isCorrected ? [{ title: isAdded ? 'Take it out' : 'Give its first words back', run: () => void dropRule(desk, input, rule) }] : []
  return (
    <li className="rule-line">
      <div className="rule-line-words">
        <p>
          <strong dir="auto">{words}</strong> {isAdded || isCorrected ? <span className="chip">{isAdded ? 'yours' : 'corrected by you'}</span> : null}
        </p>
        <p className="quiet">
          {kind === 'hard_gate' ? `A gate: ${testInWords(test)}` : sentenceCase(testInWords(test))}
        </p>
        <p className="quiet">
          {sinceInWords(rule)}; <RuleSource rule={rule} />; {confidenceInWords(confidence)}; {verifiedOn === null ? 'not checked yet' : `checked on ${dayAndMonth(verifiedOn, null)}`}
        </p>
        {note === '' ? null : <p className="quiet">{note}</p>}
      </div>
      <MoreMenu
        label={`More: ${words}`}
        choices={[
          { title: 'Correct…', run: () => desk.store.setState({ dialog: { kind: 'rule', programId, ruleSetId, rule } }) },
          { title: 'I checked it today', run: () => void verifyRule(desk, input) },
          ...drop
        ]}
      />
    </li>
  )
}

function sinceInWords({ inForceFrom, seenOn }: RuleInSet): string {
  const seen = seenOn === null ? null : `seen ${partialDayInWords(seenOn)}`
  if (inForceFrom === null) return seen === null ? 'Since when isn’t known' : `First ${seen}`
  return `In force from ${partialDayInWords(inForceFrom)}${seen === null ? '' : `, ${seen}`}`
}
