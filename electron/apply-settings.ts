import { nativeTheme, session } from 'electron'
import type { Settings } from '../shared/models/settings.ts'
import { weekStartOf } from '../shared/rules/week-start.ts'
import { applyBackground } from './background.ts'
import { tellWindow, type Desk } from './desk.ts'
import { suggestSetting } from './journal/settings.ts'
import { applySpelling } from './spelling.ts'

/** Makes the window look and behave as the settings say. */
export function applySettings(desk: Desk, settings: Settings): void {
  nativeTheme.themeSource = settings.theme
  try {
    applySpelling(desk.home, session.defaultSession, settings)
  } catch (error) {
    // A list of words that can't be read, say: no reason not to open the journal.
    desk.log.error('Spelling is not as the settings say', error)
  }
  desk.window?.webContents.setZoomFactor(settings.textSize / 100)
  void applyBackground(desk, settings)
  tellWindow(desk, { name: 'settings-changed', settings })
}

/** Weeks begin as the system's locale says, until the writer says otherwise. */
export function suggestWeekStart({ opened, log }: Desk, locale: string | null): void {
  if (!opened.ok || locale === null) return
  try {
    suggestSetting(opened.journal, 'weekStart', weekStartOf(locale))
  } catch (error) {
    // On a full disk, say: no reason not to open the journal.
    log.error('The system’s week was not noted', error)
  }
}
