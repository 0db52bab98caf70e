import { spawn } from 'node:child_process'
import { mkdirSync, chmodSync } from 'node:fs'
import { findCommand, SetUpProblem } from './setup/support.mjs'

export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * Starts an X server without a screen, on the first free display number. It belongs to the one who uses it
 * (`owner`: uid and gid), which makes access keys unnecessary.
 */
export async function startVirtualDisplay({ size = '1600x1000x24', owner = {} } = {}) {
  if (process.getuid() === 0) shareSocketFolder()
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset']
  const server = spawn(findCommand('Xvfb'), args, { ...owner, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await firstLine(server)
  const ended = new Promise((done) => server.on('exit', done))
  const stop = () => {
    server.kill()
    return ended
  }
  process.on('exit', () => server.kill())
  return { display: `:${number}`, stop }
}

/** Only root may give /tmp/.X11-unix the mode that every X server expects. */
function shareSocketFolder() {
  mkdirSync('/tmp/.X11-unix', { recursive: true })
  chmodSync('/tmp/.X11-unix', 0o1777)
}

/** The number and its line end arrive in two writes. */
function firstLine(server) {
  let text = ''
  return new Promise((done, failed) => {
    server.stdio[3].setEncoding('utf8').on('data', (part) => {
      text += part
      if (text.endsWith('\n')) done(text.trim())
    })
    server.on('error', failed)
    server.on('exit', (code) => failed(new SetUpProblem(`The virtual display (Xvfb) ended at once, with code ${code}.`)))
  })
}
