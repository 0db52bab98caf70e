import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startSessionBus } from '../../support/session-bus.ts'
import type { BenchCase } from '../bench-case.ts'
import { backedUp } from '../support/backed-up.ts'
import { openAt } from '../support/large-journal.ts'
import { closeJournal } from '../../../electron/journal/open-journal.ts'
import { addReminders } from '../support/many-reminders.ts'
import { timeOfTree, whyNoTime } from '../support/process-time.ts'
import { openBareTray, openHiddenApp } from '../support/window-process.ts'
import { at } from '../../support/journal-builders.ts'

const settleMs = 15_000
const reminders = 1_000

export const idle: BenchCase = {
  name: 'Idle and hidden: processor time of a minute',
  unit: 'ms',
  target: 1,
  allowance: 300,
  rounds: 7,
  // Seconds, of which a quick run takes fewer.
  rows: 60,
  baseline: 'A bare Electron with a hidden static page and a tray, over 60 seconds: all its processes.',
  candidate: 'Second Draft, started hidden, with 1,000 reminders of which ten are due, over the same 60 seconds; the 300 ms it may cost are taken off.',
  whyNot: whyNoTime,
  open: async ({ folder, rows }) => {
    const home = join(folder, 'home')
    const journal = await openAt(home)
    addReminders(journal, reminders, at('2026-11-20T20:00[UTC]'))
    closeJournal(journal)
    const bus = await startSessionBus()
    await bus.withTray()
    const [bare, app] = [await openBareTray(join(folder, 'bare'), bus.env), await openHiddenApp(home, bus.env)]
    await backedUp(home)
    await wait(settleMs)
    let spentMs = 0
    return {
      // Both over the same minute, which halves an hour's quarter of waiting.
      baseline: async () => {
        const before = [timeOfTree(bare.processId), timeOfTree(app.processId)] as const
        await wait(rows * 1_000)
        spentMs = timeOfTree(app.processId) - before[1]
        return timeOfTree(bare.processId) - before[0]
      },
      candidate: () => spentMs,
      close: async () => {
        await Promise.all([bare.close(), app.close()])
        bus.end()
      }
    }
  }
}
