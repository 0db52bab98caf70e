import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './support.mjs'

/** One hash over these files and all files below these folders. Contents, not times: another commit may carry older times. */
export function hashFiles({ files = [], folders = [] }) {
  const hash = createHash('sha256')
  for (const path of [...files, ...folders.flatMap(filesBelow)].sort()) {
    hash.update(`${path}\n`).update(readFileSync(join(repository, path)))
  }
  return hash.digest('hex')
}

function filesBelow(folder) {
  const entries = readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(repository.length + 1))
}
