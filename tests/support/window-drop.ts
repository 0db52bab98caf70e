import type { ElectronApplication } from '@playwright/test'

/** Drags files or folders over the window, as the system's file manager would, and drops them unless told not to. */
export async function dragFiles(electron: ElectronApplication, files: readonly string[], options: { isDropped?: boolean } = {}): Promise<void> {
  const types = options.isDropped === false ? ['dragEnter', 'dragOver'] : ['dragEnter', 'dragOver', 'drop']
  await electron.evaluate(
    async ({ BrowserWindow }, { types: steps, data }) => {
      const hand = BrowserWindow.getAllWindows()[0]?.webContents.debugger
      hand?.attach('1.3')
      for (const type of steps) await hand?.sendCommand('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
      hand?.detach()
    },
    { types, data: { files: [...files], items: [], dragOperationsMask: 1 } }
  )
}
