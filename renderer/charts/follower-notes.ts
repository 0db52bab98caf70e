import { addDays, type Day } from '../../shared/dates.ts'
import { grouped } from '../../shared/grouped.ts'
import type { FollowerProgress, FollowerRequirement } from '../../shared/models/progress.ts'
import { answerInWords, answerLabel, requirementInWords, severalPrograms } from '../../shared/rules/answer-sentences.ts'
import type { ChartReading } from './chart-data.ts'
import type { Layer, LayerColumn } from './layer.ts'
import { notes } from './notes.ts'

/** What is asked for beyond so many times the highest count would press the line flat; then only the sentence says it. */
const highestDrawn = 10

/** Answers on the line of followers, and how many the rules asked for. */
export function followerNotes(progress: FollowerProgress, readings: readonly ChartReading[], shown: { readonly from: Day; readonly to: Day }, longestJoin: number): Layer {
  const { answers, requirements, period } = progress
  const most = readings.reduce((highest, { value }) => Math.max(highest, value), 1)
  const hasSeveral = severalPrograms(requirements)
  return notes({
    readings,
    longestJoin,
    notes: answers.map((answer) => ({ on: answer.on, label: answerLabel(answer.result), words: `${answerInWords(answer)}, ${answer.programName}` })),
    references: requirements.flatMap((requirement) => {
      const { atLeast, programName } = requirement
      const span = { from: later(requirement.from, shown.from), to: earlier(requirement.to ?? shown.to, shown.to) }
      if (atLeast > most * highestDrawn || span.from > span.to) return []
      const label = `${atLeast.toLocaleString('en-GB')}, ${hasSeveral ? programName : 'the requirement'}`
      return [{ ...span, value: atLeast, label, words: `${requirementInWords(requirement, period)}, ${programName}` }]
    }),
    columns: [...answerColumn(progress), ...requirementColumns(requirements)]
  })
}

function answerColumn({ answers }: FollowerProgress): LayerColumn[] {
  if (answers.length === 0) return []
  const byDay = grouped(answers, ({ on }) => on)
  const values = new Map([...byDay].map(([on, ofDay]) => [on, ofDay.map(({ result, programName }) => `${answerLabel(result)}, ${programName}`).join('; ')]))
  return [{ name: 'Answer', values, elsewhere: () => '' }]
}

/** Of each program, how many it asked for on the day of a row. */
function requirementColumns(requirements: readonly FollowerRequirement[]): LayerColumn[] {
  const byProgram = grouped(requirements, ({ programName }) => programName)
  return [...byProgram].map(([name, own]) => ({
    name: byProgram.size === 1 ? 'Requirement' : `Requirement, ${name}`,
    values: new Map(),
    elsewhere: (day) => own.find(({ from, to }) => from <= day && (to === null || to >= day))?.atLeast ?? ''
  }))
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other
}

/** Up to the last count or answer, and a day more on both sides: a band is as wide as its days. */
export function daysOfFollowers({ followers, following, answers, period }: FollowerProgress): { readonly from: Day; readonly to: Day } | null {
  if (followers.length + following.length === 0) return null
  const last = [...followers.map(([on]) => on), ...following.map(([on]) => on), ...answers.map(({ on }) => on)].sort().at(-1) ?? period.to
  return { from: addDays(period.from, -1), to: addDays(last, 1) }
}
