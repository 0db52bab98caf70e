import { useRef, type ReactNode } from 'react'
import { Menu, Popover } from 'react-aria-components'
import type { StoryLine } from '../../../shared/models/story-list.ts'
import { nameOf } from './story-words.ts'

export interface OpenMenu {
  readonly line: StoryLine
  /** The button it was opened with. */
  readonly anchor: HTMLElement
}

interface Props {
  readonly menu: OpenMenu
  readonly children: ReactNode
  onClose(this: void): void
}

/** One for a whole list or board: a menu at each story would be made anew with every one that comes into sight. */
export function MenuOfStory({ menu: { line, anchor }, children, onClose }: Props) {
  const name = `More for ${nameOf(line)}`
  return (
    <Popover className="popover" aria-label={name} isOpen triggerRef={useRef(anchor)} placement="bottom end" onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Menu className="menu" aria-label={name} autoFocus="first" onClose={onClose}>
        {children}
      </Menu>
    </Popover>
  )
}
