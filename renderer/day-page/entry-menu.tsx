import { Ellipsis } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { commands, type CommandId } from '../../shared/commands.ts'
import { runPageCommand } from './page-commands.ts'
import { usePageDesk } from './page-context.ts'

const offered: readonly CommandId[] = ['mood-entry', 'move-entry', 'entry-versions', 'trash-entry']

/** What is done to an entry now and then. */
export function EntryMenu() {
  const desk = usePageDesk()
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label="More for this entry">
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label="This entry">
          {commands
            .filter(({ id }) => offered.includes(id))
            .map(({ id, title }) => (
              <MenuItem key={id} className="menu-item" onAction={() => runPageCommand(desk, id)}>
                {title}
              </MenuItem>
            ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
