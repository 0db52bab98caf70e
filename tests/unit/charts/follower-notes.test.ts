// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { chartCsv } from '../../../renderer/charts/chart-csv.ts'
import { drawChart } from '../../../renderer/charts/draw-chart.ts'
import { followersChart } from '../../../renderer/charts/followers-chart.ts'
import { placeLabels } from '../../../renderer/charts/label-places.ts'
import type { AnswerInProgress, FollowerProgress, FollowerRequirement } from '../../../shared/models/progress.ts'
import { followersSentence } from '../../../shared/rules/progress-sentences.ts'
import { emptyFollowers } from '../../support/progress-builders.ts'

const medium = 'Medium Partner Program'
const no = (on: string, known: Partial<AnswerInProgress> = {}): AnswerInProgress => ({ on, result: 'declined', programName: medium, applicationId: 'a', ...known })
const hundred = (known: Partial<FollowerRequirement> = {}): FollowerRequirement => ({ atLeast: 100, programName: medium, from: '2021-08-11', to: null, ...known })
const march = (known: Partial<FollowerProgress> = {}) => emptyFollowers({ followers: [['2022-03-24', 12], ['2022-03-30', 116]], ...known })

const drawnOf = (progress: FollowerProgress, width = 500) => drawChart(followersChart(progress), width).svg
const labelsIn = (svg: SVGSVGElement, className: string) => [...svg.querySelectorAll(`.${className}`)].map(({ textContent }) => textContent)
const wordsOf = (progress: FollowerProgress) => followersChart(progress).points.map(({ words }) => words())

describe('an answer', () => {
  test('is a dot on the line with its word, reached by the keys', () => {
    const progress = march({ answers: [no('2022-03-27')] })
    const svg = drawnOf(progress)
    expect(labelsIn(svg, 'chart-note-label')).toEqual(['an answer: no'])
    expect(svg.querySelector('.chart-note')?.getAttribute('fill')).toBe('var(--ink)')
    const point = followersChart(progress).points.find(({ words }) => words().startsWith('An answer'))
    expect(point).toMatchObject({ y: 64 })
    expect(point?.words()).toBe('An answer on 27 March 2022: no, Medium Partner Program')
  })

  test('stands at the height of a count some days before, and on the axis where none is near', () => {
    const heights = (on: string) => followersChart(march({ answers: [no(on)] })).points.find(({ words }) => words().startsWith('An answer'))?.y
    expect(heights('2022-03-31')).toBe(116)
    expect(heights('2022-03-14')).toBe(0)
  })

  test('is in the sentence, in the table and in the file', () => {
    const progress = march({ answers: [no('2022-03-31')] })
    const chart = followersChart(progress)
    expect(chart.reading).toBe('From 12 followers on 24 March 2022 to 116 on 30 March 2022, in 2 days with a count. An answer on 31 March 2022: no.')
    expect(chart.table().columns).toEqual(['Day', 'Followers', 'Answer'])
    expect(chart.table().rows).toEqual([['2022-03-24', 12, ''], ['2022-03-30', 116, ''], ['2022-03-31', null, `an answer: no, ${medium}`]])
    expect(chartCsv(chart.table()).split('\r\n').at(-1)).toBe(`2022-03-31,,"an answer: no, ${medium}"`)
    expect(chart.table().format?.(`an answer: no, ${medium}`, 2)).toBe(`an answer: no, ${medium}`)
  })

  test('that is a yes, none, or was taken back says so', () => {
    const answers = [no('2022-03-25', { result: 'no_reply' }), no('2022-03-27', { result: 'accepted', programName: 'HackerNoon' }), no('2022-03-29', { result: 'revoked' })]
    expect(labelsIn(drawnOf(march({ answers })), 'chart-note-label')).toEqual(['no reply', 'an answer: yes', 'taken back'])
    expect(followersSentence(march({ answers }))).toContain(`No reply by 25 March 2022 (${medium}). An answer on 27 March 2022: yes (HackerNoon). Taken back on 29 March 2022 (${medium}).`)
  })

  test('is one of many: then the sentence has the last', () => {
    const answers = ['2022-03-24', '2022-03-25', '2022-03-26', '2022-03-27'].map((on) => no(on))
    expect(followersSentence(march({ answers }))).toContain('4 answers. The last one: An answer on 27 March 2022: no.')
  })

  test('without any count is still said', () => {
    expect(followersChart(emptyFollowers({ answers: [no('2022-03-31')] }))).toMatchObject({ isEmpty: true, reading: 'No follower count is logged in this time. An answer on 31 March 2022: no.' })
  })
})

