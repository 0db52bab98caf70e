import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect } from '@playwright/test'
import { ownBusName } from './bus-name.ts'

const daemon = '/usr/lib/notification-daemon/notification-daemon'

export const whyNoNotifications = existsSync(daemon) ? null : 'No notification daemon can be had here.'

/** A session bus of a test's own, as a desktop has one. */
export interface SessionBus {
  readonly env: Readonly<Record<string, string>>
  /** With a real notification server, and a record of what it is asked to show. */
  withNotifications(this: void): Promise<() => Told[]>
  /** With somebody who answers for the tray. */
  withTray(this: void): Promise<void>
  end(this: void): void
}

export interface Told {
  readonly title: string
  readonly body: string
}

export async function startSessionBus(): Promise<SessionBus> {
  const bus = spawn('dbus-daemon', ['--session', '--print-address', '--nofork'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const address = await new Promise<string>((resolve) => bus.stdout.setEncoding('utf8').once('data', resolve))
  const env = { DBUS_SESSION_BUS_ADDRESS: address.trim() }
  const children: ChildProcess[] = [bus]
  const run = (program: string, args: readonly string[]) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] })
    children.push(child)
    return child
  }
  return {
    env,
    withNotifications: async () => {
      const monitor = run('dbus-monitor', ['--session', `interface='org.freedesktop.Notifications',member='Notify'`])
      let heard = ''
      monitor.stdout.setEncoding('utf8').on('data', (part: string) => (heard += part))
      run(daemon, [])
      await expect.poll(() => `${heard} ${namesOn(env)}`).toMatch(/NameLost[\s\S]*org\.freedesktop\.Notifications/)
      return () => notificationsIn(heard)
    },
    // It goes with the bus.
    withTray: async () => {
      await ownBusName(env.DBUS_SESSION_BUS_ADDRESS, 'org.kde.StatusNotifierWatcher')
    },
    end: () => children.reverse().forEach((child) => child.kill())
  }
}

function namesOn(env: Readonly<Record<string, string>>): string {
  const bus = 'org.freedesktop.DBus'
  return execFileSync('dbus-send', ['--session', '--print-reply', `--dest=${bus}`, '/org/freedesktop/DBus', `${bus}.ListNames`], { env: { ...process.env, ...env }, encoding: 'utf8' })
}

/** Of each call of Notify the third and fourth text: title and body. dbus-monitor prints a text of several lines as it is. */
function notificationsIn(heard: string): Told[] {
  return heard.split('member=Notify\n').slice(1).map((call) => {
    const [, , title = '', body = ''] = [...call.matchAll(/^ {3}string "([\s\S]*?)"$/gm)].map((match) => match[1])
    return { title, body }
  })
}
