import { text, type PlotOptions } from '@observablehq/plot'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Mirror } from '../../../shared/models/mirror.ts'
import { mirrorTitle } from '../../../shared/rules/mirror.ts'
import type { ChartSpec } from '../../charts/chart-spec.ts'

const [lineHeight, gap, top, dayWidth, letter] = [20, 8, 12, 118, 7]

/** What stands under its title, wherever it is kept outside of the journal. */
export function savedUnder({ programName, to }: Mirror): string {
  return `${programName}, answered on ${dayAndMonth(to, null)}. Only facts from the journal.`
}

/** The facts as a drawing, in the way charts are saved. */
export function mirrorPicture(mirror: Mirror): ChartSpec {
  return {
    title: mirrorTitle(mirror),
    reading: savedUnder(mirror),
    legend: [],
    points: [],
    draw: (width) => draw(mirror, width),
    table: () => ({ columns: ['Day', 'Fact'], rows: mirror.facts.map(({ on, sentence }) => [on, sentence]) })
  }
}

function draw({ facts, to }: Mirror, width: number): PlotOptions {
  const lines = facts.map(({ sentence }) => wrapped(sentence, Math.floor((width - dayWidth) / letter)))
  const tops = lines.map((_, index) => top + lines.slice(0, index).reduce((sum, before) => sum + before.length * lineHeight + gap, 0))
  const height = top + lines.reduce((sum, each) => sum + each.length * lineHeight + gap, 0)
  const parts = facts.flatMap(({ on }, index) => {
    const y = tops[index] ?? top
    return [{ x: 0, y, words: dayAndMonth(on, to), color: 'var(--ink-3)' }, ...(lines[index] ?? []).map((words, line) => ({ x: dayWidth, y: y + line * lineHeight, words, color: 'var(--ink)' }))]
  })
  return {
    height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [text(parts, { x: 'x', y: 'y', text: 'words', fill: 'color', textAnchor: 'start', lineAnchor: 'top', fontSize: 14 })]
  }
}

/** In lines of so many letters; a word that is longer has a line of its own, cut where it must be. */
function wrapped(sentence: string, most: number): string[] {
  const lines: string[] = []
  for (const word of sentence.split(/\s+/).flatMap((long) => long.match(new RegExp(`.{1,${String(most)}}`, 'gu')) ?? [])) {
    const before = lines.at(-1)
    if (before === undefined || before.length + 1 + word.length > most) lines.push(word)
    else lines[lines.length - 1] = `${before} ${word}`
  }
  return lines
}
