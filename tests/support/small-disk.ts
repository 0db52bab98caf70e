import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from './app.ts'

interface Fixtures {
  /** An empty folder on a disk of some 20 MB of its own; null where there is none and none can be made. */
  readonly smallDisk: string | null
}

/** `npm test` mounts the disk and names it in SD_SMALL_DISK; root may also run this file by itself. */
export const test = base.extend<Fixtures>({
  smallDisk: async ({}, use) => {
    const given = process.env['SD_SMALL_DISK'] ?? ''
    const mounted = given === '' ? mountOne() : null
    const disk = given === '' ? mounted : given
    const folder = disk === null ? null : mkdtempSync(join(disk, 'home-'))
    await use(folder)
    if (folder !== null) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    if (mounted !== null) unmount(mounted)
  }
})

function mountOne(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'second-draft-disk-'))
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'second-draft-disk', folder]).status === 0 ? folder : null
}

function unmount(folder: string): void {
  spawnSync('umount', ['--lazy', folder])
  rmdirSync(folder)
}

/** Writes until nothing more goes in. Returns the function that makes room again. */
export function fillDisk(folder: string): () => void {
  const path = join(folder, 'filler')
  const file = openSync(path, 'w')
  for (const size of [1_000_000, 4_096, 1]) while (writes(file, size));
  closeSync(file)
  return () => rmSync(path)
}

function writes(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size
  } catch {
    return false
  }
}
