import { useState } from 'react'
import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components'
import { addDays, daysFrom, type Day } from '../../shared/dates.ts'
import { dayInWords, dayTitle, readDay } from '../../shared/day-names.ts'
import { AppDialog } from '../components/app-dialog.tsx'
import { usePage } from './page-context.ts'

interface Props {
  readonly title: string
  onClose(this: void): void
  onChoose(this: void, day: Day): void
}

/** Yesterday is first, so Ctrl+G and Enter are the two keys of a late entry; any other day is typed. */
export function DayDialog({ title, onClose, onChoose }: Props) {
  const today = usePage((state) => state.page.today)
  const [typed, setTyped] = useState('')
  const read = readDay(typed, today)
  const days = typed.trim() === '' ? recentDays(today) : read === null ? [] : [read]
  const choose = (day: Day): void => {
    onClose()
    onChoose(day)
  }
  return (
    <AppDialog title={title} onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField
          aria-label="Day"
          autoFocus
          onSubmit={() => {
            const [first] = days
            if (first !== undefined) choose(first)
          }}
        >
          <Input className="search-field" placeholder="yesterday, friday, -3, 12 april, 2022-04-12" />
        </SearchField>
        <Menu
          className="menu"
          aria-label="Days"
          items={days.map((id) => ({ id }))}
          renderEmptyState={() => <p className="quiet nothing-found">That isn’t a day up to today. Try “friday” or “12 april”.</p>}
        >
          {({ id }) => (
            <MenuItem className="menu-item" textValue={dayTitle(id, today)} onAction={() => choose(id)}>
              <span>{dayTitle(id, today)}</span>
              <DayNearby day={id} today={today} />
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </AppDialog>
  )
}

function DayNearby({ day, today }: { day: Day; today: Day }) {
  const words = dayInWords(day, today)
  return words === 'today' || words === 'yesterday' ? <span className="quiet keys">{words}</span> : null
}

/** Yesterday and the days before it, then today for a move from elsewhere. */
function recentDays(today: Day): Day[] {
  return [...daysFrom(addDays(today, -7), 7).reverse(), today]
}
