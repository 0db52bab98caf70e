import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { foundInTable, numbersIn, previewOf } from './number-builders.ts'

// They are lent to the project, not part of it: a copy of the repository alone has its own samples only.
const folder = fileURLToPath(new URL('../../../../shared/testdata/followers', import.meta.url))

const read = (name: string) => readFileSync(join(folder, name))

describe.skipIf(!existsSync(folder))('the real files of numbers beside the repository', () => {
  it('bring the views and reads of 150 days on Medium, and say why not the fans', () => {
    const file = read('medium-stats-gumdropsteve/medium_stats.csv')
    const { columns, mapping, questions } = previewOf(file)
    expect(columns.map(({ role }) => role)).toEqual(['date', 'ignore', 'views', 'reads', 'ignore'])
    expect(columns[4]?.reason).toBe('Second Draft keeps no number of that name.')
    expect(mapping).toMatchObject({ span: 'day', subject: { by: 'account' } })
    expect(questions).toEqual([])
    expect(foundInTable(file)).toHaveLength(300)
    const sum = (metric: string) => numbersIn(file).filter((one) => one.metric === metric).reduce((total, { value }) => total + value, 0)
    expect([sum('views'), sum('reads')]).toEqual([sumOf(file, 2), sumOf(file, 3)])
  })

  it('bring the views of 171 days on note.com, with the time of each', () => {
    const file = read('note-coolboylovegirl/daily_summary.csv')
    const numbers = numbersIn(file, { zone: 'Asia/Tokyo' }, Date.UTC(2026, 10, 22)).filter(({ metric }) => metric === 'views')
    expect(numbers).toHaveLength(171)
    expect(numbers[0]).toMatchObject({ takenOn: '2026-03-06', takenAtMs: Date.UTC(2026, 2, 6, 13, 8, 58), value: 99_931, metric: 'views', span: 'life-to-date' })
  })
})

function sumOf(file: Buffer, column: number): number {
  return file.toString().split(/\r?\n/).slice(1).filter((line) => line !== '').reduce((total, line) => total + Number(line.split(',')[column]), 0)
}
