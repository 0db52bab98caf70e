import { useState } from 'react'
import { dayAndMonth } from '../../shared/day-names.ts'
import type { OpenCheck } from '../../shared/models/readiness.ts'
import { verifiedForDays, type RuleInSet } from '../../shared/models/rule.ts'
import { useClient } from '../app/app-context.ts'
import { RuleSource } from './rule-source.tsx'
import { useReadinessSurroundings } from './readiness-context.ts'
import { confidenceInWords, partialDayInWords } from './readiness-words.ts'

/** Since when a rule holds, who says so, how sure that is, and when somebody last looked. */
export function RuleOrigin({ check: { rule, isUnverified } }: { check: OpenCheck }) {
  const { onCorrect } = useReadinessSurroundings()
  return (
    <div className="rule-origin">
      <dl>
        <Fact name="In force from" words={rule.inForceFrom === null ? 'not known' : partialDayInWords(rule.inForceFrom)} />
        {rule.seenOn === null ? null : <Fact name="First seen" words={partialDayInWords(rule.seenOn)} />}
        <div>
          <dt>Source</dt>
          <dd>
            <RuleSource rule={rule} />
          </dd>
        </div>
        <Fact name="How sure" words={confidenceInWords(rule.confidence)} />
        <div>
          <dt>Last checked</dt>
          <dd className={isUnverified ? 'is-unverified' : undefined}>{checkedInWords(rule, isUnverified)}</dd>
        </div>
        {rule.note === '' ? null : <Fact name="Note" words={rule.note} />}
        {rule.isAdded || rule.isCorrected ? <Fact name="Whose words" words={rule.isAdded ? 'yours' : 'yours, in front of the ones that came with Second Draft'} /> : null}
      </dl>
      <div className="button-row">
        <CheckedToday rule={rule} />
        {onCorrect === null ? null : (
          <button type="button" className="button" onClick={() => onCorrect(rule)}>
            Correct…
          </button>
        )}
      </div>
    </div>
  )
}

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{words}</dd>
    </div>
  )
}

function checkedInWords({ verifiedOn }: RuleInSet, isUnverified: boolean): string {
  if (verifiedOn === null) return 'Nobody has noted that they looked: check it.'
  return isUnverified ? `${dayAndMonth(verifiedOn, null)}, more than ${String(verifiedForDays)} days ago: check it.` : dayAndMonth(verifiedOn, null)
}

/** She looked at the source, and it still says so. */
function CheckedToday({ rule: { key } }: { rule: RuleInSet }) {
  const client = useClient()
  const { programId, ruleSetId, onChanged } = useReadinessSurroundings()
  const [problem, setProblem] = useState<string | null>(null)
  const check = async (): Promise<void> => {
    const answer = await client.call('rules.verify', { programId, ruleSetId, key })
    setProblem(answer.ok ? null : answer.error.message)
    if (answer.ok) onChanged()
  }
  return (
    <>
      <button type="button" className="button" onClick={() => void check()}>
        I checked it today
      </button>
      {problem === null ? null : (
        <p role="alert" className="check-problem">
          {problem}
        </p>
      )}
    </>
  )
}
