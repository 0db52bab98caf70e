import type { Day } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { NextStep } from '../../../shared/models/application.ts'
import type { Verdict } from '../../../shared/models/readiness.ts'
import { counted } from '../../../shared/text.ts'

interface StepWords {
  readonly chip: string
  readonly sentence: string
  readonly isDue: boolean
}

/** "18 days to go", "Tomorrow", "Today", "Open since 30 April", "Waiting for 7 days". */
export function stepInWords({ kind, on, daysToGo, sentence }: NextStep, today: Day): StepWords {
  if (kind === 'waiting') {
    const [waiting = '', ...rest] = sentence.replace(/\.$/, '').split('; ')
    const more = rest.join('; ')
    return { chip: waiting, sentence: more === '' ? '' : `${more.charAt(0).toUpperCase()}${more.slice(1)}.`, isDue: false }
  }
  if (kind === 'appeal') return { chip: daysToGo === 0 ? 'Last day to appeal' : `${counted(daysToGo, 'day')} left`, sentence, isDue: daysToGo === 0 }
  if (daysToGo < 0) return { chip: `Open since ${dayAndMonth(on, today)}`, sentence, isDue: true }
  return { chip: daysToGo === 0 ? 'Today' : daysToGo === 1 ? 'Tomorrow' : `${counted(daysToGo, 'day')} to go`, sentence, isDue: daysToGo === 0 }
}

const verdictNames: Readonly<Record<Verdict, string>> = { met: 'met', not_met: 'not met', unknown: 'not known', judged: 'only a reviewer can judge' }

export function verdictsInWords(verdicts: readonly Verdict[]): string {
  return `The rules: ${verdicts.map((verdict) => verdictNames[verdict]).join(', ')}`
}
