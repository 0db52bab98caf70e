import { app } from 'electron'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeFileWhole } from './journal/files.ts'

/** Makes the system start the app, hidden, when the writer logs in. Throws where that can't be written. */
export function startAtLogin(): void {
  if (process.platform !== 'linux') return setLoginItem(true)
  const path = autostartPath()
  const text = desktopEntry()
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileWhole(path, text)
}

export function dontStartAtLogin(): void {
  if (process.platform === 'linux') rmSync(autostartPath(), { force: true })
  else setLoginItem(false)
}

function setLoginItem(openAtLogin: boolean): void {
  app.setLoginItemSettings({ openAtLogin, args: ['--hidden'], ...(process.platform === 'darwin' ? { openAsHidden: true } : {}) })
}

/** https://specifications.freedesktop.org/autostart-spec */
function autostartPath(): string {
  const config = process.env['XDG_CONFIG_HOME'] ?? ''
  return join(config === '' ? join(homedir(), '.config') : config, 'autostart', 'second-draft.desktop')
}

function desktopEntry(): string {
  // Under an AppImage the program itself lies in a mount that is gone by the next login.
  const program = process.env['APPIMAGE'] ?? process.execPath
  const command = [program, ...(app.isPackaged ? [] : [app.getAppPath()]), '--hidden']
  return [
    '[Desktop Entry]', 'Type=Application', 'Name=Second Draft', 'Comment=Starts hidden, so that reminders come', `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false', 'X-GNOME-Autostart-enabled=true', ''
  ].join('\n')
}

/** As the Desktop Entry Specification quotes an argument. */
function quoted(argument: string): string {
  const text = argument.replaceAll('%', '%%')
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `"${text.replace(/["`$\\]/g, '\\$&').replaceAll('\\', '\\\\')}"`
}
