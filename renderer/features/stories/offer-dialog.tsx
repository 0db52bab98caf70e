import { useEffect, useState } from 'react'
import { AppDialog } from '../../components/app-dialog.tsx'
import { TextDifference } from '../../components/text-difference.tsx'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { bringBack, keepMine } from './story-changes.ts'
import { sourceOf } from './story-words.ts'
import { wholeText, wholeTextInHand } from './story-writing.ts'

/** What the text that came in changes in the writer's own. */
export function OfferDialog({ onClose }: { onClose: () => void }) {
  const desk = useStoriesDesk()
  const page = useStories((state) => state.page)
  const [text, setText] = useState<string | null>(null)
  const id = page?.story.id
  const revisionId = page?.offer?.revisionId
  useEffect(() => {
    if (id === undefined || revisionId === undefined) return
    let isHere = true
    void desk.client.call('storyRevisions.read', { id, revisionId }).then((result) => {
      if (isHere) setText(result.ok ? wholeText(result.value) : result.error.message)
    })
    return () => {
      isHere = false
    }
  }, [desk, id, revisionId])
  if (page === null || revisionId === undefined) return null
  const source = sourceOf(page.story.externalKey, page.placements.map(({ platform }) => platform))
  return (
    <AppDialog title={`What changed on ${source}`} isWide onClose={onClose}>
      <p className="quiet">Struck through: only in your text. Underlined: only in the one that came in.</p>
      {text === null ? null : <TextDifference before={wholeTextInHand(desk)} after={text} />}
      <div className="dialog-actions">
        <button type="button" className="button is-plain" onClick={onClose}>
          Decide later
        </button>
        <button type="button" className="button" onClick={() => void keepMine(desk, revisionId)}>
          Keep mine
        </button>
        <button type="button" className="button is-main" onClick={() => void bringBack(desk, revisionId, `The text from ${source} is here. Yours is kept among the versions.`)}>
          Use {source === 'Medium' ? 'Medium’s' : 'the other'} text
        </button>
      </div>
    </AppDialog>
  )
}
