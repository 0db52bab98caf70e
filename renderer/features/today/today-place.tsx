import { lazy, Suspense, useEffect } from 'react'
import { DayHeader } from './day-header.tsx'
import { DayPageView } from './day-page-view.tsx'
import { DayFooter } from './day-footer.tsx'
import { SideColumn } from './side-column.tsx'
import { leavePage, returnToPage } from './today-actions.ts'
import { useToday, useTodayDesk } from './today-context.ts'
import './today.css'

const TodayDialogs = lazy(() => import('./today-dialogs.tsx'))

/** One day's page: what was written for it, and room to write on. */
export function TodayPlace() {
  const desk = useTodayDesk()
  const dialog = useToday((today) => today.dialog)
  useEffect(() => {
    void returnToPage(desk)
    return () => leavePage(desk)
  }, [desk])
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
      <Suspense>{dialog === null ? null : <TodayDialogs dialog={dialog} />}</Suspense>
    </div>
  )
}
