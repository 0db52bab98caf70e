import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BenchCase } from '../bench-case.ts'
import { medianOf } from '../run-case.ts'
import { importIn, openImportWindow } from '../support/import-window.ts'
import { writeGenerated } from '../support/medium-archive.ts'
import { whyNoMemory, writtenMemoryOfTree } from '../support/process-memory.ts'

const settleMs = 3_000
const everyMs = 200

export const importMemory: BenchCase = {
  name: 'Memory above idle, importing 5,000 posts',
  unit: 'MB',
  target: 1.3,
  rounds: 5,
  rows: 5_000,
  baseline: 'The window imports a tenth of the posts: the most that all its processes had while it did (PSS, without the program’s own files), above what they had before.',
  candidate: 'The same with all of them.',
  whyNot: whyNoMemory,
  open: ({ folder, rows }) => {
    const [many, few] = [join(folder, 'many'), join(folder, 'few')]
    writeGenerated(many, rows)
    writeGenerated(few, Math.ceil(rows / 10))
    const idle: number[] = []
    let homes = 0
    const run = async (path: string): Promise<number> => {
      homes += 1
      const { idleMb, mostMb } = await memoryOf(join(folder, `home-${String(homes)}`), path)
      idle.push(idleMb)
      return mostMb - idleMb
    }
    return Promise.resolve({ baseline: () => run(few), candidate: () => run(many), notes: () => ({ 'MB before it': medianOf(idle) }) })
  }
}

async function memoryOf(home: string, path: string): Promise<{ idleMb: number; mostMb: number }> {
  const { electron, page, close } = await openImportWindow(home, path)
  const processId = electron.process().pid
  if (processId === undefined) throw new Error('Electron did not start')
  await wait(settleMs)
  const idleMb = writtenMemoryOfTree(processId)
  let [mostMb, isOver] = [idleMb, false]
  const watching = (async () => {
    while (!isOver) {
      await wait(everyMs)
      mostMb = Math.max(mostMb, writtenMemoryOfTree(processId))
    }
  })()
  await importIn(page)
  isOver = true
  await watching
  await close()
  return { idleMb, mostMb }
}
