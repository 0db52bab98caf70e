import { expect, test } from 'vitest'
import { createClock, usableZone } from '../../electron/clock.ts'

test('starts at the given instant and runs on from there', () => {
  const clock = createClock('2022-03-31T09:00:00+02:00')
  const startMs = Date.parse('2022-03-31T07:00:00Z')
  const { nowMs } = clock.now()
  expect(nowMs).toBeGreaterThanOrEqual(startMs)
  expect(nowMs).toBeLessThan(startMs + 60_000)
})

test('refuses a start that is no instant, with a sentence that shows one', () => {
  expect(() => createClock('2022-03-31')).toThrow('SECOND_DRAFT_NOW is "2022-03-31", which is not an instant with an offset')
})

test('knows the zones of the world, and takes UTC where the system names none', () => {
  expect(usableZone('Asia/Karachi')).toBe('Asia/Karachi')
  expect(usableZone(undefined)).toBe('UTC')
  expect(usableZone('Etc/Unknown')).toBe('UTC')
})
