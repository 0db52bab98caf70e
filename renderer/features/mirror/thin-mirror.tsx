import { useEffect, useId, useState } from 'react'
import type { Day } from '../../../shared/dates.ts'
import type { Mirror } from '../../../shared/models/mirror.ts'
import type { About } from '../../../shared/models/reflection.ts'
import { askForOne, otherDaySentence } from '../../../shared/rules/mirror.ts'
import { counted } from '../../../shared/text.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { ReflectionEditor } from '../../reflecting/reflection-editor.tsx'
import { aboutAnswer } from './about-answer.ts'
import { MirrorReplay } from './mirror-replay.tsx'

interface Props {
  readonly mirror: Mirror
  readonly isWriting: boolean
  setIsWriting(this: void, isWriting: boolean): void
  onKept(this: void): void
}

/** Too few facts for a list: it asks for one, and shows what there is only when she wants it. */
export function ThinMirror({ mirror, isWriting, setIsWriting, onKept }: Props) {
  const numbersChanged = useApp((app) => app.numbersChanged)
  const [isShown, setIsShown] = useState(false)
  const { length } = mirror.facts
  const closeLine = (): void => {
    setIsWriting(false)
    numbersChanged()
    onKept()
  }
  return (
    <div className="mirror-thin">
      <p className="mirror-question">{askForOne} Write one line.</p>
      {isWriting ? (
        <OneLine mirror={mirror} onKept={closeLine} />
      ) : (
        <div className="mirror-saving">
          <button type="button" className="button is-main" onClick={() => setIsWriting(true)}>
            Write a line
          </button>
          {length === 0 ? null : (
            <button type="button" className="button" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
              Show what it holds ({counted(length, 'fact')})
            </button>
          )}
        </div>
      )}
      {isShown ? <MirrorReplay mirror={mirror} /> : null}
    </div>
  )
}

/** An entry of the day she names, within the days of the attempt. The day stays open until the first word. */
function OneLine({ mirror: { outcomeId, from, to }, onKept }: { mirror: Mirror; onKept: () => void }) {
  const id = useId()
  const [on, setOn] = useState<Day>(to)
  const [isMoved, setIsMoved] = useState(false)
  const [isOther, setIsOther] = useState(false)
  const [isBegun, setIsBegun] = useState(false)
  const about = useAbout(outcomeId)
  const choose = (day: Day): void => {
    const isWithin = day >= from && day <= to
    setIsOther(!isWithin)
    setIsMoved(true)
    if (isWithin) setOn(day)
  }
  if (about === null) return null
  return (
    <div className="mirror-line">
      <label htmlFor={id}>The day it belongs to</label>
      {/* Not controlled: on the way to the 28th the field holds the 2nd. Once the line is begun it shows the day that is kept. */}
      <input
        key={String(isBegun)}
        id={id}
        className="field"
        type="date"
        min={from}
        max={to}
        defaultValue={isBegun ? on : to}
        disabled={isBegun}
        aria-invalid={isOther && !isBegun}
        aria-describedby={`${id}-day`}
        onChange={({ target }) => choose(target.value)}
      />
      <p id={`${id}-day`} role="status" className="quiet">
        {isOther && !isBegun ? otherDaySentence({ from, to }, on) : null}
      </p>
      <ReflectionEditor key={on} about={about} question={askForOne} entryId={null} datedOn={on} label={askForOne} takesFocus={!isMoved} onBegun={() => setIsBegun(true)} onKept={onKept} />
    </div>
  )
}

function useAbout(outcomeId: string): About | null {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [about, setAbout] = useState<About | null>(null)
  useEffect(() => {
    let isHere = true
    void aboutAnswer(client, outcomeId).then((answer) => {
      if (!isHere) return
      if (answer.ok) setAbout(answer.value)
      else say({ message: answer.error.message })
    })
    return () => {
      isHere = false
    }
  }, [client, say, outcomeId])
  return about
}
