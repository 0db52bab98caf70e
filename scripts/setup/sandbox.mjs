import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { electronProgram } from './electron-program.mjs'

/** What Electron has to be started with where its sandbox can't work; says so, because it is a loss. */
export function sandboxArguments(say) {
  const reason = whyNoSandbox()
  if (reason) say(`Running without Electron's sandbox, because ${reason}.`)
  return reason ? ['--no-sandbox'] : []
}

function whyNoSandbox() {
  if (process.platform !== 'linux') return undefined
  if (process.getuid() === 0) return 'it does not work for root; an ordinary user has it'
  if (hasHelper() || allowsNamespaces()) return undefined
  return 'this system denies user namespaces to ordinary programs (see README, Troubleshooting)'
}

/** Ubuntu 24.04 and some containers deny the namespaces that the sandbox is made of. */
const allowsNamespaces = () => spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0

/** The older way round it: Chromium's helper program, given to root with the setuid bit. */
function hasHelper() {
  const helper = statSync(join(dirname(electronProgram()), 'chrome-sandbox'), { throwIfNoEntry: false })
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0
}
