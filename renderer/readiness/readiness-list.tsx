import { useId } from 'react'
import type { NewerRules, OpenCheck, Readiness } from '../../shared/models/readiness.ts'
import type { Rule, RuleInSet, RuleKind } from '../../shared/models/rule.ts'
import { ReadinessCheck } from './readiness-check.tsx'
import { ReadinessContext } from './readiness-context.ts'
import { kindTitles, startInWords } from './readiness-words.ts'
import './readiness.css'

interface Props {
  readonly readiness: Readiness
  /** Something was answered or checked: what is shown is to be read again. */
  onChanged(this: void): void
  /** Where the page has a form for it. */
  onCorrect?(this: void, rule: RuleInSet): void
}

/** Rules beside what the journal knows, hard gates first. No score: rules met are a floor, and a reviewer decides. */
export function ReadinessList({ readiness, onChanged, onCorrect }: Props) {
  const { program, ruleSet, checks, on, newer } = readiness
  const [firstKnown] = newer
  if (ruleSet === null) {
    return (
      <p className="quiet">
        No rules of {program.name} are known for this day.
        {firstKnown === undefined ? '' : ` The first known are ${startInWords({ ...firstKnown.ruleSet, rules: rulesOf(firstKnown) })}.`}
      </p>
    )
  }
  const kinds = [...new Set(checks.map(({ kind }) => kind))]
  return (
    <ReadinessContext value={{ programId: program.id, ruleSetId: ruleSet.id, on, onChanged, onCorrect: onCorrect ?? null }}>
      <div className="readiness">
        {checks.length === 0 ? (
          <p className="quiet">None of the rules known here is something to meet.</p>
        ) : (
          <p className="readiness-floor">Rules met are a floor, not a promise.{checks.some(({ kind }) => kind === 'judged') ? ' A reviewer decides.' : ''}</p>
        )}
        {kinds.map((kind) => (
          <Group key={kind} kind={kind} checks={checks.filter((check) => check.kind === kind)} />
        ))}
      </div>
    </ReadinessContext>
  )
}

/** What the first rules of all changed is that they are there. */
const rulesOf = ({ changes }: NewerRules): Rule[] => changes.flatMap(({ after }) => after ?? [])

function Group({ kind, checks }: { kind: RuleKind; checks: readonly OpenCheck[] }) {
  const id = useId()
  return (
    <section className="readiness-group" aria-labelledby={id}>
      <h3 className="label" id={id}>
        {kindTitles[kind]}
      </h3>
      <ul>
        {checks.map((check) => (
          <ReadinessCheck key={check.key} check={check} />
        ))}
      </ul>
    </section>
  )
}
