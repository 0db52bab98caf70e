import type { Result } from '../../../shared/result.ts'
import { listFolder, type FileList } from '../files/list-folder.ts'
import { isTextFile, nameFault } from './file-names.ts'

/**
 * Lists the texts below a folder, or the one that `root` names, without opening any file.
 * Rejects only where `signal` is aborted, with its reason.
 */
export async function listFiles(root: string, signal?: AbortSignal): Promise<Result<FileList>> {
  const kindFault = (name: string): string | null =>
    isTextFile(name) ? null : 'Only .md, .markdown, .mdown, .txt and .text files are read.'
  return await listFolder(root, { nameFault, kindFault }, signal)
}
