import { chmodSync, copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A second, world-readable tree that shares its files with the first. A file that others may not read is copied
 * instead, because a hard link would change the mode of the first one too; so is one on another file system.
 */
export function linkTree(from, to, { leaveOut = [] } = {}) {
  mkdirSync(to, { recursive: true })
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (leaveOut.includes(entry.name)) continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else if (entry.isFile()) linkOrCopy(source, target)
  }
}

function linkOrCopy(source, target) {
  const { mode } = statSync(source)
  if (mode & 0o004 && tryToLink(source, target)) return
  copyFileSync(source, target)
  chmodSync(target, mode | ((mode & 0o500) >> 6) | 0o004)
}

function tryToLink(source, target) {
  try {
    linkSync(source, target)
    return true
  } catch {
    return false
  }
}
