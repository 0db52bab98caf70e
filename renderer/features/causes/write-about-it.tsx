import { useState } from 'react'
import { ReflectionEditor } from '../../reflecting/reflection-editor.tsx'
import { useCauses, useCausesDesk } from './use-causes-desk.ts'

const question = 'What may have played a part, as you see it today?'

/** An entry that looks for causes; opened by choice, and one a day. */
export function WriteAboutIt() {
  const desk = useCausesDesk()
  const board = useCauses((state) => state.board)
  const [isWriting, setWriting] = useState(false)
  if (board === null) return null
  const key = `${board.outcomeId} ${board.today}`
  if (!isWriting)
    return (
      <button type="button" className="button is-plain cause-write" onClick={() => setWriting(true)}>
        Write about it
      </button>
    )
  return (
    <div className="cause-entry">
      <p className="label">{question}</p>
      <ReflectionEditor
        about={board.about}
        question={question}
        entryId={desk.entries.get(key) ?? null}
        label={question}
        onBegun={(entryId) => desk.entries.set(key, entryId)}
        onKept={(entryId) => (entryId === null ? setWriting(false) : undefined)}
      />
    </div>
  )
}
