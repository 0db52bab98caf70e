import { useRef, useState, type RefObject } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import type { ChartSpec } from './chart-spec.ts'
import { useSaving } from './save-chart.ts'

/** What can be taken along of a chart. The menu is made when it is asked for: a page of charts has many. */
export function ChartMenu({ spec }: { spec: ChartSpec }) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const name = `Save or copy: ${spec.title}`
  return (
    <>
      <button ref={button} type="button" className="chip" aria-label={name} aria-haspopup="menu" aria-expanded={isOpen} onClick={() => setIsOpen(true)}>
        Save or copy
      </button>
      {isOpen ? <OpenMenu spec={spec} name={name} button={button} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

interface OpenProps {
  readonly spec: ChartSpec
  readonly name: string
  readonly button: RefObject<HTMLButtonElement | null>
  onClose(this: void): void
}

function OpenMenu({ spec, name, button, onClose }: OpenProps) {
  const { savePicture, saveSvg, copyCsv } = useSaving(spec)
  return (
    <Popover className="popover" aria-label={name} isOpen triggerRef={button} placement="bottom start" onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Menu className="menu" aria-label={name} autoFocus="first" onClose={onClose}>
        <MenuItem className="menu-item" onAction={() => void savePicture()}>
          Save as picture
        </MenuItem>
        <MenuItem className="menu-item" onAction={() => void saveSvg()}>
          Save as SVG
        </MenuItem>
        <MenuItem className="menu-item" onAction={() => void copyCsv()}>
          Copy as CSV
        </MenuItem>
      </Menu>
    </Popover>
  )
}
