import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from './journal-child.ts'

/** The user id of "nobody". */
export const nobody = 65_534

/** Root may read and write whatever it likes; this child gives its rights up and opens journals when asked to. */
export async function startNobody(): Promise<ChildProcess> {
  const child = startChild('./journal-opener.ts')
  await once(child, 'message')
  return child
}

/** "opened", or the problem. */
export async function openAs(child: ChildProcess, home: string): Promise<unknown> {
  const answer = new Promise<unknown>((resolve) => void child.once('message', resolve))
  child.send(home)
  return await answer
}

export function giveToNobody(home: string): void {
  if (process.getuid?.() !== 0) return
  for (const name of ['.', ...readdirSync(home, { recursive: true, encoding: 'utf8' })]) chownSync(join(home, name), nobody, nobody)
}
