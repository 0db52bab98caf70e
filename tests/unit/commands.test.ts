import { expect, it } from 'vitest'
import { commands } from '../../shared/commands.ts'
import { places } from '../../shared/places.ts'

it('lists no command twice', () => {
  const ids = commands.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

it('gives no key to two commands', () => {
  for (const keysOf of [commands.map(({ keys }) => keys), commands.map(({ keys, macKeys }) => macKeys ?? keys)]) {
    const keys = keysOf.filter((key) => key !== null)
    expect(new Set(keys).size).toBe(keys.length)
  }
})

it('leads to each of the nine places', () => {
  expect(places).toHaveLength(9)
  for (const { id } of places) expect(commands.map((command) => command.id)).toContain(`go-${id}`)
})
