import { useEffect, useRef } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useAfterNo } from './after-no-context.ts'
import { restWords } from './after-no-words.ts'

const times = [
  { time: 'day', title: 'For today' },
  { time: 'week', title: 'For a week' },
  { time: 'good', title: 'For good' }
] as const

export function CloseThis() {
  const { rest } = useAfterNo()
  return (
    <MenuTrigger>
      <Button className="button is-plain">Close this…</Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label="Close this">
          {times.map(({ time, title }) => (
            <MenuItem key={time} className="menu-item" onAction={() => void rest(time)}>
              {title}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** The facts of the answer stay; nothing asks. */
export function Closed({ onOpen }: { onOpen: () => void }) {
  const { page, parts } = useAfterNo()
  const button = useRef<HTMLButtonElement>(null)
  // What was pressed to close it is gone.
  useEffect(() => (document.activeElement === document.body ? button.current?.focus() : undefined), [])
  return (
    <section className="after-no" aria-label="After this answer">
      <p className="after-no-lede">{restWords(page)} What you wrote is kept.</p>
      <div className="after-no-foot">
        <button ref={button} type="button" className="button" onClick={onOpen}>
          Open it again
        </button>
        {parts.notAllRight}
      </div>
    </section>
  )
}
