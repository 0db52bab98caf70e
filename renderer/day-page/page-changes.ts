import type { DayPage, DaySummary } from '../../shared/models/day.ts'
import type { Entry, EntryFacts } from '../../shared/models/entry.ts'

// Pure changes of the page on screen, so that a save never needs to read the whole day again.

export function withEntry(page: DayPage, entry: Entry): DayPage {
  const isKnown = page.entries.some(({ id }) => id === entry.id)
  const entries = isKnown ? page.entries.map((known) => (known.id === entry.id ? entry : known)) : [...page.entries, entry]
  return { ...page, entries }
}

export function withFacts(page: DayPage, facts: EntryFacts): DayPage {
  return { ...page, entries: page.entries.map((entry) => (entry.id === facts.id ? { ...entry, ...facts } : entry)) }
}

/** The text as it stands in the editor, before the journal has answered. */
export function withBody(page: DayPage, id: string, body: string): DayPage {
  return { ...page, entries: page.entries.map((entry) => (entry.id === id ? { ...entry, body } : entry)) }
}

export function withoutEntry(page: DayPage, id: string): DayPage {
  return { ...page, entries: page.entries.filter((entry) => entry.id !== id) }
}

/** A summary of another day still knows this week and the last 28 days. */
export function withSummary(page: DayPage, summary: DaySummary): DayPage {
  if (summary.on === page.summary.on) return { ...page, summary }
  const { week, daysWrittenOfLast28 } = summary
  return { ...page, summary: { ...page.summary, week, daysWrittenOfLast28 } }
}
