import type { CommandId } from '../../shared/commands.ts'
import { places } from '../../shared/places.ts'
import { runTodayCommand } from '../features/today/today-commands.ts'
import type { TodayDesk } from '../features/today/today-store.ts'
import type { AppStore } from './app-store.ts'

interface Running {
  readonly store: AppStore
  readonly today: TodayDesk
}

/** What each command of shared/commands.ts does, wherever it was chosen: menu, palette, keyboard. */
export function runCommand({ store, today }: Running, id: CommandId): void {
  const app = store.getState()
  const place = places.find((candidate) => id === `go-${candidate.id}`)
  if (place !== undefined) {
    app.showOverlay(null)
    app.openPlace(place.id)
    if (place.id === 'today') runTodayCommand(today, 'go-today')
    return
  }
  switch (id) {
    case 'palette':
    case 'shortcuts':
      app.showOverlay(app.overlay === id ? null : id)
      return
    case 'focus-mode':
      app.openPlace('today')
      if (!app.isFocused) app.toggleFocus()
      return
    case 'text-larger':
      void app.stepTextSize(1)
      return
    case 'text-smaller':
      void app.stepTextSize(-1)
      return
    case 'text-normal':
      void app.stepTextSize(0)
      return
    default:
      app.showOverlay(null)
      app.openPlace('today')
      runTodayCommand(today, id)
  }
}
