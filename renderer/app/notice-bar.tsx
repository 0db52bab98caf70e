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
          <button type="button" onClick={() => say(null)}>
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
      }}
    >
      {label}
    </button>
  )
}
