import { useEffect, useId, useRef, type RefObject } from 'react'
import type { ProgramRules, RuleSet } from '../../../shared/models/program.ts'
import { MoreMenu } from '../../components/more-menu.tsx'
import { addRuleFile } from './programs-actions.ts'
import { startInWords } from '../../readiness/readiness-words.ts'
import { sentenceCase } from './program-words.ts'
import { useProgramsDesk } from './programs-context.ts'
import { RuleLine } from './rule-line.tsx'

/** Every set of rules that is known, oldest first, and what she can say to them. */
export function RuleSets({ rules }: { rules: ProgramRules }) {
  const desk = useProgramsDesk()
  return (
    <div className="rule-sets">
      <div className="button-row">
        <button type="button" className="button" onClick={() => desk.store.setState({ dialog: { kind: 'rule-set', programId: rules.id, ruleSet: null } })}>
          Add a set of rules…
        </button>
        <button type="button" className="button" onClick={() => void addRuleFile(desk)}>
          Add rules from a file…
        </button>
      </div>
      {rules.ruleSets.length === 0 ? <p className="quiet">No rules are noted for it yet.</p> : null}
      {rules.ruleSets.map((ruleSet) => (
        <Set key={ruleSet.id} programId={rules.id} ruleSet={ruleSet} />
      ))}
    </div>
  )
}

function Set({ programId, ruleSet }: { programId: string; ruleSet: RuleSet }) {
  const id = useId()
  const { store } = useProgramsDesk()
  const { title, note, isOwn, rules } = ruleSet
  const add = useFocusAfterLoss(rules.length)
  return (
    <section className="card rule-set" aria-labelledby={id}>
      <div className="rule-set-head">
        <h2 id={id} dir="auto">
          {title}
        </h2>
        {isOwn ? <MoreMenu label={`More: ${title}`} choices={[{ title: 'Edit title and note', run: () => store.setState({ dialog: { kind: 'rule-set', programId, ruleSet } }) }]} /> : null}
      </div>
      <p className="quiet">
        {rules.length === 0 ? 'No rules in it yet' : sentenceCase(startInWords(ruleSet))}
        {isOwn ? ', added by you' : ''}
      </p>
      {note === '' ? null : <p className="quiet">{note}</p>}
      <ul className="rule-lines" aria-label={`Rules: ${title}`}>
        {rules.map((rule) => (
          <RuleLine key={rule.key} programId={programId} ruleSetId={ruleSet.id} rule={rule} />
        ))}
      </ul>
      <button
        ref={add}
        type="button"
        className="button is-start"
        aria-label={`Add a rule to ${title}`}
        onClick={() => store.setState({ dialog: { kind: 'rule', programId, ruleSetId: ruleSet.id, rule: null } })}
      >
        Add a rule…
      </button>
    </section>
  )
}

/** When a rule is taken out, the focus that was on its menu is on what adds one. */
function useFocusAfterLoss(rules: number): RefObject<HTMLButtonElement | null> {
  const add = useRef<HTMLButtonElement>(null)
  const before = useRef(rules)
  useEffect(() => {
    // The page may have taken it from the menu that is gone.
    if (rules < before.current && document.activeElement?.contains(add.current) === true) add.current?.focus()
    before.current = rules
  }, [rules])
  return add
}
