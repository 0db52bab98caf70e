import type { JournalClient } from '../journal-client.ts'

/** Prints what the window shows on paper (see review-print.css and mirror-sheet.css) into a file, under this title. */
export async function savePdf(client: JournalClient, title: string, say: (message: string) => void): Promise<void> {
  const before = document.title
  document.title = title
  try {
    const saved = await client.call('app.savePdf', { name: title })
    if (!saved.ok) say(saved.error.message)
    else if (saved.value !== null) say(`Saved as “${saved.value}”.`)
  } finally {
    document.title = before
  }
}
