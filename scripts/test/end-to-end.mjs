import { join } from 'node:path'
import { hasDisplay, startVirtualDisplay } from '../display.mjs'
import { packagedAppSettings } from './packaged-app.mjs'
import { sandboxSettings } from './sandbox.mjs'

const config = ['--config', 'tests/e2e/playwright.config.ts']

/** Playwright against the real Electron, on a display of its own where there is none (or none that is the tester's). */
export async function runEndToEndTests(place, extra) {
  const virtual = place.isRoot || !hasDisplay() ? await startVirtualDisplay({ owner: place.owner }) : undefined
  try {
    const display = virtual && { DISPLAY: virtual.display, WAYLAND_DISPLAY: undefined, XAUTHORITY: undefined }
    const sandbox = sandboxSettings(place, display)
    const settings = { ...display, ...sandbox, ...packagedAppSettings(place, sandbox) }
    const report = { PLAYWRIGHT_JSON_OUTPUT_FILE: join(place.artifacts, 'playwright.json') }
    const args = ['test', ...config, '--output', join(place.artifacts, 'test-results'), '--reporter=list,json', ...extra]
    return await place.run('node_modules/@playwright/test/cli.js', args, { ...settings, ...report })
  } finally {
    await virtual?.stop()
  }
}
