import { commands, type CommandId } from '../../shared/commands.ts'

const isMac = navigator.platform.startsWith('Mac')

/** The keys of a command on this system, in Electron's notation. */
export function keysOf(command: (typeof commands)[number]): string | null {
  return (isMac ? command.macKeys : undefined) ?? command.keys
}

/** "CmdOrCtrl+Shift+F" as its caps would show it: ["Ctrl", "Shift", "F"]. */
export function keyCaps(keys: string): string[] {
  const names: Record<string, string> = isMac
    ? { CmdOrCtrl: '⌘', Cmd: '⌘', Shift: '⇧', Alt: '⌥', Left: '←', Right: '→', Backspace: '⌫' }
    : { CmdOrCtrl: 'Ctrl', Left: '←', Right: '→' }
  return keys.split('+').map((key) => names[key] ?? key)
}

const commandByKeys = new Map(
  commands.flatMap((command) => {
    const keys = keysOf(command)
    return keys === null ? [] : [[normalised(keys), command.id] as const]
  })
)

/**
 * Runs commands from the keyboard before the editor sees the keys. The menus carry the same keys for the eye; a key
 * handled here never reaches them.
 */
export function listenToKeys(run: (id: CommandId) => void): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.defaultPrevented) return
      const id = commandByKeys.get(pressed(event)) ?? helpKey(event)
      if (id === null) return
      event.preventDefault()
      event.stopPropagation()
      if (!isBesideThePage(event.target) || !isOfEntry(id)) run(id)
    },
    { capture: true }
  )
}

const isOfEntry = (id: CommandId): boolean => commands.some((command) => command.id === id && command.menu === 'Entry')

/** In a field that isn't the page's, such as a search: a key for the entry isn't meant for the one beside it. */
function isBesideThePage(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select') && target.closest('.day-main') === null
}

function normalised(keys: string): string {
  const parts = keys.split('+').map((part) => part.toLowerCase().replace('cmdorctrl', isMac ? 'cmd' : 'ctrl'))
  return [...parts.slice(0, -1).sort(), parts.at(-1)].join('+')
}

function pressed(event: KeyboardEvent): string {
  const key = keyName(event)
  // Plus is Shift and "=" on many keyboards and a key of its own on others; both mean "larger".
  const isShifted = event.shiftKey && key !== '='
  const modifiers = [event.altKey ? 'alt' : '', event.metaKey ? 'cmd' : '', event.ctrlKey ? 'ctrl' : '', isShifted ? 'shift' : '']
  return [...modifiers.filter((name) => name !== ''), key].join('+')
}

// On a Cyrillic or Greek keyboard Ctrl+K arrives with that letter, and on a French one Ctrl+1 as "&": the place of the
// key decides then.
function keyName({ key, code, shiftKey }: KeyboardEvent): string {
  if (key === '+') return '='
  if (key.startsWith('Arrow')) return key.slice(5).toLowerCase()
  if (code.startsWith('Digit') && !shiftKey) return code.slice(5)
  const isForeignLetter = key.length === 1 && key > '\u007f' && code.startsWith('Key')
  return isForeignLetter ? code.slice(3).toLowerCase() : key.toLowerCase()
}

/** "?" anywhere but in a text, and F1 everywhere. */
function helpKey(event: KeyboardEvent): CommandId | null {
  if (event.key === 'F1') return 'shortcuts'
  const inText = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable="true"]')
  return event.key === '?' && !inText ? 'shortcuts' : null
}
