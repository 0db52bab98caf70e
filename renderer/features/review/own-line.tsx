import { useEffect, useRef } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { OwnLine } from '../../../shared/models/review.ts'
import { useOpenEntry } from '../../app/crossings.ts'
import { chooseLine, type ReviewDesk } from './review-store.ts'

/** Her own words, as she chose them; or the way to choose. */
export function OwnLineOfReview({ desk, line }: { desk: ReviewDesk; line: OwnLine | null }) {
  const openEntry = useOpenEntry()
  const choose = (): void => desk.store.setState({ isChoosing: true })
  const box = useFocusKept(line)
  if (line === null) {
    return (
      <div ref={box} className="review-line is-open no-print">
        <p className="quiet">A line from one of your own entries can stand here.</p>
        <button type="button" className="button" onClick={choose}>
          Choose a line
        </button>
      </div>
    )
  }
  return (
    <figure className="review-line" aria-label="A line of yours">
      <blockquote>
        <bdi>{line.line}</bdi>
      </blockquote>
      <figcaption className="quiet">You, on {dayAndMonth(line.on, null)}</figcaption>
      <div ref={box} className="chip-row no-print">
        <button type="button" className="chip" onClick={choose}>
          Choose another
        </button>
        <button type="button" className="chip" onClick={() => void chooseLine(desk, null)}>
          Take it out
        </button>
        <button type="button" className="chip" onClick={() => openEntry({ id: line.entryId, on: line.on })}>
          Open its entry
        </button>
      </div>
    </figure>
  )
}

/** The button that opened the list of lines is gone once there is another line: its place is taken by the new one. */
function useFocusKept(line: OwnLine | null) {
  const box = useRef<HTMLDivElement>(null)
  const known = useRef(line)
  useEffect(() => {
    if (known.current === line) return
    known.current = line
    // The dialog gives the focus back as it closes, a moment later.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) box.current?.querySelector('button')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [line])
  return box
}
