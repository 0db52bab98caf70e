import { nativeImage, type BrowserWindow } from 'electron'
import type { SavePictureInput } from '../shared/models/picture.ts'
import { fail, succeed, type Result } from '../shared/result.ts'
import { saveFile } from './save-file.ts'
import { plainSvg } from './security/plain-svg.ts'

/** The name of the file, or null where the writer thought better of it. */
export async function savePicture(window: BrowserWindow, input: SavePictureInput): Promise<Result<string | null>> {
  const content = contentOf(input)
  if (!content.ok) return content
  return await saveFile(window, { title: 'Save as picture', name: input.name, ending: input.format, folder: 'pictures' }, content.value)
}

/** Looked through or written anew, so that what lands in the file is a picture and nothing else the page may have sent along. */
function contentOf(input: SavePictureInput): Result<Buffer | string> {
  if (input.format === 'svg') return plainSvg(input.svg)
  const picture = nativeImage.createFromBuffer(Buffer.from(input.png))
  return picture.isEmpty() ? fail('bad-input', 'This is no picture that can be saved.') : succeed(picture.toPNG())
}
