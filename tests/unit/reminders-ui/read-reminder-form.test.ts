import { expect, it } from 'vitest'
import { readReminderForm } from '../../../renderer/features/reminders/read-reminder-form.ts'
import type { SaveReminderInput } from '../../../shared/models/reminder.ts'
import type { Result } from '../../../shared/result.ts'

const fixed = { id: 'r', kind: 'own', storyId: null } as const
const plain = { title: ' Send the essay ', dueOn: '2022-04-20', dueTime: '09:00', policy: 'floating', unit: '', note: '' }

function read(fields: Readonly<Record<string, string | readonly string[]>>, of: Parameters<typeof readReminderForm>[1] = fixed): Result<SaveReminderInput> {
  const form = new FormData()
  for (const [name, values] of Object.entries({ ...plain, ...fields })) for (const value of [values].flat()) form.append(name, value)
  return readReminderForm(form, of)
}

const refusal = (...of: Parameters<typeof read>): string => {
  const result = read(...of)
  return result.ok ? 'kept' : result.error.message
}

it('reads a plain one: once, wherever she is', () => {
  expect(read({})).toEqual({
    ok: true,
    value: { ...fixed, title: 'Send the essay', dueOn: '2022-04-20', dueTime: '09:00', note: '', policy: 'floating', zone: null, repeat: null }
  })
})

it('reads a zone as people write it', () => {
  expect(read({ policy: 'fixed', zone: 'America/New York' })).toMatchObject({ value: { policy: 'fixed', zone: 'America/New_York' } })
})

it('takes no zone along for a time that goes with her', () => {
  expect(read({ zone: 'Africa/Lagos' })).toMatchObject({ value: { policy: 'floating', zone: null } })
})

it('reads how often it repeats, weekdays only of a weekly one', () => {
  const repeat = { every: '2', unit: 'week', weekday: ['5', '1'], lastOn: '2022-12-31' }
  expect(read(repeat)).toMatchObject({ value: { repeat: { every: 2, unit: 'week', weekdays: [1, 5], lastOn: '2022-12-31' } } })
  expect(read({ ...repeat, unit: 'month', lastOn: '' })).toMatchObject({ value: { repeat: { every: 2, unit: 'month', weekdays: [], lastOn: null } } })
})

it.each([
  [{ title: '  ' }, 'Say in a few words what to remind you of.'],
  [{ dueOn: '' }, 'Say on which day.'],
  [{ dueTime: '' }, 'Say at what time, such as 09:00.'],
  [{ policy: 'fixed', zone: ' ' }, 'Say in which place, such as Africa/Lagos.'],
  [{ unit: 'day', every: '0' }, 'It repeats every 1 to 999 days, weeks, months or years.'],
  [{ unit: 'day', every: '1.5' }, 'It repeats every 1 to 999 days, weeks, months or years.'],
  [{ unit: 'day', every: '1', lastOn: '2022-04-19' }, 'The last day is before the first one.']
])('says what is left open: %j', (fields, words) => {
  expect(refusal(fields)).toBe(words)
})

it('asks for the story of a deadline', () => {
  expect(refusal({}, { ...fixed, kind: 'story_deadline' })).toBe('Choose the story it is about.')
  expect(refusal({}, { ...fixed, kind: 'story_deadline', storyId: 's' })).toBe('kept')
})
