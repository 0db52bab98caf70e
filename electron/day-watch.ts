import { todayOf } from './journal/today.ts'
import { tellWindow, type Desk } from './desk.ts'
import { onEachTick } from './ticks.ts'

/** Tells the page when the writer's day has changed: after midnight, after sleep, after a flight. */
export function watchDay(desk: Desk): void {
  let known = ''
  const look = (): void => {
    if (!desk.opened.ok) return
    const today = todayOf(desk.opened.journal, desk.clock.now())
    if (known !== '' && known !== today) tellWindow(desk, { name: 'day-changed', today })
    known = today
  }
  look()
  onEachTick(look)
}
