import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { electronVersion } from '../setup/electron-program.mjs'
import { hashFiles } from '../setup/hash-files.mjs'
import { isStamped, repository, stamp } from '../setup/support.mjs'
import { packageVersion } from './package-version.mjs'

const folder = join(repository, 'release/linux-unpacked')
const name = 'unpacked-app'

/** The unpacked folder, if it is there and made of what is here now. */
export function currentUnpackedApp() {
  return existsSync(join(folder, 'second-draft')) && isStamped(name, state()) ? folder : undefined
}

/** Notes whether the folder is whole; a run that is broken off leaves half of one. */
export const noteUnpackedApp = ({ isWhole }) => stamp(name, isWhole ? state() : '')

function state() {
  const files = ['electron-builder.yml', 'package.json', 'package-lock.json', 'LICENSE']
  return `${packageVersion()} on ${electronVersion()}, ${hashFiles({ files, folders: ['out', 'scripts/package'] })}`
}
