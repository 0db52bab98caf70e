import { readdirSync, readFileSync } from 'node:fs'

/** The memory of a process and all that came from it, in MB: what they share counts once (PSS). Linux only. */
export function memoryOfTree(processId: number): number {
  const parents = new Map(processIds().map((id) => [id, parentOf(id)]))
  const isOfTree = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined && at > 0; at = parents.get(at)) if (at === processId) return true
    return false
  }
  const kilobytes = [...parents.keys()].filter(isOfTree).reduce((total, id) => total + proportionalSizeOf(id), 0)
  return kilobytes / 1_000
}

function processIds(): number[] {
  return readdirSync('/proc').map(Number).filter((id) => Number.isInteger(id))
}

// The name in brackets may hold anything, also brackets and spaces.
function parentOf(id: number): number {
  try {
    const [, parent = '0'] = /^.*\) \S (\d+)/s.exec(readFileSync(`/proc/${String(id)}/stat`, 'utf8')) ?? []
    return Number(parent)
  } catch {
    // Ended between the listing and now.
    return 0
  }
}

function proportionalSizeOf(id: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(id)}/smaps_rollup`, 'utf8')) ?? []
  if (kilobytes === undefined) throw new Error(`The memory of process ${String(id)} can’t be read`)
  return Number(kilobytes)
}
