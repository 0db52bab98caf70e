import { parseArgs } from 'node:util'
import type { ProgressPage } from '../../../shared/models/progress.ts'
import { actsSentence, daysSentence, hoursSentence, minutesSentence, storiesSentence, wordsSentence } from '../../../shared/rules/progress-sentences.ts'
import { openProgress } from '../../journal/progress.ts'
import { readWindow } from '../day-options.ts'
import { wrongUsage, type Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

export const progress: Verb = {
  name: 'progress',
  usage: '--from DAY --to DAY',
  summary: 'Adds up what was written, published, read and answered from one day to another, beside as many days before.',
  run: async (args, place) => {
    const { values } = parseArgs({ args, options: { from: { type: 'string' }, to: { type: 'string' } } })
    const window = readWindow(values)
    if (!window.ok) return wrongUsage(window.error.message)
    return await toRead(place, (journal) => {
      const page = openProgress(journal, { kind: 'custom', on: null, ...window.value }, place.now())
      return { kind: 'answer', json: toJson(page), text: inWords(page) }
    })
  }
}

// What is the app's own business (goals, which are of this week, and the look of a week) stays out.
function toJson(page: ProgressPage) {
  const { period, previous, bucket, totals, previousTotals, knownSince, days, months, words, minutes, hours, stories, storyNumbers, acts } = page
  return {
    from: period.from,
    to: period.to,
    previous,
    bucket,
    totals,
    previousTotals,
    knownSince,
    days: days.map(([on, count]) => ({ on, words: count })),
    months: months.map(([on, count]) => ({ on, daysWritten: count })),
    words,
    minutes,
    hours,
    stories,
    storyNumbers,
    acts,
    sentences: sentencesOf(page)
  }
}

// As they stand over the charts.
function sentencesOf(page: ProgressPage) {
  return {
    days: daysSentence(page), words: wordsSentence(page), minutes: minutesSentence(page), hours: hoursSentence(page), stories: storiesSentence(page), acts: actsSentence(page)
  }
}

function inWords(page: ProgressPage): string {
  return `${page.period.from} to ${page.period.to}\n${Object.values(sentencesOf(page)).join('\n')}\n`
}
