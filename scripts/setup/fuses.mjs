import { readFileSync, writeFileSync } from 'node:fs'
import { SetUpProblem } from './support.mjs'

/*
 * Electron keeps its build-time switches as text in its program file: a fixed marker, one byte for the layout's
 * version, one for the number of switches, then '0' or '1' for each.
 * https://www.electronjs.org/docs/latest/tutorial/fuses
 */
const marker = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const headerLength = marker.length + 2

/** Positions of the two switches that we change. */
export const fuse = { nodeCliInspect: 3, browserSnapshot: 6 }

export function setFuses(program, wanted) {
  const bytes = readFileSync(program)
  const start = bytes.indexOf(marker, 0, 'latin1')
  if (start < 0) throw new SetUpProblem(`${program} carries no fuses; it is not an Electron program.`)
  if (bytes[start + marker.length] !== 1) throw new SetUpProblem(`${program} has fuses of an unknown layout.`)
  for (const [position, on] of Object.entries(wanted)) bytes[start + headerLength + Number(position)] = on ? 0x31 : 0x30
  writeFileSync(program, bytes)
}
