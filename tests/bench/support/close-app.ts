import type { ElectronApplication } from '@playwright/test'
import { once } from 'node:events'

/** In order, and resolves when its process is gone: the folder it worked in can be removed then. */
export async function closeApp(electron: ElectronApplication): Promise<void> {
  const ended = once(electron.process(), 'exit')
  await electron.close()
  await ended
}
