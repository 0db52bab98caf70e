import { useEffect, useId, useState } from 'react'
import type { Day } from '../../../shared/dates.ts'
import type { ProgramRules } from '../../../shared/models/program.ts'
import type { Readiness } from '../../../shared/models/readiness.ts'
import { ChosenDay } from '../../components/chosen-day.tsx'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { NewerRules } from '../../readiness/newer-rules.tsx'
import { ReadinessList } from '../../readiness/readiness-list.tsx'
import { doubtsAbout, startInWords } from '../../readiness/readiness-words.ts'
import { useReadiness } from '../../readiness/use-readiness.ts'
import { openProgram } from './programs-actions.ts'
import { usePrograms, useProgramsDesk } from './programs-context.ts'

interface Props {
  readonly rules: ProgramRules
  readonly today: Day
}

/** The rules of a day beside what the journal knew on it. */
export function ReadinessSection({ rules, today }: Props) {
  const id = useId()
  const desk = useProgramsDesk()
  const asOf = usePrograms((state) => state.asOf)
  const version = usePrograms((state) => state.version)
  const { readiness, reread } = useReadiness({ programId: rules.id, on: asOf, accountId: null, storyId: null })
  useEffect(() => (version === 0 ? undefined : reread()), [version, reread])
  return (
    <section className="program-readiness" aria-labelledby={id}>
      <div className="readiness-head">
        <h2 id={id}>Readiness</h2>
        <AsOf asOf={asOf} today={today} />
      </div>
      {readiness === null ? null : rules.ruleSets.length === 0 ? (
        <NoRules programId={rules.id} />
      ) : (
        <>
          <WhichRules readiness={readiness} rules={rules} today={today} />
          <ReadinessList
            readiness={readiness}
            onChanged={() => void openProgram(desk, rules.id)}
            onCorrect={(rule) => {
              if (readiness.ruleSet !== null) desk.store.setState({ dialog: { kind: 'rule', programId: rules.id, ruleSetId: readiness.ruleSet.id, rule } })
            }}
          />
        </>
      )}
    </section>
  )
}

/** Of which day: today, or an earlier one as it was known then. */
function AsOf({ asOf, today }: { asOf: Day | null; today: Day }) {
  const { store } = useProgramsDesk()
  const [returns, setReturns] = useState(0)
  const showToday = (): void => {
    store.setState({ asOf: null })
    setReturns(returns + 1)
  }
  return (
    <div className="as-of" role="group" aria-label="As of which day">
      <ToggleChip title="Today" isOn={asOf === null} onPress={showToday} />
      <ChosenDay key={`${String(returns)} ${today}`} label="As of" day={asOf ?? today} onChange={(day) => store.setState({ asOf: day === today ? null : day })} />
    </div>
  )
}

function WhichRules({ readiness, rules, today }: Props & { readiness: Readiness }) {
  const { ruleSet, newer } = readiness
  const shown = rules.ruleSets.find(({ id }) => id === ruleSet?.id)
  const doubts = shown === undefined || newer.length > 0 ? null : doubtsAbout(shown.rules, today)
  return (
    <>
      {ruleSet === null ? null : (
        <p className="which-rules">
          <strong>{ruleSet.title}</strong> <span className="quiet">{startInWords(shown ?? { ...ruleSet, rules: [] })}</span>
        </p>
      )}
      {doubts === null ? null : <p className="rules-doubts">These are the newest rules that are known. {doubts}</p>}
      {ruleSet === null || ruleSet.note === '' ? null : (
        <details className="rules-note">
          <summary>About these rules</summary>
          <p>{ruleSet.note}</p>
        </details>
      )}
      <NewerRules readiness={readiness} ruleSets={rules.ruleSets} today={today} />
    </>
  )
}

function NoRules({ programId }: { programId: string }) {
  const { store } = useProgramsDesk()
  return (
    <div className="no-rules">
      <p>No rules are noted for it yet. What it asks for will stand here, beside what your journal knows.</p>
      <button type="button" className="button" onClick={() => store.setState({ part: 'rules', dialog: { kind: 'rule-set', programId, ruleSet: null } })}>
        Add a set of rules…
      </button>
    </div>
  )
}
