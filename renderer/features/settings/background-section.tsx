import { useApp } from '../../app/app-context.ts'
import { useBackground } from '../../components/use-background.ts'
import { SwitchRow } from './settings-rows.tsx'

/** Whether reminders come while no window is open. */
export function BackgroundSection() {
  const { closesToTray, startsAtLogin } = useApp((app) => app.settings)
  const change = useApp((app) => app.changeSettings)
  const background = useBackground()
  return (
    <>
      <SwitchRow
        label="Keep running in the tray when I close the window"
        hint="Reminders still come. Quit, in the menu or the tray, ends it."
        isOn={closesToTray}
        onChange={(isOn) => void change({ closesToTray: isOn, hasChosenBackground: true })}
      />
      <SwitchRow
        label="Start when I log in"
        hint={background?.hasTray === false ? 'There is no tray here, so it starts with its window in view.' : 'Hidden: no window opens until you ask for it.'}
        isOn={startsAtLogin}
        onChange={(isOn) => void change({ startsAtLogin: isOn, hasChosenBackground: true })}
      />
      {background?.trouble == null ? null : <p className="quiet">{background.trouble}</p>}
    </>
  )
}
