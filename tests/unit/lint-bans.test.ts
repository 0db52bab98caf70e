import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

// Which imports the lint refuses, and that its message names the way to go.

const eslint = new ESLint()

/** What the lint says to `code` if it stood in this file. */
async function complaints(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path })
  return (result?.messages ?? []).filter(({ ruleId }) => ruleId === 'no-restricted-imports').map(({ message }) => message)
}

describe('raw channels', () => {
  it.each([
    ["import { ipcMain } from 'electron'\n"],
    ["import { ipcMain as main } from 'electron'\n"],
    ["import { ipcRenderer } from 'electron'\n"],
    ["import { ipcMain } from 'electron/main'\n"],
    ["import { ipcRenderer } from 'electron/renderer'\n"],
    ["import * as electron from 'electron'\n"],
    ["import electron from 'electron'\n"],
    ["export { ipcMain } from 'electron'\n"]
  ])('are banned in the main process: %s', async (code) => {
    const [message] = await complaints('electron/clock.ts', code)
    expect(message).toContain('add a line to shared/ipc.ts and one to electron/ipc/handlers/')
  })

  it.each(['electron/preload.ts', 'electron/ipc/handle.ts'])('are open to %s, which the ban points to', async (path) => {
    expect(await complaints(path, "import { ipcMain, ipcRenderer } from 'electron'\n")).toEqual([])
  })

  it('leave the rest of electron open to the main process', async () => {
    expect(await complaints('electron/clock.ts', "import { app } from 'electron'\n")).toEqual([])
  })
})

describe('layers', () => {
  it.each([
    ['electron/journal/entries.ts', "import { app } from 'electron'\n"],
    ['renderer/autosave.ts', "import { ipcRenderer } from 'electron'\n"],
    ['renderer/autosave.ts', "import { log } from '../electron/log.ts'\n"],
    ['shared/dates.ts', "import { app } from 'electron'\n"],
    ['shared/dates.ts', "import { x } from '../renderer/autosave.ts'\n"],
    ['electron/clock.ts', "import { x } from '../renderer/autosave.ts'\n"]
  ])('%s may not say %s', async (path, code) => {
    expect(await complaints(path, code)).toHaveLength(1)
  })
})
