import { DayPage } from '../../day-page/day-page.tsx'
import { SideColumn } from './side-column.tsx'
import './today.css'

/** The day's page, and beside it what the day is part of. */
export function TodayPlace() {
  return (
    <div className="today">
      <DayPage />
      <SideColumn />
    </div>
  )
}
