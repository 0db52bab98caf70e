import type { Stage } from './models/prompt.ts'

/** When a question comes: "A question for …". */
export const stageInWords: Readonly<Record<Stage, string>> = {
  N: 'any day',
  R0: 'the day of a no',
  R1: 'days 1 to 3 after a no',
  R2: 'days 4 to 14 after a no',
  R3: 'the rest of the wait after a no',
  A: 'the two weeks after a yes',
  W: 'the time you wait for an answer'
}

/** "any day", "the day of a no and days 1 to 3 after a no" */
export function stagesInWords(chosen: readonly Stage[]): string {
  return new Intl.ListFormat('en-GB').format(chosen.map((stage) => stageInWords[stage]))
}
