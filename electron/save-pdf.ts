import type { BrowserWindow } from 'electron'
import type { SavePdfInput } from '../shared/models/pdf.ts'
import type { Result } from '../shared/result.ts'
import { saveFile } from './save-file.ts'

/** Prints what the page shows on paper (renderer/styles/print.css says what) to a file of the writer's choosing. */
export async function savePdf(window: BrowserWindow, { name }: SavePdfInput): Promise<Result<string | null>> {
  const screen = window.getBackgroundColor()
  // Else the margins of the sheet have the colour of the window.
  window.setBackgroundColor('#ffffff')
  const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true }).finally(() => window.setBackgroundColor(screen))
  return await saveFile(window, { title: 'Save as PDF', name, ending: 'pdf', folder: 'documents' }, pdf)
}
