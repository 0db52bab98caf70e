import { useRunCommand } from '../../app/app-context.ts'

/** Opens the contacts that she set; plain, wherever it stands. */
export function NotAllRightButton() {
  const runCommand = useRunCommand()
  return (
    <button type="button" className="link" onClick={() => runCommand('not-all-right')}>
      I am not all right
    </button>
  )
}
