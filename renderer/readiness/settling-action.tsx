import type { OpenCheck } from '../../shared/models/readiness.ts'
import { useApp } from '../app/app-context.ts'

/** Where a rule isn't known, the one thing to log that would settle it. */
export function SettlingAction({ check: { verdict, words, rule } }: { check: OpenCheck }) {
  const logFollowers = useApp((app) => app.logFollowers)
  const openPlace = useApp((app) => app.openPlace)
  if (verdict !== 'unknown') return null
  const action = (title: string, run: () => void) => (
    <button type="button" className="link" aria-label={`${title}: ${words}`} onClick={run}>
      {title}
    </button>
  )
  if (rule.test.type === 'followers') return action('Log the count', () => logFollowers(null))
  if (rule.test.type === 'account_age') return action('Say since when', () => openPlace('audience'))
  return rule.test.type === 'stories' ? action('Open Stories', () => openPlace('stories')) : null
}
