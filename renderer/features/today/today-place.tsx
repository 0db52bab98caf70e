import type { ReactNode } from 'react'
import { DayPage } from '../../day-page/day-page.tsx'
import { SideColumn } from './side-column.tsx'

/** The day's page, and beside it what the day is part of. */
export function TodayPlace({ line }: { line: ReactNode }) {
  return (
    <div className="with-side">
      <DayPage line={line} />
      <SideColumn />
    </div>
  )
}
