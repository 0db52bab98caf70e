import { readdirSync, readFileSync } from 'node:fs'

/** The memory of a process and all that came from it, in MB: what they share counts once (PSS). Linux only. */
export function memoryOfTree(processId: number): number {
  return sizeOfTree(processId, ['Pss'])
}

/** The same without the program's own files, of which a part is another one's as soon as another Electron runs. */
export function writtenMemoryOfTree(processId: number): number {
  return sizeOfTree(processId, ['Pss_Anon', 'Pss_Shmem'])
}

function sizeOfTree(processId: number, kinds: readonly string[]): number {
  return treeOf(processId).reduce((total, id) => total + sizeOf(id, kinds), 0) / 1_000
}

/** The process and all that came from it. */
export function treeOf(processId: number): number[] {
  const parents = new Map(processIds().map((id) => [id, parentOf(id)]))
  const isOfTree = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined && at > 0; at = parents.get(at)) if (at === processId) return true
    return false
  }
  return [...parents.keys()].filter(isOfTree)
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

function sizeOf(id: number, kinds: readonly string[]): number {
  let text: string
  try {
    text = readFileSync(`/proc/${String(id)}/smaps_rollup`, 'utf8')
  } catch (error) {
    // Ended between the listing and now.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return 0
    throw error
  }
  return kinds.reduce((total, kind) => total + kilobytesOf(text, kind), 0)
}

function kilobytesOf(text: string, kind: string): number {
  const [, kilobytes] = new RegExp(`^${kind}:\\s+(\\d+) kB$`, 'm').exec(text) ?? []
  if (kilobytes === undefined) throw new Error(`This Linux doesn’t tell of ${kind}`)
  return Number(kilobytes)
}

/** A sentence where `memoryOfTree` can't tell. */
export function whyNoMemory(): string | null {
  const canAsk = process.platform === 'linux' && process.getuid?.() === 0
  return canAsk ? null : 'Only Linux tells what processes share, and of sandboxed ones only root may ask.'
}
