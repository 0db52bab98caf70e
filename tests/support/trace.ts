import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronProgram } from './bare-electron.ts'

export const hasTracer = spawnSync('strace', ['-V']).status === 0

/** One line of strace. A call that another one interrupted has two: its beginning, and later what became of it. */
export interface SystemCall {
  readonly process: number
  readonly atMs: number
  readonly text: string
}

interface Trace {
  /** For StartOptions. */
  readonly executablePath: string
  calls(): SystemCall[]
}

/** Lets the app run under strace, all its processes with it; the app lives in `home`. */
export function traceIn(home: string, calls: string): Trace {
  const output = join(home, 'trace.txt')
  const executablePath = join(home, 'traced-electron')
  const command = `exec strace -f -qq -ttt -T -yy -s 200 -e trace=${calls} -o '${output}' '${electronProgram}' "$@"`
  writeFileSync(executablePath, `#!/bin/sh\n${command}\n`, { mode: 0o755 })
  return { executablePath, calls: () => readFileSync(output, 'utf8').split('\n').flatMap(readLine) }
}

// "4711 1669108245.123456 connect(3, {sa_family=AF_INET, …}, 16) = 0 <0.000123>"
function readLine(line: string): SystemCall[] {
  const [, process, seconds, text] = /^(\d+)\s+(\d+\.\d+)\s+(.*)$/.exec(line) ?? []
  return text === undefined ? [] : [{ process: Number(process), atMs: Number(seconds) * 1000, text }]
}
