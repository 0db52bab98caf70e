import { useId } from 'react'
import type { Day } from '../../../shared/dates.ts'
import { advices, type Advice, type StrategyTrial } from '../../../shared/models/notebook.ts'
import { trialDaysInWords, trialsBeside } from '../../../shared/rules/trials.ts'
import { useApp } from '../../app/app-context.ts'
import { MoreMenu } from '../../components/more-menu.tsx'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { inputOf, removeTrial, saveTrial, typed } from './trial-changes.ts'
import { TrialFacts } from './trial-facts.tsx'
import type { TrialsDesk } from './trials-store.ts'

interface Props {
  readonly desk: TrialsDesk
  readonly trial: StrategyTrial
}

export function TrialCard({ desk, trial, all }: Props & { readonly all: readonly StrategyTrial[] }) {
  const id = useId()
  const today = usePage(({ page }) => page.today)
  const beside = trialsBeside(trial, all)
  return (
    <section className="card trial" aria-labelledby={id}>
      <div className="trial-head">
        <h2 id={id}>
          <bdi>{trial.name}</bdi>
        </h2>
        <MoreMenu label={`More for ${trial.name}`} choices={choicesOf(desk, trial, today)} />
      </div>
      <p className="quiet">{trialDaysInWords(trial, today)}</p>
      {trial.guess === '' ? null : (
        <p className="trial-guess" dir="auto">
          <span className="quiet">Your guess: </span>
          {trial.guess}
        </p>
      )}
      <TrialFacts desk={desk} trial={trial} />
      {beside.length === 0 ? null : (
        <p className="quiet">
          On some of these days you also tried {beside.map(({ name }) => `“${name}”`).join(', ')}. What moved then may belong to any of them.
        </p>
      )}
      <Seen desk={desk} trial={trial} />
      <AdviceChoice desk={desk} trial={trial} />
    </section>
  )
}

function choicesOf(desk: TrialsDesk, trial: StrategyTrial, today: Day) {
  const end = async (): Promise<void> => {
    const refusal = await saveTrial(desk, { ...inputOf(trial), untilOn: today })
    if (refusal !== null) desk.say({ message: refusal })
  }
  return [
    { title: 'Edit', run: () => desk.store.setState({ dialog: { trial } }) },
    ...(trial.untilOn === null && trial.fromOn <= today ? [{ title: 'It ended today', run: () => void end() }] : []),
    { title: 'Remove', run: () => void removeTrial(desk, trial) }
  ]
}

function Seen({ desk, trial: { id: trialId, saw } }: Props) {
  const id = useId()
  const { spellcheck } = useApp((app) => app.settings)
  return (
    <div className="trial-seen">
      <label htmlFor={id}>What you saw</label>
      <textarea
        id={id}
        className="field written"
        rows={3}
        dir="auto"
        maxLength={50_000}
        spellCheck={spellcheck}
        value={saw}
        onChange={({ target }) => typed(desk, trialId, { saw: target.value })}
        onBlur={() => void desk.autosave.flush()}
      />
    </div>
  )
}

const adviceNames: Readonly<Record<Advice, string>> = { yes: 'Yes', no: 'No', depends: 'It depends' }

/** What is pressed again is taken back: she may not know yet. */
function AdviceChoice({ desk, trial: { id: trialId, advice } }: Props) {
  const id = useId()
  return (
    <div className="trial-advice" role="group" aria-labelledby={id}>
      <span id={id}>Would you advise it to a beginner?</span>
      <span className="chip-row">
        {advices.map((one) => (
          <ToggleChip key={one} title={adviceNames[one]} isOn={advice === one} onPress={() => typed(desk, trialId, { advice: advice === one ? null : one })} />
        ))}
      </span>
      {advice === null ? <span className="quiet">Not said</span> : null}
    </div>
  )
}
