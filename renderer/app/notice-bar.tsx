import { useEffect } from 'react'
import { useApp } from './app-context.ts'

const shownMs = 8_000

/** Says one sentence without taking the focus. With an action in it, it waits until it is answered or closed. */
export function NoticeBar() {
  const notice = useApp((app) => app.notice)
  const say = useApp((app) => app.say)
  useEffect(() => {
    if (notice === null || notice.action !== undefined) return
    const timer = setTimeout(() => say(null), shownMs)
    return () => clearTimeout(timer)
  }, [notice, say])
  return (
    <div role="status" className="notice-area">
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
