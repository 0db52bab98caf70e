import { expect, it } from 'vitest'
import { offerOfDay } from '../../electron/journal/offers.ts'
import { answered, sent } from '../support/application-builders.ts'
import { commandLine } from '../support/command-line.ts'
import { morning, opened, sitting, temporaryHome } from '../support/journal-builders.ts'
import { jsonOf } from '../support/json-of.ts'

const journal = commandLine()

function offerIn(home: string) {
  return async (...args: string[]): Promise<unknown> => jsonOf('offer', await journal(['offer', '--home', home, '--json', ...args]))
}

it('says what would be asked and why, and spends the day only when it is taken', async () => {
  const home = temporaryHome()
  await sitting(home, (open) => void answered(open, sent(open, '2022-03-30')))
  const offer = offerIn(home)
  const onTheDay = ['--now', '2022-03-31T20:00:00+02:00']
  const first = await offer(...onTheDay)
  expect(first).toMatchObject({ topic: 'what-arrived', stage: 'R0', values: { daysSinceAnswer: 0, entriesAboutAnswer: 0 } })
  expect(await offer(...onTheDay, '--take')).toEqual(first)
  expect(await offer(...onTheDay)).toBeNull()
  expect(await offer('--now', '2022-04-01T00:10:00+02:00')).toMatchObject({ stage: 'R1', values: { daysSinceAnswer: 1 } })
})

it('is null on a day for which the app has shown one, and still asks the next', async () => {
  const home = temporaryHome()
  await sitting(home, (open) => void offerOfDay(open, morning))
  const offer = offerIn(home)
  expect(await offer()).toBeNull()
  expect(await offer('--now', '2022-04-13T09:00:00+02:00')).toMatchObject({ stage: 'N', values: { openAnswers: 0 } })
})

it('reads beside the open app, takes nothing then, and wants an instant', async () => {
  const home = temporaryHome()
  await opened(home)
  expect(await offerIn(home)()).toMatchObject({ stage: 'N' })
  const taken = await journal(['offer', '--take', '--home', home])
  expect([taken.code, taken.err]).toEqual([1, expect.stringMatching(/\.\n$/)])
  const { code, err } = await journal(['offer', '--now', 'yesterday', '--home', home])
  expect([code, err]).toEqual([2, expect.stringContaining('--now “yesterday” is no instant with an offset')])
})

it('tells it in words', async () => {
  const home = temporaryHome()
  await sitting(home)
  const said = async () => (await journal(['offer', '--take', '--home', home])).out
  expect(await said()).toMatch(/^What would you write today if nobody were counting\?\n\n.+\.\n.+ \(.+\)\nnobody-counting, N: openAnswers 0\n$/)
  expect(await said()).toBe('No question today.\n')
})
