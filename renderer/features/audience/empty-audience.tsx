import { useApp, useRunCommand } from '../../app/app-context.ts'

export function EmptyAudience() {
  const logFollowers = useApp((app) => app.logFollowers)
  const runCommand = useRunCommand()
  return (
    <div className="audience-empty">
      <h1>Audience</h1>
      <p>
        Your follower counts will stand here over time, and beside them where your followers came from, as far as anyone can know: by
        your stories, by an exchange, or nobody can say. It begins with one count; a second one, some days later, shows a change.
      </p>
      <div className="button-row">
        <button type="button" className="button is-main" onClick={() => logFollowers(null)}>
          Log a follower count
        </button>
        <button type="button" className="button" onClick={() => runCommand('import')}>
          Import a table of counts (CSV)
        </button>
      </div>
    </div>
  )
}
