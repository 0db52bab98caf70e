import { join } from 'node:path'
import type { BenchCase } from '../bench-case.ts'
import { placeLargeJournal } from '../support/large-journal.ts'
import { openApp, openBareWindow, type WindowProcess } from '../support/window-process.ts'

export const start: BenchCase = {
  name: 'Start, against a bare window',
  unit: 'ms',
  target: 1.3,
  rounds: 11,
  rows: 10_000,
  baseline: 'Electron opens a window with a static page, from the start of its process to the page’s first frame.',
  candidate: 'Second Draft opens that journal, until Today can be typed into (data-ready) and is painted.',
  open: async ({ folder, rows }) => {
    const home = join(folder, 'home')
    await placeLargeJournal(home, rows)
    return { baseline: () => startOf(openBareWindow(join(folder, 'bare'))), candidate: () => startOf(openApp(home)) }
  }
}

export const startOfALargeJournal: BenchCase = {
  name: 'Start, against a journal of a tenth',
  unit: 'ms',
  target: 1.2,
  rounds: 11,
  rows: 100_000,
  baseline: 'Second Draft opens a journal of a tenth of the entries.',
  candidate: 'Second Draft opens the journal, until Today can be typed into (data-ready) and is painted.',
  open: async ({ folder, rows }) => {
    const [large, small] = [join(folder, 'large'), join(folder, 'small')]
    await placeLargeJournal(large, rows)
    await placeLargeJournal(small, Math.ceil(rows / 10))
    return { baseline: () => startOf(openApp(small)), candidate: () => startOf(openApp(large)) }
  }
}

async function startOf(opening: Promise<WindowProcess>): Promise<number> {
  const { readyAfterMs, close } = await opening
  await close()
  return readyAfterMs
}
