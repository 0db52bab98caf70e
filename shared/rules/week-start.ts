import type { Settings } from '../models/settings.ts'

type WeekStart = Settings['weekStart']

// TypeScript 6 knows neither form; older engines have the property, newer ones the method.
interface WithWeek extends Intl.Locale {
  readonly weekInfo?: { readonly firstDay: number }
  getWeekInfo?(): { readonly firstDay: number }
}

/** The weekday on which weeks begin in a locale such as "en-US" (Sunday) or "de-DE" (Monday); Monday where that isn't known. */
export function weekStartOf(locale: string): WeekStart {
  try {
    const known: WithWeek = new Intl.Locale(locale)
    const first = (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay
    return first === 7 || first === 6 ? first : 1
  } catch {
    return 1
  }
}
