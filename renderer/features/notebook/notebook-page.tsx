import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { useApp, useClient } from '../../app/app-context.ts'
import { markReady } from '../../app/ready.ts'
import { useRefresh } from '../../app/use-refresh.ts'
import { useFocusKept } from '../../components/use-focus-kept.ts'
import { SaveLine } from '../../components/save-line.tsx'
import { readTrials } from './trial-changes.ts'
import { TrialCard } from './trial-card.tsx'
import { TrialDialog } from './trial-dialog.tsx'
import { trialsDeskOf, type TrialsDesk } from './trials-store.ts'
import './notebook.css'

/** Tactics as small trials: what she guessed, when, what moved, and what she saw. */
export function NotebookPage({ tabs, onLogComparison }: { tabs: ReactNode; onLogComparison: () => void }) {
  const desk = useTrialsDesk()
  const { trials, saveState, dialog } = useStore(desk.store)
  const list = useFocusKept()
  const begin = (): void => desk.store.setState({ dialog: { trial: null } })
  useEffect(markReady, [])
  return (
    <div className="tabbed-page notebook">
      <header className="tabbed-page-head">
        <h1>Reflections</h1>
        {tabs}
        <SaveLine state={saveState} />
        <button type="button" className="button" onClick={begin}>
          Note a trial
        </button>
      </header>
      {trials === null ? null : trials.length === 0 ? <EmptyNotebook /> : (
        <>
          <p className="quiet">Counts of the days of each trial, as far as they are logged. They say what moved in these days, and never what moved it.</p>
          <div className="notebook-cards" role="group" aria-label="Trials" tabIndex={-1} ref={list}>
            {trials.map((trial) => (
              <TrialCard key={trial.id} desk={desk} trial={trial} all={trials} />
            ))}
          </div>
        </>
      )}
      <p className="quiet">
        Read about somebody who did it in a week?{' '}
        <button type="button" className="link" onClick={onLogComparison}>
          Log a success story you read
        </button>
      </p>
      {dialog === null ? null : <TrialDialog desk={desk} trial={dialog.trial} />}
    </div>
  )
}

function useTrialsDesk(): TrialsDesk {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [desk] = useState(() => trialsDeskOf(client, say))
  useRefresh(useCallback(() => void readTrials(desk), [desk]))
  useEffect(() => () => desk.toCount.clear(), [desk])
  return desk
}

function EmptyNotebook() {
  return (
    <p className="notebook-empty">
      A tactic is a guess until it is tried: following back, a reading circle, a publication. Note one here with its days. What was logged in
      these days will stand beside what you saw.
    </p>
  )
}
