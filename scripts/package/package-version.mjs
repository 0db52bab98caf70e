import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { electronFolder, electronVersion } from '../setup/electron-program.mjs'
import { readIfThere, repository } from '../setup/support.mjs'

/** Whether the packages will carry the Electron that is for development only (see setup/stand-in-electron.mjs). */
export const carriesStandIn = () => existsSync(join(electronFolder, 'dist/STAND-IN.txt'))

export function packageVersion() {
  const { version } = JSON.parse(readIfThere(join(repository, 'package.json')))
  return carriesStandIn() ? `${version}-standin-electron-${electronVersion()}` : version
}
