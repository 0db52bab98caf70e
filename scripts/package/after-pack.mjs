import { rmSync } from 'node:fs'
import { join } from 'node:path'

/** electron-builder takes an unpacked Electron as it is, with the small app that starts other folders. */
export function afterPack({ appOutDir, packager }) {
  rmSync(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })
}