describe('a requirement', () => {
  test('is a dashed line in pencil with its words', () => {
    const svg = drawnOf(march({ requirements: [hundred()] }))
    expect(labelsIn(svg, 'chart-reference-label')).toEqual(['100, the requirement'])
    expect(svg.querySelector('.chart-reference')?.getAttribute('stroke')).toBe('var(--pencil)')
    expect(svg.querySelector('.chart-reference')?.getAttribute('stroke-dasharray')).toBe('3 3')
  })

  test('ends where its rule ended', () => {
    const august = { kind: 'custom', from: '2023-07-01', to: '2023-08-31' } as const
    const progress = emptyFollowers({ period: august, followers: [['2023-07-02', 120], ['2023-08-20', 130]], requirements: [hundred({ to: '2023-07-31' })] })
    const [axis] = drawnOf(progress).querySelectorAll('.chart-axis line')
    const [line] = drawnOf(progress).querySelectorAll('.chart-reference line')
    const [end, right] = [line, axis].map((one) => Number(one?.getAttribute('x2')))
    expect(end).toBeLessThan((right ?? 0) * 0.75)
    expect(wordsOf(progress).at(-1)).toBe(`100 followers are the requirement, up to 31 July 2023, ${medium}`)
    expect(followersChart(progress).table().rows).toEqual([['2023-07-02', 120, 100], ['2023-08-20', 130, '']])
  })

  test('of several programs is named by each', () => {
    const progress = march({ requirements: [hundred(), hundred({ atLeast: 150, programName: 'Another' })] })
    expect(labelsIn(drawnOf(progress), 'chart-reference-label')).toEqual(['100, Medium Partner Program', '150, Another'])
    expect(followersChart(progress).table().columns).toEqual(['Day', 'Followers', 'Requirement, Medium Partner Program', 'Requirement, Another'])
  })

  test('far above every count presses no line flat, and is only said', () => {
    const progress = march({ requirements: [hundred({ atLeast: 10_000 })] })
    expect(drawnOf(progress).querySelector('.chart-reference')).toBeNull()
    expect(followersChart(progress).reading).toContain('10,000 followers are the requirement.')
  })
})

describe('labels', () => {
  const box = { width: 300, height: 200 }

  test('of days near each other cover none of the others', () => {
    const answers = ['2022-03-27', '2022-03-28', '2022-03-29'].map((on) => no(on))
    expect(labelsIn(drawnOf(march({ answers, requirements: [hundred()] })), 'chart-note-label')).toHaveLength(3)
  })

  test('take the first place that is free, and none where there is no room', () => {
    const places = [{ x: 10, y: 50 }, { x: 10, y: 80 }]
    const wish = { words: 'an answer', places }
    expect(placeLabels([wish, wish, wish], box, [])).toEqual([{ words: 'an answer', x: 10, y: 50 }, { words: 'an answer', x: 10, y: 80 }])
  })

  test('keep off the line where they can', () => {
    const line = [20, 40, 60].map((x) => ({ x, y: 50 }))
    expect(placeLabels([{ words: 'an answer', places: [{ x: 10, y: 50 }, { x: 10, y: 80 }] }], box, line)).toMatchObject([{ y: 80 }])
  })

  test('stay inside of the drawing', () => {
    expect(placeLabels([{ words: 'an answer', places: [{ x: 280, y: 50 }, { x: -2, y: 50 }, { x: 40, y: 2 }] }], box, [])).toEqual([])
  })
})
