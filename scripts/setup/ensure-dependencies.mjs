import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { isStamped, modules, npmCommand, readIfThere, repository, run, stamp } from './support.mjs'

/** Brings node_modules to what package-lock.json says. */
export function ensureDependencies({ say }) {
  const lockfile = readIfThere(join(repository, 'package-lock.json'))
  const hash = createHash('sha256').update(lockfile).digest('hex')
  if (isInstalled(lockfile) || (isStamped('dependencies', hash) && hasRecord())) return
  say('Installing the dependencies from npm (once) ...')
  const npm = npmCommand()
  // Without their scripts: what has to be fetched or compiled is fetched and compiled by the steps that follow.
  run(npm.command, [...npm.args, 'ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], { doing: 'npm ci' })
  stamp('dependencies', hash)
}

/** npm keeps its own record of what is installed, and writes it last. Optional packages of other platforms are not in it. */
function isInstalled(lockfile) {
  const record = readRecord()
  if (!record) return false
  const installed = JSON.parse(record).packages
  return Object.entries(JSON.parse(lockfile).packages).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version
  )
}

const readRecord = () => readIfThere(join(modules, '.package-lock.json'))
const hasRecord = () => readRecord() !== undefined
