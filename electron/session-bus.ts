import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const patienceMs = 2_000

/** Whether somebody on the session bus answers to this name: null where that can't be told. Linux only. */
export async function hasBusName(name: string): Promise<boolean | null> {
  const lists = await busNames()
  return lists === null ? null : lists.includes(`"${name}"`) || lists.includes(`'${name}'`)
}

/** As the tools print them. Without a bus there are none, and asking would only start one. */
async function busNames(): Promise<string | null> {
  if (!hasBus()) return ''
  const bus = 'org.freedesktop.DBus'
  const tools: readonly (readonly [string, readonly string[]])[] = [
    ['dbus-send', ['--session', '--print-reply', `--dest=${bus}`, '/org/freedesktop/DBus', `${bus}.ListNames`]],
    ['gdbus', ['call', '--session', '--dest', bus, '--object-path', '/org/freedesktop/DBus', '--method', `${bus}.ListNames`]]
  ]
  for (const [tool, args] of tools) {
    try {
      const { stdout } = await run(tool, args, { timeout: patienceMs })
      return stdout
    } catch {
      // Not installed here, or the bus is gone: the next one may know, else it can't be told.
    }
  }
  return null
}

function hasBus(): boolean {
  const address = process.env['DBUS_SESSION_BUS_ADDRESS'] ?? ''
  if (address !== '') return address !== 'disabled:'
  const folder = process.env['XDG_RUNTIME_DIR'] ?? ''
  return folder !== '' && existsSync(join(folder, 'bus'))
}
