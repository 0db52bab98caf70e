import { useId, useRef, useState, type RefObject } from 'react'
import { v7 as newId } from 'uuid'
import { directions, marks, type Direction, type Mark, type Person } from '../../../shared/models/audience.ts'
import { DayField } from '../../components/day-field.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { saveFollow } from './audience-actions.ts'
import { useAudienceDesk } from './audience-context.ts'
import { markNames } from './audience-words.ts'
import { LineForm } from './line-form.tsx'
import { PeopleList } from './people-list.tsx'
import { readWho } from './read-who.ts'
import { useFormDay } from './use-form-day.ts'

const directionNames: Readonly<Record<Direction, string>> = { in: 'Followed you', out: 'You followed' }

/** One line for "140 followed by you" or "Bea followed you, earned"; Enter adds it. */
export function FollowForm({ accountId, people }: { accountId: string; people: readonly Person[] }) {
  const today = usePage((page) => page.page.today)
  const [direction, setDirection] = useState<Direction>('in')
  const { typed } = useAudienceDesk()
  const [text, keepText] = useState(typed.get('who followed') ?? '')
  const setText = (next: string): void => {
    typed.set('who followed', next)
    keepText(next)
  }
  const [mark, setMark] = useState<Mark | null>(null)
  const [on, setOn] = useFormDay(today)
  const [problem, setProblem] = useState<string | null>(null)
  const who = useRef<HTMLInputElement>(null)
  const add = useAddFollow(accountId)
  const clear = (): void => {
    setText('')
    // The next one is another person: nothing is said of them yet.
    setMark(null)
  }
  const submit = async (): Promise<void> => {
    const refusal = await add({ direction, text, mark: direction === 'in' ? mark : null, on })
    setProblem(refusal)
    if (refusal === null) clear()
    who.current?.focus()
  }
  return (
    <LineForm label="Log a follow" problem={problem} onAdd={() => void submit()}>
      <DirectionSelect direction={direction} onChange={setDirection} />
      <WhoField
        field={who}
        people={people}
        text={text}
        isInvalid={problem !== null}
        onChange={(next) => {
          setText(next)
          setProblem(null)
        }}
      />
      {direction === 'out' ? null : <MarkSelect mark={mark} onChange={setMark} />}
      <DayField key={today} label="Day" today={today} isInLine isInvalid={on === null} onChange={setOn} />
    </LineForm>
  )
}

function DirectionSelect({ direction, onChange }: { direction: Direction; onChange: (direction: Direction) => void }) {
  return (
    <select className="field" aria-label="Who followed whom" value={direction} onChange={({ target }) => onChange(directions.find((one) => one === target.value) ?? 'in')}>
      {directions.map((one) => (
        <option key={one} value={one}>
          {directionNames[one]}
        </option>
      ))}
    </select>
  )
}

interface WhoProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly people: readonly Person[]
  readonly text: string
  readonly isInvalid: boolean
  onChange(this: void, text: string): void
}

function WhoField({ field, people, text, isInvalid, onChange }: WhoProps) {
  const id = useId()
  return (
    <>
      <input
        ref={field}
        className="field is-wide"
        aria-label="How many, or a name"
        aria-invalid={isInvalid}
        placeholder="How many, or a name"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        list={id}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      />
      <PeopleList id={id} people={people} />
    </>
  )
}

function MarkSelect({ mark, onChange }: { mark: Mark | null; onChange: (mark: Mark | null) => void }) {
  return (
    <select className="field" aria-label="Mark" value={mark ?? ''} onChange={({ target }) => onChange(marks.find((one) => one === target.value) ?? null)}>
      <option value="">not marked</option>
      {marks.map((one) => (
        <option key={one} value={one}>
          {markNames[one]}
        </option>
      ))}
    </select>
  )
}

interface TypedFollow {
  readonly direction: Direction
  readonly text: string
  readonly mark: Mark | null
  readonly on: string | null
}

/** Null where it is noted, else why it can't be; a second try after a failure sends the same follow. */
function useAddFollow(accountId: string): (typed: TypedFollow) => Promise<string | null> {
  const desk = useAudienceDesk()
  const id = useRef(newId())
  return async ({ direction, text, mark, on }) => {
    const who = readWho(text)
    if (!who.ok) return who.error.message
    if (on === null) return 'Say of which day; it can be today or an earlier one.'
    const refusal = await saveFollow(desk, { id: id.current, accountId, direction, on, ...who.value, mark, note: '' })
    if (refusal === null) id.current = newId()
    return refusal
  }
}
