import { useEffect, useState } from 'react'
import { useApp } from '../../app/app-context.ts'
import './window-drop.css'

/** A file or folder dragged over any part of the window can be dropped there; text that is dragged passes untouched. */
export function WindowDrop() {
  const receiveDrop = useApp((app) => app.receiveDrop)
  // What is typed there must not be gone by a stray drop.
  const isHeld = useApp((app) => app.overlay === 'log-numbers' || app.overlay === 'record-answer')
  const [isOver, setIsOver] = useState(false)
  useEffect(() => listenToFiles({ isHeld, setIsOver, receiveDrop }), [isHeld, receiveDrop])
  if (!isOver) return null
  return (
    <div className="window-drop" aria-hidden>
      <p>{isHeld ? 'Save or close what is open first' : 'Drop it to import'}</p>
    </div>
  )
}

/** A form that has a use for a file of its own. */
const isTaken = ({ target }: DragEvent): boolean => target instanceof Element && target.closest('[data-takes-files]') !== null

interface Listening {
  readonly isHeld: boolean
  setIsOver(this: void, isOver: boolean): void
  receiveDrop(this: void, files: readonly File[]): void
}

/** Before the editor hears of it, which would take a file for text. */
function listenToFiles({ isHeld, setIsOver, receiveDrop }: Listening): () => void {
  const listening = new AbortController()
  const onFiles = (name: 'dragenter' | 'dragover' | 'drop', act: (files: FileList) => void): void =>
    window.addEventListener(
      name,
      (event) => {
        if (event.dataTransfer?.types.includes('Files') !== true) return
        if (isTaken(event)) return setIsOver(false)
        event.preventDefault()
        event.stopPropagation()
        event.dataTransfer.dropEffect = isHeld ? 'none' : 'copy'
        act(event.dataTransfer.files)
      },
      { capture: true, signal: listening.signal }
    )
  onFiles('dragenter', () => setIsOver(true))
  onFiles('dragover', () => setIsOver(true))
  onFiles('drop', (files) => {
    setIsOver(false)
    if (!isHeld && files.length > 0) receiveDrop([...files])
  })
  // Left for another window: nothing of this page is entered then.
  window.addEventListener('dragleave', ({ relatedTarget }) => (relatedTarget === null ? setIsOver(false) : undefined), { capture: true, signal: listening.signal })
  return () => listening.abort()
}
