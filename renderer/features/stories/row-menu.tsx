import { MenuItem } from 'react-aria-components'
import { useApp } from '../../app/app-context.ts'
import { settleKind, trashStory } from './list-changes.ts'
import { MenuOfStory, type OpenMenu } from './open-menu.tsx'
import { useStoriesDesk } from './stories-context.ts'
import { openStory } from './story-opening.ts'

/** What is done to a story now and then, without opening it. */
export function RowMenu({ menu, onClose }: { menu: OpenMenu; onClose: () => void }) {
  const desk = useStoriesDesk()
  const logNumbers = useApp((app) => app.logNumbers)
  const { line } = menu
  const { id, kind, isKindGuessed } = line
  return (
    <MenuOfStory menu={menu} onClose={onClose}>
      <MenuItem className="menu-item" onAction={() => void openStory(desk, id)}>
        Open
      </MenuItem>
      <MenuItem className="menu-item" onAction={() => logNumbers(id)}>
        Log its numbers
      </MenuItem>
      {kind === 'response' ? (
        <MenuItem className="menu-item" onAction={() => void settleKind(desk, line, 'story')}>
          It is a story
        </MenuItem>
      ) : null}
      {kind === 'story' || isKindGuessed ? (
        <MenuItem className="menu-item" onAction={() => void settleKind(desk, line, 'response')}>
          It is a response
        </MenuItem>
      ) : null}
      <MenuItem className="menu-item" textValue="Put it in the trash" onAction={() => void trashStory(desk, id)}>
        <span>Put it in the trash</span>
        <kbd className="keys">Delete</kbd>
      </MenuItem>
    </MenuOfStory>
  )
}
