import { useId, useRef, useState, type ClipboardEvent, type DragEvent } from 'react'
import { longestLetter } from '../../../shared/models/outcome.ts'
import type { AnswerPart } from './answer-dialog.tsx'
import { readLetter, tooLong } from './read-letter.ts'

/** What comes as a file, from anywhere in the form. */
export interface LetterFile {
  readonly refusal: string | null
  refuse(this: void, refusal: string | null): void
  take(this: void, file: File | undefined): Promise<void>
}

export function useLetterFile(change: AnswerPart['change']): LetterFile {
  const [refusal, refuse] = useState<string | null>(null)
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    const read = await readLetter(file)
    refuse(read.ok ? null : read.error.message)
    if (read.ok) change({ letter: read.value })
  }
  return { refusal, refuse, take }
}

/** The letter: pasted, typed, or read from a file; it stays plain text, whatever is in it. */
export function LetterField({ form, change, file: { refusal, refuse, take } }: AnswerPart & { readonly file: LetterFile }) {
  const id = useId()
  const refuseLong = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const added = event.clipboardData.getData('text/plain').length
    const isTooLong = value.length - (selectionEnd - selectionStart) + added > longestLetter
    refuse(isTooLong ? tooLong : null)
    if (isTooLong) event.preventDefault()
  }
  return (
    <div className="letter-field">
      <div className="letter-head">
        <label htmlFor={id}>The letter</label>
        <FileButton onFile={(file) => void take(file)} />
      </div>
      <textarea
        id={id}
        className="field"
        rows={4}
        dir="auto"
        maxLength={longestLetter}
        spellCheck={false}
        placeholder="Paste it here, or drop its file. It may stay empty."
        value={form.letter}
        aria-invalid={refusal !== null}
        onPaste={refuseLong}
        onChange={({ target }) => {
          refuse(null)
          change({ letter: target.value })
        }}
      />
      {refusal === null ? null : (
        <p role="alert" className="form-problem">
          {refusal}
        </p>
      )}
    </div>
  )
}

function FileButton({ onFile }: { onFile: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="link" onClick={() => input.current?.click()}>
        Choose a file
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="The letter’s file"
        accept=".txt,.md,.eml,.html,.htm,text/*"
        onChange={({ target }) => {
          onFile(target.files?.[0])
          // The same file may be chosen again.
          target.value = ''
        }}
      />
    </>
  )
}

/** For the whole form: nobody aims at one field of it with a file in hand. */
export function takingDrops(take: (file: File | undefined) => void) {
  return {
    'data-takes-files': '',
    onDragOver: (event: DragEvent) => (event.dataTransfer.types.includes('Files') ? event.preventDefault() : undefined),
    onDrop: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      take(event.dataTransfer.files[0])
    }
  }
}
