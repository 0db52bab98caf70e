import { useEffect, useId, useState } from 'react'
import type { Entry } from '../../../shared/models/entry.ts'
import { counted } from '../../../shared/text.ts'
import { useClient } from '../../app/app-context.ts'
import { ReflectionEditor } from '../../reflecting/reflection-editor.tsx'
import { useAfterNo } from './after-no-context.ts'

/** What she wrote earlier today: the question, and the way back into her text. */
export function AnsweredQuestion({ entryId }: { entryId: string }) {
  const { page } = useAfterNo()
  const id = useId()
  const entry = useEntry(entryId)
  const [isOpen, setIsOpen] = useState(false)
  if (entry === null) return null
  return (
    <section className="card question-card" aria-labelledby={id}>
      <h2 className="label" id={id}>
        You answered today
      </h2>
      <p className="question-wording" dir="auto">
        {entry.prompt}
      </p>
      {isOpen ? (
        <ReflectionEditor
          about={{ outcomeId: page.outcomeId, applicationId: page.applicationId, topic: null, stage: 'N', retelling: null, asksWhy: false }}
          question={entry.prompt}
          entryId={entryId}
          label="Your answer"
        />
      ) : (
        <p className="question-answers">
          <button type="button" className="button" onClick={() => setIsOpen(true)}>
            Go on writing
          </button>
          <span className="quiet">{counted(entry.wordCount, 'word')} so far, all kept.</span>
        </p>
      )}
    </section>
  )
}

function useEntry(id: string): Entry | null {
  const client = useClient()
  const [entry, setEntry] = useState<Entry | null>(null)
  useEffect(() => {
    let isHere = true
    void client.call('entries.read', { id }).then((answer) => {
      if (isHere && answer.ok) setEntry(answer.value)
    })
    return () => {
      isHere = false
    }
  }, [client, id])
  return entry
}
