import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronFolder, electronProgram } from './electron-program.mjs'
import { canStandIn, installStandIn, standInVersion } from './stand-in-electron.mjs'
import { readIfThere, SetUpProblem } from './support.mjs'

const unreachableSeconds = 20
const downloadSeconds = 600

/** Fills node_modules/electron/dist: with the official Electron where it can be had, else with the stand-in. */
export async function ensureElectron({ say }) {
  if (electronProgram()) return
  const version = JSON.parse(readIfThere(join(electronFolder, 'package.json'))).version
  if (await tryOfficial(version, say)) return
  if (!canStandIn()) throw new SetUpProblem(noElectron(version))
  installStandIn({ into: join(electronFolder, 'dist'), say })
  writeFileSync(join(electronFolder, 'path.txt'), 'electron')
}

/** Electron's installer needs Node 22; with Node 20 it stops before it has asked anyone. */
function mayTryOfficial() {
  return process.env.SD_ELECTRON_FALLBACK !== '1' && Number(process.versions.node.split('.')[0]) >= 22
}

async function tryOfficial(version, say) {
  if (!mayTryOfficial()) return false
  say(`Getting Electron ${version} (about 115 MB, once) ...`)
  const obstacle = await whyHostIsSilent()
  const seconds = obstacle ? unreachableSeconds : downloadSeconds
  const result = spawnSync(process.execPath, [join(electronFolder, 'install.js')], { timeout: seconds * 1000, encoding: 'utf8' })
  if (result.status === 0 && electronProgram()) return true
  const reason = obstacle ?? /\b(E[A-Z]{4,}|HTTPError.*)\b/.exec(result.stderr ?? '')?.[0] ?? `not done in ${seconds} seconds`
  say(`The official Electron can't be downloaded here (${reason}).`)
  return false
}

// A host behind a silent firewall never refuses: ask briefly first, so that nobody waits ten minutes for a no.
// The installer runs in any case, because it may find the file in its own cache.
async function whyHostIsSilent() {
  const env = process.env
  if (env.HTTPS_PROXY || env.https_proxy || env.ELECTRON_GET_USE_PROXY) return undefined
  const host = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? 'https://github.com/'
  return fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(10_000) }).then(
    () => undefined,
    (error) => `${new URL(host).host}: ${error.cause?.code ?? 'no answer'}`
  )
}

const noElectron = (version) =>
  `Electron ${version} could not be installed. It needs Node 22 or newer (this is ${process.versions.node}) and access to ` +
  `https://github.com (or a mirror named in ELECTRON_MIRROR). A stand-in (Electron ${standInVersion}) exists for Linux on x64 only.`
