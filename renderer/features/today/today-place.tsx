import { useEffect } from 'react'
import { latePart } from '../../components/late-part.tsx'
import { DayHeader } from './day-header.tsx'
import { DayPageView } from './day-page-view.tsx'
import { DayFooter } from './day-footer.tsx'
import { SideColumn } from './side-column.tsx'
import { useApp } from '../../app/app-context.ts'
import { editorInHand, leavePage, returnToPage } from './today-actions.ts'
import { activeEntry } from './today-store.ts'
import { useToday, useTodayDesk } from './today-context.ts'
import './today.css'

const TodayDialogs = latePart(async () => (await import('./today-dialogs.tsx')).TodayDialogs)

/** One day's page: what was written for it, and room to write on. */
export function TodayPlace() {
  const desk = useTodayDesk()
  const dialog = useToday((today) => today.dialog)
  useEffect(() => {
    void returnToPage(desk)
    return () => leavePage(desk)
  }, [desk])
  useFocusReturn()
  return (
    <div className="today">
      <div className="today-main">
        <div className="today-scroll">
          <DayHeader />
          <DayPageView />
        </div>
        <DayFooter />
      </div>
      <SideColumn />
      {dialog === null ? null : <TodayDialogs dialog={dialog} />}
    </div>
  )
}

/** Where a dialog or a button is gone and nothing has the focus, the text has it: keys must not go nowhere. */
function useFocusReturn(): void {
  const desk = useTodayDesk()
  const overlay = useApp((app) => app.overlay)
  const dialog = useToday((today) => today.dialog)
  const isTagging = useToday((today) => today.isTagging)
  const tags = useToday(activeEntry)?.tags
  useEffect(() => {
    if (overlay !== null || dialog !== null || isTagging) return
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) editorInHand(desk)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [desk, overlay, dialog, isTagging, tags])
}
