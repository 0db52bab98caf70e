import { useState } from 'react'
import { goalKinds, type GoalKind } from '../../../shared/models/goal.ts'
import { useApp } from '../../app/app-context.ts'
import { AppDialog } from '../../components/app-dialog.tsx'
import { readGoals, weekdayNames } from './goal-form.ts'
import { goalNames } from './goal-chart.ts'
import { useProgress, useProgressDesk } from './progress-context.ts'
import { RestDays } from './rest-days.tsx'

/** What she wants of a week, how it is spread over the days, and which days are off. */
export function GoalDialog() {
  const { store } = useProgressDesk()
  const settings = useApp((app) => app.settings)
  const changeSettings = useApp((app) => app.changeSettings)
  const weekStart = useProgress(({ shown }) => shown?.page.weekStart ?? 1)
  const [amounts, setAmounts] = useState<Readonly<Partial<Record<GoalKind, string>>>>(() => Object.fromEntries(settings.weekGoals.map(({ kind, amount }) => [kind, String(amount)])))
  const [weekdayWeights, setWeights] = useState<readonly number[]>(settings.weekdayWeights)
  const [restDays, setRestDays] = useState<readonly string[]>(settings.restDays)
  const [showsStreak, setShowsStreak] = useState(settings.showsStreak)
  const [problem, setProblem] = useState<string | null>(null)
  const close = (): void => store.setState({ isSettingGoals: false })
  const save = async (): Promise<void> => {
    const goals = readGoals(amounts)
    if (!goals.ok) return setProblem(goals.error.message)
    await changeSettings({ weekGoals: [...goals.value], weekdayWeights: [...weekdayWeights], restDays: [...restDays], showsStreak })
    close()
  }
  return (
    <AppDialog title="Goals of the week" onClose={close}>
      <form
        className="goal-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className="quiet">A goal is yours to look at. What a week leaves open isn’t carried into the next one.</p>
        <AmountFields amounts={amounts} onChange={(kind, text) => setAmounts({ ...amounts, [kind]: text })} />
        <WeightFields weights={weekdayWeights} weekStart={weekStart} onChange={setWeights} />
        <RestDays days={restDays} onChange={setRestDays} />
        <label className="goal-streak">
          <input type="checkbox" className="switch" checked={showsStreak} onChange={({ target }) => setShowsStreak(target.checked)} />
          Count days in a row, rest days aside
        </label>
        <p role="alert" className={problem === null ? undefined : 'progress-problem'}>
          {problem}
        </p>
        <div className="dialog-actions">
          <button type="button" className="button is-plain" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="button is-main">
            Keep these goals
          </button>
        </div>
      </form>
    </AppDialog>
  )
}

interface AmountProps {
  readonly amounts: Readonly<Partial<Record<GoalKind, string>>>
  onChange(this: void, kind: GoalKind, text: string): void
}

function AmountFields({ amounts, onChange }: AmountProps) {
  return (
    <fieldset>
      <legend className="label">In a week; empty for none</legend>
      {goalKinds.map((kind) => (
        <label key={kind} className="goal-amount">
          {goalNames[kind]}
          <input className="field" inputMode="numeric" autoComplete="off" maxLength={12} value={amounts[kind] ?? ''} onChange={({ target }) => onChange(kind, target.value)} />
        </label>
      ))}
    </fieldset>
  )
}

interface WeightProps {
  readonly weights: readonly number[]
  readonly weekStart: number
  onChange(this: void, weights: readonly number[]): void
}

const choices = [0, 1, 2, 3, 4, 5]

function WeightFields({ weights, weekStart, onChange }: WeightProps) {
  return (
    <fieldset>
      <legend className="label">How much of it each weekday carries</legend>
      <div className="goal-weights">
        {weekdayNames(weekStart).map(({ name, index }) => (
          <label key={name}>
            {name.slice(0, 3)}
            <select className="field" aria-label={name} value={weights[index] ?? 1} onChange={({ target }) => onChange(weights.map((weight, at) => (at === index ? Number(target.value) : weight)))}>
              {choices.map((choice) => (
                <option key={choice} value={choice}>
                  {choice === 0 ? 'rest' : String(choice)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
