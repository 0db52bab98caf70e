import type { Found, FoundAct, FoundNumber, FoundSkip, FoundStory } from '../../../electron/exchange/found.ts'
import { openFiles } from '../../../electron/exchange/files/open-files.ts'
import type { SourceFiles } from '../../../electron/exchange/files/source-files.ts'
import { readMediumArchive } from '../../../electron/exchange/medium-archive/read-archive.ts'
import { archiveFolder, type Files } from '../../support/medium-builders.ts'

const unwatched = new AbortController().signal

export async function openedFiles(path: string): Promise<SourceFiles> {
  const files = await openFiles(path, unwatched)
  if (!files.ok) throw new Error(files.error.message)
  return files.value
}

export async function whyNotOpened(path: string): Promise<string> {
  const files = await openFiles(path, unwatched)
  if (files.ok) await files.value.close()
  return files.ok ? 'opened' : `${files.error.code}: ${files.error.message}`
}

/** Everything found in an archive, a zip or a folder. */
export async function foundAt(path: string): Promise<Found[]> {
  const files = await openedFiles(path)
  const found: Found[] = []
  for await (const item of readMediumArchive(files, { zone: 'Europe/Berlin' }).found) found.push(item)
  await files.close()
  return found
}

export async function foundIn(...parts: readonly Files[]): Promise<Found[]> {
  return await foundAt(archiveFolder(allOf(parts)))
}

export function allOf(parts: readonly Files[]): Files {
  return Object.fromEntries(parts.flatMap((files) => Object.entries(files)))
}

/** The one story of an archive. */
export async function storyIn(...parts: readonly Files[]): Promise<FoundStory> {
  const found = await foundIn(...parts)
  const [story] = storiesAmong(found)
  if (story === undefined) throw new Error(`No story: ${JSON.stringify(found)}`)
  return story
}

export function storiesAmong(found: readonly Found[]): FoundStory[] {
  return found.filter((item) => item.kind === 'story')
}

export function actsAmong(found: readonly Found[]): FoundAct[] {
  return found.filter((item) => item.kind === 'act')
}

export function numbersAmong(found: readonly Found[]): FoundNumber[] {
  return found.filter((item) => item.kind === 'number')
}

/** "path: reason" of each. */
export function skipsAmong(found: readonly (Found | FoundSkip)[]): string[] {
  return found.filter((item) => item.kind === 'skipped').map(({ file, reason }) => `${file}: ${reason}`)
}
