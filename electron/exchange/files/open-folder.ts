import { statSync } from 'node:fs'
import { succeed, type Result } from '../../../shared/result.ts'
import { listFolder, type ListedFile } from './list-folder.ts'
import { readBytes } from './read-bytes.ts'
import { leftoverFault, mostBytesOfFile, type SourceFile, type SourceFiles } from './source-files.ts'

export async function openFolder(path: string, signal: AbortSignal): Promise<Result<SourceFiles>> {
  const list = await listFolder(path, { nameFault: leftoverFault, kindFault: () => null }, signal)
  if (!list.ok) return list
  const { items } = list.value
  return succeed({
    files: items.filter((item) => item.kind === 'file').map(sourceFile),
    skipped: items.filter((item) => item.kind === 'skipped'),
    close: () => Promise.resolve()
  })
}

function sourceFile({ path, key }: ListedFile): SourceFile {
  return {
    path: key,
    get bytes() {
      return statSync(path, { throwIfNoEntry: false })?.size ?? 0
    },
    read: () => Promise.resolve(readBytes(path, mostBytesOfFile, 'one text'))
  }
}
