import { useApp } from '../../app/app-context.ts'

/** Before there is anything to count. */
export function EmptyProgress() {
  const openPlace = useApp((app) => app.openPlace)
  return (
    <div className="progress-empty">
      <p>Once you have written a page, published a story or logged a count, what your weeks add up to stands here: the days you wrote on, words and minutes, stories, and your followers over time.</p>
      <button type="button" className="button is-main" onClick={() => openPlace('today')}>
        Write today’s page
      </button>
    </div>
  )
}
