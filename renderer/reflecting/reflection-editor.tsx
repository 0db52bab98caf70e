import { useEffect, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Day } from '../../shared/dates.ts'
import type { About } from '../../shared/models/reflection.ts'
import { usePage } from '../day-page/page-context.ts'
import { openReflection } from './reflecting-desk.ts'
import { ReflectionReading } from './reflection-reading.tsx'
import { ReflectionWriting } from './reflection-writing.tsx'
import { useReflectingDesk } from './use-reflecting-desk.ts'
import './reflecting.css'

export interface ReflectionEditorProps {
  readonly about: About
  /** Kept with the entry, in the words it was asked in; null where nothing was asked. */
  readonly question: string | null
  /** One that is begun opens with its text; null begins one with the first words. */
  readonly entryId: string | null
  /** What a screen reader calls the text. */
  readonly label?: string
  /** The day it is for; without one, today. */
  readonly datedOn?: Day
  /** The text comes to be read, with the way back into it. */
  readonly isFolded?: boolean
  readonly takesFocus?: boolean
  /** From the first key on, before anything is on the disk. */
  onBegun?(this: void, entryId: string): void
  /** She closed it; null where nothing was written. */
  onKept?(this: void, entryId: string | null): void
}

/** What an answer to a question is written in: an entry like any other, saved as it is typed. */
export function ReflectionEditor(props: ReflectionEditorProps) {
  const { entryId, isFolded = false, takesFocus = true, label = 'Your words', onKept } = props
  const today = usePage((state) => state.page.today)
  const [datedOn] = useState(props.datedOn ?? today)
  const opened = useOpened(entryId)
  const [kept, setKept] = useState<string | null>(null)
  const [isWriting, setIsWriting] = useState(!isFolded)
  const [focuses, setFocuses] = useState(takesFocus)
  if (opened === null) return null
  const { id } = opened
  const text = kept ?? opened.text
  if (!isWriting)
    return (
      <ReflectionReading
        text={text}
        label={label}
        takesFocus={kept !== null}
        onWrite={() => {
          setFocuses(true)
          setIsWriting(true)
        }}
      />
    )
  return (
    <ReflectionWriting
      {...props}
      label={label}
      id={id}
      datedOn={datedOn}
      text={text}
      takesFocus={focuses}
      onClose={(body) => {
        const isBlank = body.trim() === ''
        setKept(body)
        setIsWriting(isBlank)
        onKept?.(isBlank ? null : id)
      }}
    />
  )
}

/** Null until it is read. What is gone meanwhile, or lies in the trash, isn't written over: a new one begins. */
function useOpened(entryId: string | null): { readonly id: string; readonly text: string } | null {
  const desk = useReflectingDesk()
  const [opened, setOpened] = useState(entryId === null ? { id: newId(), text: '' } : null)
  const [wanted] = useState(entryId)
  useEffect(() => {
    if (wanted === null) return
    let isHere = true
    void openReflection(desk, wanted).then((answer) => {
      if (!isHere) return
      if (answer.ok) setOpened({ id: wanted, text: answer.value.body })
      else if (answer.error.code === 'not-found') setOpened({ id: newId(), text: '' })
      else desk.say(answer.error.message)
    })
    return () => {
      isHere = false
    }
  }, [desk, wanted])
  return opened
}
