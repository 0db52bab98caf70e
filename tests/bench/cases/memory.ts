import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { backupsFolder } from '../../../electron/journal/files.ts'
import type { BenchCase } from '../bench-case.ts'
import { medianOf } from '../run-case.ts'
import { backedUp } from '../support/backed-up.ts'
import { placeLargeJournal } from '../support/large-journal.ts'
import { memoryOfTree, whyNoMemory } from '../support/process-memory.ts'
import { openApp, openBareWindow } from '../support/window-process.ts'

const settleMs = 5_000

export const memory: BenchCase = {
  name: 'Memory, idle on Today',
  unit: 'MB',
  target: 1.4,
  rounds: 7,
  rows: 100_000,
  baseline: 'A bare window with a static page, five seconds after its first frame: PSS over all its processes.',
  candidate: 'Second Draft on Today, five seconds after it has made the backup that every start makes.',
  whyNot: whyNoMemory,
  open: async ({ folder, rows }) => {
    const home = join(folder, 'home')
    const afterStart: number[] = []
    await placeLargeJournal(home, rows)
    return {
      baseline: async () => {
        const { processId, close } = await openBareWindow(join(folder, 'bare'))
        await wait(settleMs)
        const size = memoryOfTree(processId)
        await close()
        return size
      },
      candidate: async () => {
        rmSync(backupsFolder(home), { recursive: true, force: true })
        const { processId, close } = await openApp(home)
        await wait(settleMs)
        afterStart.push(memoryOfTree(processId))
        await backedUp(home)
        await wait(settleMs)
        const size = memoryOfTree(processId)
        await close()
        return size
      },
      notes: () => ({ 'MB five seconds after the start, while the backup may be under way': medianOf(afterStart) })
    }
  }
}
