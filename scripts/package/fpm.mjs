#!/usr/bin/env node
/*
 * electron-builder makes a .deb with fpm, a Ruby program that it fetches from GitHub and that Debian doesn't have.
 * This takes fpm's place: it understands the arguments that electron-builder passes (and refuses any other), and
 * leaves the work to dpkg-deb.
 */
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { linkTree } from '../setup/link-tree.mjs'
import { run } from '../setup/support.mjs'

const text = { type: 'string' }
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'input-type': { ...text, short: 's' },
    'output-type': { ...text, short: 't' },
    force: { type: 'boolean' },
    package: text,
    name: text,
    version: text,
    architecture: text,
    maintainer: text,
    vendor: text,
    url: text,
    license: text,
    category: text,
    description: text,
    depends: { ...text, short: 'd', multiple: true, default: [] },
    'deb-recommends': { ...text, multiple: true, default: [] },
    'deb-priority': text,
    'deb-compression': text,
    'after-install': text,
    'after-remove': text
  }
})
const compressors = { gz: ['-Zgzip', '-z6'], xz: ['-Zxz', '-z6'], zst: ['-Zzstd', '-z10'] }

makeDeb()

function makeDeb() {
  // Beside the package, because files can be linked instead of copied on one file system only.
  const folder = mkdtempSync(join(dirname(values.package), '.deb-'))
  try {
    chmodSync(folder, 0o755)
    for (const mapping of positionals) place(folder, ...mapping.split('='))
    const files = filesBelow(folder)
    mkdirSync(join(folder, 'DEBIAN'), { mode: 0o755 })
    writeFileSync(join(folder, 'DEBIAN/md5sums'), files.map((path) => `${md5(join(folder, path))}  ${path}\n`).join(''))
    writeFileSync(join(folder, 'DEBIAN/control'), control(files.map((path) => statSync(join(folder, path)).size)))
    placeScript(values['after-install'], join(folder, 'DEBIAN/postinst'))
    placeScript(values['after-remove'], join(folder, 'DEBIAN/postrm'))
    const how = compressors[values['deb-compression']]
    run('dpkg-deb', ['--root-owner-group', ...how, '--build', folder, values.package], { doing: 'dpkg-deb' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function place(folder, from, to) {
  const target = join(folder, to)
  if (statSync(from).isDirectory()) return linkTree(from, target)
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
  copyFileSync(from, target)
  chmodSync(target, 0o644)
}

function placeScript(from, to) {
  copyFileSync(from, to)
  chmodSync(to, 0o755)
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()
}

function md5(path) {
  return createHash('md5').update(readFileSync(path)).digest('hex')
}

/** https://www.debian.org/doc/debian-policy/ch-controlfields.html */
function control(sizes) {
  const [synopsis, ...more] = values.description.trim().split('\n').map((line) => line.trim())
  const fields = {
    Package: values.name,
    Version: values.version,
    Section: values.category,
    Priority: values['deb-priority'],
    Architecture: values.architecture,
    Maintainer: values.maintainer,
    'Installed-Size': sizes.reduce((total, size) => total + Math.ceil(size / 1024), 0),
    Depends: values.depends.join(', '),
    Recommends: values['deb-recommends'].join(', '),
    Homepage: values.url,
    Description: [synopsis, ...more.map((line) => ` ${line || '.'}`)].join('\n')
  }
  const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`)
  return `${lines.join('\n')}\n`
}
