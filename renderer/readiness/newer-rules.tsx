import { useId } from 'react'
import type { Day } from '../../shared/dates.ts'
import { dayAndMonth } from '../../shared/day-names.ts'
import type { RuleChange, RuleSet } from '../../shared/models/program.ts'
import type { NewerRules as Newer, Readiness } from '../../shared/models/readiness.ts'
import type { RuleInSet } from '../../shared/models/rule.ts'
import { confidenceInWords, doubtsAbout, partialDayInWords, startInWords } from './readiness-words.ts'
import './readiness.css'

interface Props {
  readonly readiness: Readiness
  /** With all their rules. */
  readonly ruleSets: readonly RuleSet[]
  readonly today: Day
}

/** What came after the rules that are shown: dates, what changed, and how sure anyone can be. */
export function NewerRules({ readiness: { on, ruleSet, newer }, ruleSets, today }: Props) {
  const id = useId()
  if (newer.length === 0) return null
  return (
    <section className="newer-rules" aria-labelledby={id}>
      <div className="newer-title">
        <p id={id}>{whatIsShown(on, ruleSet !== null, today)} Newer:</p>
        <NewestDoubts newest={newer.at(-1)} ruleSets={ruleSets} today={today} />
      </div>
      <ol>
        {newer.map((one) => (
          <NewerSet key={one.ruleSet.id} newer={one} rules={ruleSets.find((set) => set.id === one.ruleSet.id)?.rules ?? []} />
        ))}
      </ol>
    </section>
  )
}

function whatIsShown(on: Day, hasRules: boolean, today: Day): string {
  if (!hasRules) return `No rules of ${dayAndMonth(on, null)} are known.`
  // Newer than today's are only those that don't say how sure they are.
  return on >= today ? 'These are the newest rules of which it is said how sure they are.' : `These are the rules of ${dayAndMonth(on, null)}, and they are old.`
}

function NewestDoubts({ newest, ruleSets, today }: Pick<Props, 'ruleSets' | 'today'> & { newest: Newer | undefined }) {
  const rules = ruleSets.find(({ id }) => id === newest?.ruleSet.id)?.rules ?? []
  const doubts = doubtsAbout(rules, today)
  return newest === undefined || doubts === null ? null : (
    <p>
      The newest is “{newest.ruleSet.title}”. {doubts}
    </p>
  )
}

function NewerSet({ newer: { ruleSet, changes }, rules }: { newer: Newer; rules: readonly RuleInSet[] }) {
  return (
    <li>
      <p>
        <strong>{ruleSet.title}</strong> <span className="quiet">{startInWords({ startsOn: ruleSet.startsOn, rules })}</span>
      </p>
      {changes.length === 0 ? <p className="quiet">The same rules, said again.</p> : null}
      <ul className="rule-changes" aria-label={`What changed: ${ruleSet.title}`}>
        {changes.map((change) => (
          <Change key={change.key} change={change} />
        ))}
      </ul>
      {ruleSet.note === '' ? null : <p className="quiet">{ruleSet.note}</p>}
    </li>
  )
}

function Change({ change: { before, after } }: { change: RuleChange }) {
  if (after === null) {
    return (
      <li>
        <span className="change-word">gone</span> <del>{before?.words}</del>
      </li>
    )
  }
  const since = after.inForceFrom ?? after.seenOn
  return (
    <li>
      <span className="change-word">{before === null ? 'new' : 'changed'}</span>{' '}
      <span>
        {after.words}{' '}
        <span className="quiet">
          {since === null ? '' : `${after.inForceFrom === null ? 'first seen' : 'in force from'} ${partialDayInWords(since)}; `}
          {confidenceInWords(after.confidence)}
        </span>
        {before === null || before.words === after.words ? null : <span className="quiet change-before">before: {before.words}</span>}
      </span>
    </li>
  )
}
