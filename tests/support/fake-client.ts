import type { JournalClient } from '../../renderer/journal-client.ts'
import type { DayPage } from '../../shared/models/day.ts'

/** A journal that answers as the test says, at once or later; a call it has no answer for fails the test. */
export function clientWith(answers: Readonly<Record<string, (input: never) => unknown>>): JournalClient {
  const bridge = {
    call: async (name: string, input: never) => {
      const answer = answers[name]
      if (answer === undefined) throw new Error(`Nothing answers ${name}`)
      return await answer(input)
    },
    listen: () => () => undefined
  }
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the answers are checked where they are used
  return bridge as unknown as JournalClient
}

/** A day without entries, on its own morning. */
export function emptyPage(on: string): DayPage {
  const summary = { on, words: 0, wordsAdded: 0, minutes: 0, daysWrittenOfLast28: 0, week: [] }
  return { today: '2022-04-12', zone: 'UTC', summary, entries: [], offer: null, quiet: { now: null, isOffered: false, awayDays: null, lastWrittenOn: null, noOn: null, step: null } }
}
