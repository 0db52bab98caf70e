/*
 * Electron starts the folder it is given through a small "default app" in resources/default_app.asar. The
 * stand-in comes without one, so this is ours. It has to be an ES module with a top-level await: a CommonJS one
 * lets 'ready' fire before the app's own main module has run. `-r` is how Playwright gets its loader in.
 */
const main = `
import { createRequire } from 'node:module'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(join(process.cwd(), 'here.js'))
const args = process.argv.slice(1)
let folder
for (let i = 0; i < args.length && folder === undefined; i++) {
  if (args[i] === '--version' || args[i] === '-v') print('v' + process.versions.electron)
  else if (args[i] === '--abi' || args[i] === '-a') print(process.versions.modules)
  else if (args[i] === '-r' || args[i] === '--require') require(args[++i])
  else if (!args[i].startsWith('-')) folder = resolve(args[i])
}
if (folder === undefined) {
  console.error('Name the folder of the app to start.')
  process.exit(1)
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
const description = join(folder, 'package.json')
if (existsSync(description)) {
  const { version, productName, name, desktopName } = JSON.parse(readFileSync(description, 'utf8'))
  if (version) app.setVersion(version)
  if (productName ?? name) app.name = productName ?? name
  app.setDesktopName(desktopName ?? app.name + '.desktop')
}
const entry = require.resolve(folder)
app.setAppPath(existsSync(description) ? folder : dirname(entry))
await import(pathToFileURL(entry).href)

function print(text) {
  console.log(text)
  process.exit(0)
}
`

const files = {
  'package.json': JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }),
  'main.js': main
}

/** The archive as bytes: three lengths and a JSON index in Chromium's "pickle" layout, then the files in a row. */
export function defaultAppArchive() {
  const contents = Object.values(files).map((text) => Buffer.from(text))
  let offset = 0
  const entries = Object.keys(files).map((name, i) => {
    const entry = { size: contents[i].length, offset: String(offset) }
    offset += entry.size
    return [name, entry]
  })
  const index = Buffer.from(JSON.stringify({ files: Object.fromEntries(entries) }))
  const padded = Math.ceil(index.length / 4) * 4
  const header = Buffer.alloc(16 + padded)
  header.writeUInt32LE(4, 0)
  header.writeUInt32LE(padded + 8, 4)
  header.writeUInt32LE(padded + 4, 8)
  header.writeUInt32LE(index.length, 12)
  index.copy(header, 16)
  return Buffer.concat([header, ...contents])
}
