import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fail, type Result } from '../../../shared/result.ts'
import { openFailure } from './list-folder.ts'
import { openFolder } from './open-folder.ts'
import { openZip } from './open-zip.ts'
import type { SourceFiles } from './source-files.ts'

/**
 * The files of a folder or of a zip archive, which is never unpacked. What can't be read is told in `skipped`; only
 * where nothing can, or there is no such folder or archive, is it a failure. Rejects where `signal` is aborted.
 */
export async function openFiles(path: string, signal: AbortSignal): Promise<Result<SourceFiles>> {
  const given = resolve(path)
  try {
    const status = await stat(given)
    if (status.isDirectory()) return await openFolder(given, signal)
    return status.isFile() ? await openZip(given, signal) : fail('bad-input', `“${path}” is neither a folder nor a file.`)
  } catch (error) {
    signal.throwIfAborted()
    return openFailure(path, error)
  }
}
