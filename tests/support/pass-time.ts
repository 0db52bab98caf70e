import type { ElectronApplication } from '@playwright/test'

/**
 * Lets hours pass at once, as for a laptop that slept: the clock of the main process jumps, and the writer comes back
 * to the window, on which the app looks at the day. (It also looks every 20 seconds.)
 */
export async function passHours(electron: ElectronApplication, hours: number): Promise<void> {
  await electron.evaluate(({ app }, jumpMs) => {
    const before = Date.now.bind(Date)
    Date.now = () => before() + jumpMs
    app.emit('browser-window-focus')
  }, hours * 3_600_000)
}
