import { useCallback, useRef, useState } from 'react'
import type { LetterMark, LetterPage } from '../../../shared/models/cause.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { useRefresh } from '../../app/use-refresh.ts'
import { changeReason, type StatedReason } from './change-reason.ts'

export interface Letter {
  /** Null until it is read. */
  readonly page: LetterPage | null
  readonly refusal: string | null
  mark(this: void, marks: readonly LetterMark[]): void
  /** Corrects the answer in this one thing, with a way back. */
  record(this: void, stated: StatedReason, told: string): Promise<void>
}

/** The letter of an answer with its marks, each kept as it is made. */
export function useLetter(outcomeId: string): Letter {
  const client = useClient()
  const say = useApp((app) => app.say)
  const changed = useApp((app) => app.numbersChanged)
  const [page, setPage] = useState<LetterPage | null>(null)
  const [refusal, refuse] = useState<string | null>(null)
  // What was read before a mark was made doesn't have it.
  const made = useRef(0)
  const read = useCallback(() => {
    const madeBefore = made.current
    void client.call('letters.marks', { id: outcomeId }).then((answer) => {
      if (!answer.ok) refuse(answer.error.message)
      else if (made.current === madeBefore) setPage(answer.value)
    })
  }, [client, outcomeId])
  useRefresh(read)
  const mark = (marks: readonly LetterMark[]): void => {
    made.current += 1
    setPage((before) => (before === null ? null : { ...before, marks, isLetterChanged: false }))
    void client.call('letters.mark', { outcomeId, marks: [...marks] }).then((answer) => {
      if (answer.ok) return
      say({ message: answer.error.message })
      read()
    })
  }
  const put = async (stated: StatedReason): Promise<StatedReason | null> => {
    const answer = await changeReason(client, outcomeId, stated)
    if (answer.ok) changed()
    else say({ message: answer.error.message })
    return answer.ok ? answer.value : null
  }
  const record = async (stated: StatedReason, told: string): Promise<void> => {
    const before = await put(stated)
    if (before !== null) say({ message: told, action: { label: 'Undo', run: () => void put(before) }, passes: true })
  }
  return { page, refusal, mark, record }
}
