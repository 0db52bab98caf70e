import { readdirSync } from 'node:fs'
import { readIfThere } from '../setup/support.mjs'

/**
 * Ends processes that a broken-off test left behind, known by a mark in their environment that only this run's
 * processes carry.
 */
export function endLeftovers(mark) {
  if (process.platform !== 'linux') return
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (Number(id) === process.pid) continue
    const environment = readIfThere(`/proc/${id}/environ`)?.split('\0') ?? []
    if (environment.includes(mark)) tryToEnd(Number(id))
  }
}

function tryToEnd(id) {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // Gone by itself in the meantime.
  }
}
