import { MenuItem } from 'react-aria-components'
import { storyStatuses } from '../../../shared/models/story.ts'
import { moveStory, trashStory } from './list-changes.ts'
import { MenuOfStory, type OpenMenu } from './open-menu.tsx'
import { useStoriesDesk } from './stories-context.ts'
import { statusWord } from './story-words.ts'

/** Moves a card without dragging it. */
export function CardMenu({ menu, onClose }: { menu: OpenMenu; onClose: () => void }) {
  const desk = useStoriesDesk()
  const { id, status: present } = menu.line
  return (
    <MenuOfStory menu={menu} onClose={onClose}>
      {storyStatuses
        .filter((status) => status !== present)
        .map((status) => (
          <MenuItem key={status} className="menu-item" onAction={() => void moveStory(desk, id, status)}>
            Move to {statusWord(status)}
          </MenuItem>
        ))}
      <MenuItem className="menu-item" onAction={() => void trashStory(desk, id)}>
        Put it in the trash
      </MenuItem>
    </MenuOfStory>
  )
}
