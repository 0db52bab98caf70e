import { expect, it } from 'vitest'
import { ordinal, sentInWords } from '../../../renderer/features/applications/application-words.ts'
import { applicationOf, applicationPage } from '../../support/application-pages.ts'

it('counts applications as one says it', () => {
  expect([1, 2, 3, 10, 11, 12, 13, 21, 22, 101, 111].map(ordinal)).toEqual(['first', 'second', 'third', '10th', '11th', '12th', '13th', '21st', '22nd', '101st', '111th'])
})

it('says since when it waits', () => {
  expect(sentInWords(applicationPage())).toBe('Sent 28 March · waiting for 3 days')
  expect(sentInWords(applicationPage({ application: applicationOf({ sentOn: '2022-03-31', state: 'sent' }) }))).toBe('Sent 31 March')
  expect(sentInWords(applicationPage({ application: applicationOf({ state: 'withdrawn', withdrawnOn: '2022-03-30' }) }))).toBe('Sent 28 March · withdrawn 30 March')
})
