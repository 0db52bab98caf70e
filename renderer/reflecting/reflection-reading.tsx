import { useEffect, useRef } from 'react'
import { MarkdownText } from '../editor/markdown-text.tsx'
import { useReflectingDesk } from './use-reflecting-desk.ts'

interface Props {
  readonly text: string
  readonly label: string
  /** Closed just now: the keys stay beside what was written. */
  readonly takesFocus: boolean
  onWrite(this: void): void
}

/** What she has written, to be read. */
export function ReflectionReading({ text, label, takesFocus, onWrite }: Props) {
  const desk = useReflectingDesk()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => (takesFocus ? button.current?.focus() : undefined), [takesFocus])
  const openLink = async (url: string): Promise<void> => {
    const answer = await desk.client.call('app.openLink', { url })
    if (!answer.ok) desk.say(answer.error.message)
  }
  return (
    <section className="reflection-reading" aria-label={label}>
      {text.trim() === '' ? <p className="quiet">Nothing is written here yet.</p> : <MarkdownText text={text} topHeading="h4" onOpenLink={(url) => void openLink(url)} />}
      <button ref={button} type="button" className="button" onClick={onWrite}>
        Go on writing
      </button>
    </section>
  )
}
