import { app, dialog, nativeImage, type BrowserWindow } from 'electron'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { SavePictureInput } from '../shared/models/picture.ts'
import { fail, succeed, type Result } from '../shared/result.ts'
import { failureOf } from './ipc/failure-of.ts'

/** The name of the file, or null where the writer thought better of it. */
export async function savePicture(window: BrowserWindow, { name, png }: SavePictureInput): Promise<Result<string | null>> {
  const picture = nativeImage.createFromBuffer(Buffer.from(png))
  if (picture.isEmpty()) return fail('bad-input', 'This is no picture that can be saved.')
  const { filePath } = await dialog.showSaveDialog(window, {
    title: 'Save as picture',
    defaultPath: join(app.getPath('pictures'), `${fileName(name)}.png`),
    filters: [{ name: 'PNG', extensions: ['png'] }]
  })
  if (filePath === '') return succeed(null)
  try {
    // Written anew, so that what lands in the file is a picture and nothing else the page may have sent along.
    await writeFile(filePath, picture.toPNG())
    return succeed(basename(filePath))
  } catch (error) {
    const { code } = failureOf(error)
    return fail(code, `“${basename(filePath)}” could not be written. ${code === 'disk-full' ? 'The disk is full.' : 'Choose another folder.'}`)
  }
}

function fileName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '')
  return plain === '' ? 'Chart' : plain.slice(0, 100).toWellFormed()
}
