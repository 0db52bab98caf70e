import type { Dirent } from 'node:fs'
import { readdir, readlink, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { skip, type FoundSkip } from '../found.ts'
import { readFault } from './read-fault.ts'

/** A file to be read; its key is its path below the folder, with forward slashes, NFC, and no two are alike. */
export interface ListedFile {
  readonly kind: 'file'
  readonly path: string
  readonly key: string
}

/** All that lies below a folder in a stable order; `items.length` is the total for a progress bar. */
export interface FileList {
  readonly items: readonly (ListedFile | FoundSkip)[]
}

/** Why something is left out by its name alone, each a sentence, or null. */
export interface NameRules {
  readonly nameFault: (name: string, isFolder: boolean) => string | null
  /** Holds for a file that was chosen by itself too. */
  readonly kindFault: (name: string) => string | null
}

interface Walk {
  /** The chosen folder as it was given and where it really is: a link may name either. */
  readonly roots: readonly string[]
  readonly items: (ListedFile | FoundSkip)[]
  readonly rules: NameRules
  readonly signal: AbortSignal | undefined
}

/**
 * Lists what is below a folder, or the one file that `root` names, without opening any file.
 * Rejects only where `signal` is aborted, with its reason.
 */
export async function listFolder(root: string, rules: NameRules, signal?: AbortSignal): Promise<Result<FileList>> {
  const given = resolve(root)
  try {
    const status = await stat(given)
    if (status.isFile()) return succeed({ items: [fileItem(rules, given, basename(given), composedName(basename(given)))] })
    if (!status.isDirectory()) return fail('bad-input', `“${root}” is neither a folder nor a file.`)
    const walk: Walk = { roots: [given, await realpath(given)], items: [], rules, signal }
    await listChildren(walk, given, '', await readdir(given, { withFileTypes: true }))
    return walk.items.length === 0 ? fail('bad-input', `The folder “${root}” is empty.`) : succeed({ items: walk.items })
  } catch (error) {
    signal?.throwIfAborted()
    return openFailure(root, error)
  }
}

/** Why a folder or file that the writer chose can't be opened. */
export function openFailure(path: string, error: unknown): Result<never> {
  const isMissing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  if (isMissing) return fail('not-found', `There is no folder or file “${path}”.`)
  return fail('disk-error', `“${path}” can’t be opened. ${readFault(error)}`)
}

async function listChildren(walk: Walk, folder: string, prefix: string, children: readonly Dirent[]): Promise<void> {
  const keys = uniqueKeys(children.map(({ name }) => name))
  const sorted = [...children].sort((one, other) => (one.name < other.name ? -1 : 1))
  for (const child of sorted) {
    walk.signal?.throwIfAborted()
    await listChild(walk, join(folder, child.name), prefix + (keys.get(child.name) ?? child.name), child)
  }
}

async function listChild(walk: Walk, path: string, key: string, child: Dirent): Promise<void> {
  const fault = walk.rules.nameFault(child.name, child.isDirectory())
  if (child.isSymbolicLink()) walk.items.push(skip(key, await linkReason(walk, path)))
  else if (fault !== null) walk.items.push(skip(key, fault))
  else if (child.isDirectory()) await listSubfolder(walk, path, key)
  else if (child.isFile()) walk.items.push(fileItem(walk.rules, path, child.name, key))
  else walk.items.push(skip(key, 'It is not an ordinary file but a pipe, a socket or a device.'))
}

async function listSubfolder(walk: Walk, path: string, key: string): Promise<void> {
  let children: Dirent[]
  try {
    children = await readdir(path, { withFileTypes: true })
  } catch (error) {
    walk.items.push(skip(`${key}/`, readFault(error)))
    return
  }
  await listChildren(walk, path, `${key}/`, children)
}

function fileItem(rules: NameRules, path: string, name: string, key: string): ListedFile | FoundSkip {
  const fault = rules.kindFault(name)
  return fault === null ? { kind: 'file', path, key } : skip(key, fault)
}

async function linkReason({ roots }: Walk, path: string): Promise<string> {
  try {
    const target = resolve(dirname(path), await readlink(path))
    const isInside = roots.some((root) => target === root || target.startsWith(root.endsWith(sep) ? root : root + sep))
    return isInside ? 'It is a link, and links are not followed.' : 'It is a link that leads out of the folder, and links are not followed.'
  } catch (error) {
    return readFault(error)
  }
}

/** Windows allows half a character in a name, which no text can hold. */
export function composedName(name: string): string {
  return name.toWellFormed().normalize('NFC')
}

// Two names may differ only in how an accent is composed. Then only one of them can be called by its NFC form.
function uniqueKeys(names: readonly string[]): Map<string, string> {
  const used = new Set(names)
  const keys = new Map<string, string>()
  for (const name of [...names].sort()) {
    const composed = composedName(name)
    keys.set(name, composed === name || used.has(composed) ? name : composed)
    used.add(composed)
  }
  return keys
}
