import { useEffect, useRef } from 'react'
import { useApp } from './app-context.ts'

const shownMs = 8_000
const passingMs = 20_000

/** Says one sentence without taking the focus. With an action in it, it waits until it is answered or closed. */
export function NoticeBar() {
  const notice = useApp((app) => app.notice)
  const say = useApp((app) => app.say)
  const area = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (notice === null || (notice.action !== undefined && notice.passes !== true)) return
    const timer = setTimeout(() => {
      // Not from under the hand that is on it.
      if (notice.action === undefined || area.current?.matches(':focus-within, :has(:hover)') !== true) say(null)
    }, notice.action === undefined ? shownMs : passingMs)
    return () => clearTimeout(timer)
  }, [notice, say])
  return (
    <div ref={area} role="status" className="notice-area">
      {notice === null ? null : (
        <div className="notice">
          <span>{notice.message}</span>
          {notice.action === undefined ? null : <ActionButton label={notice.action.label} run={notice.action.run} />}
          <button
            type="button"
            onClick={() => {
              say(null)
              handBackFocus()
            }}
          >
            Close
          </button>
        </div>
      )}
    </div>
  )
}

function ActionButton({ label, run }: { label: string; run: () => void }) {
  const say = useApp((app) => app.say)
  return (
    <button
      type="button"
      onClick={() => {
        say(null)
        run()
        handBackFocus()
      }}
    >
      {label}
    </button>
  )
}

/** The button that had the keys is gone with the bar: unless something else takes them, the place has them, so that they scroll it. */
function handBackFocus(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusPlace()
  }))
}

function focusPlace(): void {
  const place = document.querySelector<HTMLElement>('main.place')
  const main = place?.querySelector<HTMLElement>(':scope > [tabindex]') ?? null
  if (main !== null) return main.focus()
  // Only for now: a click beside something is not meant for the place.
  place?.setAttribute('tabindex', '-1')
  place?.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
  place?.focus()
}
