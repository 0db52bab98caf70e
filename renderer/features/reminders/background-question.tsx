import { useId, useState } from 'react'
import { useApp } from '../../app/app-context.ts'
import { useBackground } from '../../components/use-background.ts'

/** Asked once, where there is something to be reminded of; never at the start, and never again. */
export function BackgroundQuestion() {
  const change = useApp((app) => app.changeSettings)
  const say = useApp((app) => app.say)
  const titleId = useId()
  const background = useBackground()
  const [closesToTray, setClosesToTray] = useState(false)
  const [startsAtLogin, setStartsAtLogin] = useState(false)
  const isAnythingPossible = background !== null && (background.hasTray || background.canStartAtLogin)
  if (!isAnythingPossible) return null
  const choose = async (choice: { closesToTray: boolean; startsAtLogin: boolean }): Promise<void> => {
    await change({ ...choice, hasChosenBackground: true })
    say({ message: 'Kept. You can change it in Settings.' })
  }
  return (
    <section className="card background-question" aria-labelledby={titleId}>
      <h2 id={titleId}>Should reminders come when the window is closed?</h2>
      <p className="quiet">They always stand here, and come while Second Draft is open.{background.trouble === null ? '' : ` ${background.trouble}`}</p>
      <CheckLine label="Keep running in the tray when I close the window" isOn={closesToTray} isOff={!background.hasTray} onChange={setClosesToTray} />
      <CheckLine label="Start, hidden, when I log in" isOn={startsAtLogin} isOff={!background.canStartAtLogin} onChange={setStartsAtLogin} />
      <div className="button-row">
        <button type="button" className="button" disabled={!closesToTray && !startsAtLogin} onClick={() => void choose({ closesToTray, startsAtLogin })}>
          Keep
        </button>
        <button type="button" className="button is-plain" onClick={() => void choose({ closesToTray: false, startsAtLogin: false })}>
          No, only while it’s open
        </button>
      </div>
    </section>
  )
}

interface LineProps {
  readonly label: string
  readonly isOn: boolean
  readonly isOff: boolean
  onChange(this: void, isOn: boolean): void
}

function CheckLine({ label, isOn, isOff, onChange }: LineProps) {
  return (
    <label className={isOff ? 'check-line quiet' : 'check-line'}>
      <input type="checkbox" className="switch" checked={isOn} disabled={isOff} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  )
}
