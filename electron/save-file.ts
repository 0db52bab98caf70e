import { app, dialog, type BrowserWindow } from 'electron'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fail, succeed, type Result } from '../shared/result.ts'
import { failureOf } from './ipc/failure-of.ts'

interface Offer {
  /** Of the dialog. */
  readonly title: string
  /** Of the file, without its ending; whatever no file may be called is taken out. */
  readonly name: string
  readonly ending: 'png' | 'svg' | 'pdf' | 'ics'
  readonly folder: 'pictures' | 'documents'
}

/** Asks where to put it. The name of the file, or null where the writer thought better of it. */
export async function saveFile(window: BrowserWindow, offer: Offer, content: Buffer | string): Promise<Result<string | null>> {
  const { title, name, ending, folder } = offer
  const { filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(app.getPath(folder), `${fileName(name)}.${ending}`),
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }]
  })
  if (filePath === '') return succeed(null)
  try {
    await writeFile(filePath, content)
    return succeed(basename(filePath))
  } catch (error) {
    const { code } = failureOf(error)
    return fail(code, `“${basename(filePath)}” could not be written. ${code === 'disk-full' ? 'The disk is full.' : 'Choose another folder.'}`)
  }
}

function fileName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '')
  return plain === '' ? 'Second Draft' : plain.slice(0, 100).toWellFormed()
}
