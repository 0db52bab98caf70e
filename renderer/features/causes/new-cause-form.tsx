import { useId, useRef } from 'react'
import { useApp } from '../../app/app-context.ts'
import { inOneLine } from './cause-words.ts'
import { addNext, typeNext } from './causes-actions.ts'
import { useCauses, useCausesDesk } from './use-causes-desk.ts'

/** An empty field and no ideas in it: they are hers. */
export function NewCauseForm() {
  const id = useId()
  const desk = useCausesDesk()
  const field = useRef<HTMLInputElement>(null)
  const { text } = useCauses((state) => state.next)
  const { spellcheck } = useApp((app) => app.settings)
  return (
    <form
      className="new-cause"
      onSubmit={(event) => {
        event.preventDefault()
        void addNext(desk)
        field.current?.focus()
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        A new cause
      </label>
      <input
        ref={field}
        id={id}
        className="field"
        dir="auto"
        maxLength={300}
        autoComplete="off"
        spellCheck={spellcheck}
        placeholder="What may have played a part?"
        value={text}
        onChange={({ target }) => typeNext(desk, inOneLine(target.value))}
        onBlur={() => void desk.autosave.flush()}
      />
      <button type="submit" className="button">
        Put it on the board
      </button>
    </form>
  )
}
