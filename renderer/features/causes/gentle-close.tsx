import type { RefObject } from 'react'
import { useCauses } from './use-causes-desk.ts'
import { useTimeInSight } from './use-time-in-sight.ts'

const quarterHourMs = 15 * 60_000

/** Looking for causes goes round in circles after a while: a line says so once it has been a quarter of an hour. */
export function GentleClose({ section, onClose }: { readonly section: RefObject<HTMLElement | null>; onClose(this: void): void }) {
  const { isOver, beginAgain } = useTimeInSight(section, quarterHourMs)
  const isFailing = useCauses((state) => state.saveState.kind === 'failed')
  return (
    <div role="status" className="gentle-close">
      {isOver ? (
        <>
          <p>{isFailing ? 'Fifteen minutes. Close it for today?' : 'Fifteen minutes. It is all kept. Close it for today?'}</p>
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
          <button
            type="button"
            className="button is-plain"
            onClick={() => {
              beginAgain()
              section.current?.focus()
            }}
          >
            Stay
          </button>
        </>
      ) : null}
    </div>
  )
}
