import type { AppStore } from '../../app/app-store.ts'
import type { RemindersDesk } from './reminders-store.ts'

/** Shows the place with the keys on this reminder; without an id, the place. */
export function openReminder(app: AppStore, desk: RemindersDesk, id: string | null): void {
  const { hasUnkept, overlay, say, showOverlay, openPlace } = app.getState()
  // What is half typed or brought in would be gone with its place.
  const isHeld = hasUnkept || (overlay !== null && overlay !== 'palette' && overlay !== 'shortcuts')
  if (isHeld) return say({ message: 'Keep or close what is open first; the reminder waits in Reminders.' })
  showOverlay(null)
  desk.store.setState({ wantedId: id, dialog: null })
  openPlace('reminders')
  void desk.read()
}
