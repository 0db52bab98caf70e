import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { parseDatePattern } from '../../../electron/exchange/date-pattern.ts'
import type { FoundEntry, FoundSkip } from '../../../electron/exchange/found.ts'
import { listFiles } from '../../../electron/exchange/markdown-folder/list-files.ts'
import { readFolder } from '../../../electron/exchange/markdown-folder/read-folder.ts'

/** A folder with these files, by their paths below it; gone when the test ends. */
export function diaryFolder(files: Record<string, string | Buffer>): string {
  const root = mkdtempSync(join(tmpdir(), 'second-draft-diary-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

/** Everything found below a folder; with a pattern, dated by that alone. */
export async function foundIn(root: string, pattern?: string): Promise<(FoundEntry | FoundSkip)[]> {
  const list = await listFiles(root)
  if (!list.ok) throw new Error(list.error.message)
  const parsed = pattern === undefined ? null : parseDatePattern(pattern)
  if (parsed?.ok === false) throw new Error(parsed.error.message)
  const found: (FoundEntry | FoundSkip)[] = []
  for await (const item of readFolder(list.value, { pattern: parsed?.value ?? null })) found.push(item)
  return found
}

/** What is made of one file. */
export async function foundOf(path: string, content: string | Buffer, pattern?: string): Promise<FoundEntry | FoundSkip> {
  const [found] = await foundIn(diaryFolder({ [path]: content }), pattern)
  if (found === undefined) throw new Error('Nothing was found.')
  return found
}

export async function entryOf(path: string, content: string | Buffer, pattern?: string): Promise<FoundEntry> {
  const found = await foundOf(path, content, pattern)
  if (found.kind === 'skipped') throw new Error(`Skipped: ${found.reason}`)
  return found
}

export async function reasonFor(path: string, content: string | Buffer, pattern?: string): Promise<string> {
  const found = await foundOf(path, content, pattern)
  return found.kind === 'skipped' ? found.reason : `read as ${found.datedOn}`
}

export function entriesAmong(found: readonly (FoundEntry | FoundSkip)[]): FoundEntry[] {
  return found.filter((item) => item.kind === 'entry')
}

export function skipsAmong(found: readonly (FoundEntry | FoundSkip)[]): FoundSkip[] {
  return found.filter((item) => item.kind === 'skipped')
}
