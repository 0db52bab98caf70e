import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Reminder } from '../../../shared/models/reminder.ts'
import { snoozes } from './reminder-words.ts'
import { snoozeReminder } from './reminders-actions.ts'
import { useRemindersDesk } from './reminders-context.ts'

export function SnoozeMenu({ reminder }: { reminder: Reminder }) {
  const desk = useRemindersDesk()
  const label = `Snooze ${reminder.title}`
  return (
    <MenuTrigger>
      <Button className="button is-plain" aria-label={label}>
        Snooze
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={label}>
          {snoozes.map(([until, title]) => (
            <MenuItem key={until} className="menu-item" onAction={() => void snoozeReminder(desk, reminder, until)}>
              {title}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
