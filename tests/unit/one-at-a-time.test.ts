import { expect, it } from 'vitest'
import { oneAtATime } from '../../renderer/one-at-a-time.ts'

/** Runs that end when the test says so. */
function heldRuns() {
  const ends: (() => void)[] = []
  const run = (): Promise<void> => new Promise((resolve) => ends.push(resolve))
  return { run, ends }
}

it('runs once more for all that was asked meanwhile', async () => {
  const { run, ends } = heldRuns()
  const ask = oneAtATime(run)
  const first = ask()
  const others = [ask(), ask(), ask()]
  expect(ends).toHaveLength(1)
  ends[0]?.()
  await first
  await expect.poll(() => ends.length).toBe(2)
  ends[1]?.()
  await Promise.all(others)
  expect(ends).toHaveLength(2)
})

it('goes on after a run that failed', async () => {
  let runs = 0
  const ask = oneAtATime(() => {
    runs += 1
    return runs === 1 ? Promise.reject(new Error('Once')) : Promise.resolve()
  })
  const first = ask()
  const second = ask()
  await expect(first).rejects.toThrow('Once')
  await second
  expect(runs).toBe(2)
})
