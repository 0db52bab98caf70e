import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Autosave, type SaveState } from '../../renderer/autosave.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'

interface Note {
  readonly id: string
  readonly text: string
}

/** A journal that takes notes, or doesn't while `isFull`. */
function setUp() {
  const saved: Note[] = []
  const journal = { isFull: false, saved }
  const states: SaveState['kind'][] = []
  const autosave = new Autosave<Note, null>({
    write: (note): Promise<Result<null>> => {
      if (journal.isFull) return Promise.resolve(fail('disk-full', 'The disk is full.'))
      journal.saved.push(note)
      return Promise.resolve(succeed(null))
    },
    onSaved: () => undefined,
    onState: ({ kind }) => states.push(kind)
  })
  return { journal, states, autosave }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('saves within a second of the first key although the typing never pauses', async () => {
  const { journal, autosave } = setUp()
  let text = ''
  for (let key = 0; key < 20; key += 1) {
    text += 'x'
    autosave.changed('a', () => ({ id: 'a', text }))
    await vi.advanceTimersByTimeAsync(50)
  }
  expect(journal.saved.length).toBeGreaterThanOrEqual(1)
  expect(journal.saved.at(-1)?.text.length).toBeGreaterThanOrEqual(10)
})

test('reads the text only when it saves it', async () => {
  const { journal, autosave } = setUp()
  const read = vi.fn(() => ({ id: 'a', text: 'words' }))
  for (let key = 0; key < 100; key += 1) autosave.changed('a', read)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(read).toHaveBeenCalledTimes(1)
  expect(journal.saved).toEqual([{ id: 'a', text: 'words' }])
})

test('keeps what the disk does not take, says so, and saves it once there is room', async () => {
  const { journal, states, autosave } = setUp()
  journal.isFull = true
  autosave.changed('a', () => ({ id: 'a', text: 'words' }))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(states.at(-1)).toBe('failed')
  expect(autosave.unsaved()).toEqual([{ id: 'a', text: 'words' }])
  expect(await autosave.flush()).toBe(false)
  journal.isFull = false
  await vi.advanceTimersByTimeAsync(2_500)
  expect(states.at(-1)).toBe('saved')
  expect(journal.saved).toEqual([{ id: 'a', text: 'words' }])
})

test('never puts an older text over a newer one after a failure', async () => {
  const { journal, autosave } = setUp()
  journal.isFull = true
  autosave.changed('a', () => ({ id: 'a', text: 'old' }))
  const flushing = autosave.flush()
  autosave.changed('a', () => ({ id: 'a', text: 'new' }))
  await flushing
  journal.isFull = false
  await vi.advanceTimersByTimeAsync(5_000)
  expect(journal.saved).toEqual([{ id: 'a', text: 'new' }])
})

test('saves the text that an editor held when it closed', async () => {
  const { journal, autosave } = setUp()
  const editor = { text: 'held' }
  autosave.changed('a', () => ({ id: 'a', text: editor.text }))
  autosave.settle('a')
  editor.text = ''
  await vi.advanceTimersByTimeAsync(1_000)
  expect(journal.saved).toEqual([{ id: 'a', text: 'held' }])
})

test('flush waits for a save under way and for what was typed during it', async () => {
  const { journal, autosave } = setUp()
  autosave.changed('a', () => ({ id: 'a', text: 'one' }))
  const first = autosave.flush()
  autosave.changed('b', () => ({ id: 'b', text: 'two' }))
  expect(await first).toBe(true)
  expect(await autosave.flush()).toBe(true)
  expect(journal.saved.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(autosave.unsaved()).toEqual([])
})

test('saves again what the same editor took while a save was under way', async () => {
  const { journal, autosave } = setUp()
  const editor = { text: 'one' }
  const read = () => ({ id: 'a', text: editor.text })
  autosave.changed('a', read)
  const flushing = autosave.flush()
  editor.text = 'one two'
  autosave.changed('a', read)
  await flushing
  await vi.advanceTimersByTimeAsync(1_000)
  expect(journal.saved.at(-1)).toEqual({ id: 'a', text: 'one two' })
})
