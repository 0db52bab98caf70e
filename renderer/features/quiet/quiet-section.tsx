import { quietSince } from '../../../shared/rules/quiet.ts'
import { useApp, useRunCommand } from '../../app/app-context.ts'
import { useQuiet } from './use-quiet.ts'

/** Of Settings. */
export function QuietSection() {
  const { state: { now }, today, end } = useQuiet()
  const runCommand = useRunCommand()
  const say = useApp((app) => app.say)
  const endThem = async (): Promise<void> => {
    const refused = await end()
    if (refused !== null) say({ message: refused })
  }
  return (
    <div className="settings-row">
      <p className={now === null ? 'quiet' : undefined}>
        {now === null ? 'No question, no goal, no counts and no reminders to log, for as long as you like. They begin only when you say so.' : quietSince(now, today)}
      </p>
      <div className="button-row">
        <button type="button" className="button" onClick={() => runCommand('quiet-days')}>
          {now === null ? 'Set quiet days' : 'Change'}
        </button>
        {now === null ? null : (
          <button type="button" className="button" onClick={() => void endThem()}>
            End them
          </button>
        )}
      </div>
    </div>
  )
}
