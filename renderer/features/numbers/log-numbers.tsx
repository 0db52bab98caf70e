import { useEffect, useRef, useState } from 'react'
import { useApp, useClient } from '../../app/app-context.ts'
import { AppDialog } from '../../components/app-dialog.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { LeaveQuestion } from './leave-question.tsx'
import { focusFirst, moveByKey } from './number-keys.ts'
import { NumbersActions } from './numbers-actions.tsx'
import { NumbersContext } from './numbers-context.ts'
import { NumbersHead } from './numbers-head.tsx'
import { NumbersRows } from './numbers-rows.tsx'
import { countTyped, createNumbersDesk, searchRows, type NumbersDesk } from './numbers-store.ts'
import { useSave, useUnkept } from './use-keeping.ts'
import './numbers.css'

/** The numbers of one story, or of a whole table of them, in one pass of the keyboard. */
export function LogNumbers() {
  const client = useClient()
  const storyId = useApp((app) => app.numbersOf)
  const showOverlay = useApp((app) => app.showOverlay)
  const today = usePage((page) => page.page.today)
  const [desk] = useState(() => createNumbersDesk(client, storyId, today))
  const [isLeaving, setIsLeaving] = useState(false)
  const leave = (): void => {
    if (countTyped(desk.store.getState()) === 0) showOverlay(null)
    else setIsLeaving(!isLeaving)
  }
  return (
    <AppDialog title="Log numbers" isWide isHeld onClose={leave}>
      <NumbersContext value={desk}>
        <NumbersForm desk={desk} isLeaving={isLeaving} setIsLeaving={setIsLeaving} onClose={leave} />
      </NumbersContext>
    </AppDialog>
  )
}

interface FormProps {
  readonly desk: NumbersDesk
  readonly isLeaving: boolean
  setIsLeaving(this: void, isLeaving: boolean): void
  onClose(this: void): void
}

function NumbersForm({ desk, isLeaving, setIsLeaving, onClose }: FormProps) {
  const showOverlay = useApp((app) => app.showOverlay)
  const body = useRef<HTMLFormElement>(null)
  const save = useSave(desk, body)
  useUnkept(desk)
  useEffect(() => void searchRows(desk, '').then(() => focusFirst(body.current)), [desk])
  const keep = (): void => {
    // Where something can't be kept, it is said where the question stood.
    setIsLeaving(false)
    void save()
  }
  const stay = (): void => {
    setIsLeaving(false)
    focusFirst(body.current)
  }
  return (
    <form
      ref={body}
      className="numbers-form"
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
        else moveByKey(event)
      }}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <NumbersHead />
      <NumbersRows />
      {isLeaving ? <LeaveQuestion onStay={stay} onLeave={() => showOverlay(null)} /> : <NumbersActions onClose={onClose} />}
    </form>
  )
}
