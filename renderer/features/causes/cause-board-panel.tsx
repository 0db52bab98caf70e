import { useId, useRef, useState } from 'react'
import { isBoardWhole } from '../../../shared/rules/causes.ts'
import { SaveLine } from '../../components/save-line.tsx'
import { useRowFocus } from '../../components/use-row-focus.ts'
import { CauseCard } from './cause-card.tsx'
import { GentleClose } from './gentle-close.tsx'
import { NewCauseForm } from './new-cause-form.tsx'
import { UnknowableCard } from './unknowable-card.tsx'
import { CausesContext, useCauses, useOpenBoard } from './use-causes-desk.ts'
import { WriteAboutIt } from './write-about-it.tsx'
import './causes.css'

interface Props {
  readonly outcomeId: string
  /** Where she closes it after a while; without it, the board folds here. */
  onClose?(this: void): void
}

/** What may have played a part, as the writer places it: no order, no percent, nothing from the app. */
export function CauseBoardPanel({ outcomeId, onClose }: Props) {
  const desk = useOpenBoard(outcomeId)
  return (
    <CausesContext value={desk}>
      <Panel key={outcomeId} onClose={onClose} />
    </CausesContext>
  )
}

function Panel({ onClose }: { readonly onClose: (() => void) | undefined }) {
  const id = useId()
  const section = useRef<HTMLElement>(null)
  const board = useCauses((state) => state.board)
  const refusal = useCauses((state) => state.refusal)
  const told = useCauses((state) => state.told)
  const [isOpenedEarly, setOpenedEarly] = useState(false)
  const [isFolded, setFolded] = useState(false)
  const open = (): void => {
    setOpenedEarly(true)
    setFolded(false)
    section.current?.focus()
  }
  const isWaiting = board !== null && board.isEarly && !isOpenedEarly
  return (
    <section ref={section} className="cause-board" aria-labelledby={id} tabIndex={-1}>
      {/* The row that opens it says so already. */}
      <h2 id={id} className="visually-hidden">
        The board of causes
      </h2>
      {refusal === null ? null : <p className="quiet">{refusal}</p>}
      {board === null ? null : isWaiting || isFolded ? (
        <Waiting words={isFolded ? 'Closed for today. All of it is kept.' : 'Causes can wait until tomorrow.'} label={isFolded ? 'Open it again' : 'Open it anyway'} onOpen={open} />
      ) : (
        <Board section={section} onClose={onClose ?? (() => setFolded(true))} />
      )}
      <p role="status" className="visually-hidden">{told}</p>
    </section>
  )
}

function Waiting({ words, label, onOpen }: { readonly words: string; readonly label: string; onOpen(this: void): void }) {
  return (
    <div className="cause-actions">
      <p>{words}</p>
      <button type="button" className="button" onClick={onOpen}>
        {label}
      </button>
    </div>
  )
}

function Board({ section, onClose }: { readonly section: React.RefObject<HTMLElement | null>; onClose(this: void): void }) {
  const causes = useCauses((state) => state.causes)
  const isUnknowable = useCauses((state) => state.board?.isUnknowable === true)
  const saveState = useCauses((state) => state.saveState)
  const list = useRowFocus('.cause', '.cause-text')
  return (
    <>
      <p className="quiet">Your guesses, in your words. What in your journal speaks for each, what speaks against it, and whose hands it is in.</p>
      <GentleClose section={section} onClose={onClose} />
      <ol ref={list} className="causes" aria-label="The board" tabIndex={-1}>
        {causes.map((cause, index) => (
          <CauseCard key={cause.id} cause={cause} number={index + 1} />
        ))}
        <UnknowableCard isOnBoard={isUnknowable} />
      </ol>
      {causes.length === 1 && !isBoardWhole(causes, isUnknowable) ? (
        <p className="quiet cause-hint">One cause is rarely the whole of it. Add a second, or the card that it can’t be known.</p>
      ) : null}
      <NewCauseForm />
      <WriteAboutIt />
      <SaveLine state={saveState} />
    </>
  )
}
