import { useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { Mirror } from '../../../shared/models/mirror.ts'
import { mirrorTitle } from '../../../shared/rules/mirror.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { pngOf } from '../../charts/chart-png.ts'
import { savePdf } from '../../components/save-pdf.ts'
import { KeepInJournal } from './keep-in-journal.tsx'
import { mirrorPicture } from './mirror-picture.ts'
import { MirrorSheet } from './mirror-sheet.tsx'

/** The ways in which it can be kept: as a page, as a picture, as an entry. */
export function MirrorSaving({ mirror }: { mirror: Mirror }) {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [isPrinting, setIsPrinting] = useState(false)
  const title = mirrorTitle(mirror)
  const savePage = async (): Promise<void> => {
    if (isPrinting) return
    // It has to stand in the window while the window is printed.
    flushSync(() => setIsPrinting(true))
    await savePdf(client, title, (message) => say({ message })).finally(() => setIsPrinting(false))
  }
  const savePicture = async (): Promise<void> => {
    const saved = await client.call('app.savePicture', { format: 'png', name: title, png: await pngOf(mirrorPicture(mirror)) })
    if (!saved.ok) say({ message: saved.error.message })
    else if (saved.value !== null) say({ message: `Saved as ${saved.value}.` })
  }
  return (
    <div className="mirror-saving">
      <button type="button" className="button" aria-disabled={isPrinting} onClick={() => void savePage()}>
        Save as page
      </button>
      <button type="button" className="button" onClick={() => void savePicture()}>
        Save as picture
      </button>
      <KeepInJournal mirror={mirror} />
      {isPrinting ? createPortal(<MirrorSheet mirror={mirror} />, document.body) : null}
    </div>
  )
}
