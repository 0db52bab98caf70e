import { readFileSync } from 'node:fs'
import { treeOf } from './process-memory.ts'

/** In which /proc counts, on every Linux that Electron runs on. */
const tickMs = 10

/** The processor's time that a process and all that came from it have had, in milliseconds. Linux only. */
export function timeOfTree(processId: number): number {
  return treeOf(processId).reduce((total, id) => total + timeOf(id), 0)
}

export function whyNoTime(): string | null {
  return process.platform === 'linux' ? null : 'Only Linux tells how much of the processor’s time another process had.'
}

function timeOf(id: number): number {
  try {
    // The name in brackets may hold anything; the times in the user’s and the system’s part are the 14th and 15th.
    const [, ...fields] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/${String(id)}/stat`, 'utf8')) ?? []
    const [user = '0', system = '0'] = (fields[0] ?? '').split(' ').slice(11, 13)
    return (Number(user) + Number(system)) * tickMs
  } catch {
    // Ended between the listing and now.
    return 0
  }
}
