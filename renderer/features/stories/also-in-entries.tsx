import { useEffect, useState } from 'react'
import { counted } from '../../../shared/text.ts'
import { mostFound, noFilter } from '../../../shared/models/find.ts'
import { useClient } from '../../app/app-context.ts'
import { useSearchJournal } from '../../app/crossings.ts'
import { useStories } from './stories-context.ts'

/** The same words in the journal: how often, and the way there. */
export function AlsoInEntries() {
  const client = useClient()
  const searchJournal = useSearchJournal()
  // What was searched, not what is being typed: the journal is asked once the stories have answered.
  const text = useStories(({ view, shown, board }) => (view === 'list' ? shown : board)?.question.text ?? '')
  const [found, setFound] = useState<{ readonly text: string; readonly words: string } | null>(null)
  useEffect(() => {
    if (text === '') return
    let isLatest = true
    void client.call('journal.search', { ...noFilter, text, order: 'newest', offset: 0, limit: 1 }).then((result) => {
      if (!isLatest || !result.ok) return
      const { total, isMore } = result.value
      setFound({ text, words: isMore ? `more than ${counted(mostFound, 'entry', 'entries')}` : total === 0 ? '' : counted(total, 'entry', 'entries') })
    })
    return () => {
      isLatest = false
    }
  }, [client, text])
  if (found?.text !== text || found.words === '') return null
  return (
    <p className="quiet also-in">
      <button type="button" className="link" onClick={() => searchJournal(text)}>
        Also in {found.words} of your journal
      </button>
    </p>
  )
}
