import { join } from 'node:path'
import { isReadable, modules, readIfThere } from './support.mjs'

export const electronFolder = join(modules, 'electron')

/** The Electron program that is installed here, or undefined. */
export function electronProgram() {
  const name = readIfThere(join(electronFolder, 'path.txt'))
  const program = name && join(electronFolder, 'dist', name)
  return program && isReadable(program) && electronVersion() ? program : undefined
}

/** The version in use, which need not be the one package.json names: see stand-in-electron.mjs. */
export const electronVersion = () => readIfThere(join(electronFolder, 'dist/version'))?.replace(/^v/, '')
