import { expect, it } from 'vitest'
import { createTrayKeeper } from '../../../electron/tray-keeper.ts'

/** A desktop whose answers come when the test lets them. */
function desktop() {
  const icons = { isThere: false }
  const asked: ((canBe: boolean | null) => void)[] = []
  const keeper = createTrayKeeper({
    canBe: () => new Promise((resolve) => void asked.push(resolve)),
    isThere: () => icons.isThere,
    keep: (isWanted) => (icons.isThere = isWanted)
  })
  return { icons, asked, keeper, say: (canBe: boolean | null) => asked.shift()?.(canBe) }
}

it('has the icon as soon as the desktop has a tray, though it had none at login', async () => {
  const { icons, asked, keeper, say } = desktop()
  const wanted = keeper.want(true)
  say(false)
  await wanted
  expect(icons.isThere).toBe(false)
  const look = keeper.look()
  say(true)
  await look
  expect(icons.isThere).toBe(true)
  await keeper.look()
  expect(asked).toEqual([])
})

it('has it where a tray can’t be told, and asks nothing while it isn’t wanted', async () => {
  const { icons, asked, keeper, say } = desktop()
  await keeper.look()
  expect(asked).toEqual([])
  const wanted = keeper.want(true)
  say(null)
  await wanted
  expect(icons.isThere).toBe(true)
  await keeper.want(false)
  expect(icons.isThere).toBe(false)
})

it.each([[[true, false]], [[true, false, true]], [[true, true, false]]])('ends as the last of quick changes says: %o', async (wishes) => {
  const { icons, asked, keeper, say } = desktop()
  const changes = wishes.map((wish) => keeper.want(wish))
  while (asked.length > 0) say(true)
  await Promise.all(changes)
  expect(icons.isThere).toBe(wishes.at(-1))
})
