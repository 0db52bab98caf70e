import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueReminders, finishReminder, reminderHistory, removeReminder, restoreReminder, saveReminder, snoozeReminder, unfinishReminder } from '../../electron/journal/reminders.ts'
import { clockTrouble, noteClock } from '../../electron/journal/clock-seen.ts'
import { at, id, later, minute, morning, opened, valueOf } from '../support/journal-builders.ts'
import { listReminders } from '../support/list-reminders.ts'
import { daily, remind, reminderInput } from '../support/reminder-builders.ts'

const due = at('2022-04-30T09:00[Europe/Berlin]')

describe('one reminder', () => {
  it('waits, is due, is done, and is taken back', async () => {
    const journal = await opened()
    expect(remind(journal)).toMatchObject({ state: 'pending', whenWords: '30 April at 09:00', dueOn: '2022-04-30', dueTime: '09:00', zone: 'Europe/Berlin' })
    expect(listReminders(journal, later(due, -1)).coming).toHaveLength(1)
    const before = listReminders(journal, due)
    expect(before.due).toMatchObject([{ state: 'due', isOverdue: false, whenWords: 'Today at 09:00' }])
    expect(valueOf(finishReminder(journal, id(1), due))).toMatchObject({ state: 'done', doneAtMs: due.nowMs })
    expect(listReminders(journal, due)).toMatchObject({ due: [], coming: [], done: [{ id: id(1) }] })
    unfinishReminder(journal, id(1), due)
    expect(listReminders(journal, due)).toEqual(before)
    expect(reminderHistory(journal, id(1)).map(({ what }) => what)).toEqual(['made', 'done', 'undone'])
    expect(unfinishReminder(journal, id(1), due)).toMatchObject({ ok: false })
  })

  it('is removed and comes back', async () => {
    const journal = await opened()
    remind(journal)
    removeReminder(journal, id(1), morning)
    expect(listReminders(journal, due)).toMatchObject({ due: [], coming: [], done: [] })
    restoreReminder(journal, id(1), morning)
    expect(listReminders(journal, due).due).toHaveLength(1)
    expect(removeReminder(journal, id(2), morning)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('of an unknown zone or story, or that would never come, is refused with a sentence', async () => {
    const journal = await opened()
    const sentence = (wanted: Parameters<typeof reminderInput>[0]): string => {
      const saved = saveReminder(journal, reminderInput(wanted), morning)
      return saved.ok ? '' : saved.error.message
    }
    expect(sentence({ policy: 'fixed', zone: 'Nowhere/City' })).toContain('No time zone “Nowhere/City” is known')
    expect(sentence({ storyId: id(9) })).toContain('no longer in the journal')
    expect(sentence({ repeat: { ...daily, lastOn: '2022-04-01' } })).toContain('would end before it comes')
    expect(listReminders(journal, due).due).toHaveLength(0)
  })

  it('in the journal with a zone that nobody knows is due by her clock', async () => {
    const journal = await opened()
    remind(journal, { policy: 'fixed', zone: 'Africa/Lagos' })
    journal.db.prepare(`UPDATE reminder SET zone = 'Nowhere/City', dueAtMs = NULL`).run()
    expect(listReminders(journal, later(due, -minute)).coming[0]?.whenWords).toBe('Today at 09:00 by your own clock, as no zone Nowhere/City is known here')
    expect(dueReminders(journal, due)).toHaveLength(1)
    expect(finishReminder(journal, id(1), due)).toMatchObject({ ok: true })
  })
})

describe('snoozing', () => {
  it.each([
    ['hour', '2022-04-30T10:00', '2022-04-30T11:00'],
    ['evening', '2022-04-30T10:00', '2022-04-30T18:00'],
    ['evening', '2022-04-30T18:30', '2022-04-30T19:30'],
    ['tomorrow', '2022-04-30T10:00', '2022-05-01T09:00'],
    ['week', '2022-04-30T10:00', '2022-05-07T09:00']
  ] as const)('until %s at %s ends at %s', async (until, now, end) => {
    const journal = await opened()
    remind(journal)
    const snoozed = valueOf(snoozeReminder(journal, { id: id(1), until }, at(`${now}[Europe/Berlin]`)))
    const endsAt = at(`${end}[Europe/Berlin]`)
    expect(snoozed).toMatchObject({ state: 'pending', snoozedUntilMs: endsAt.nowMs })
    expect(dueReminders(journal, later(endsAt, -1))).toHaveLength(0)
    expect(dueReminders(journal, endsAt)).toHaveLength(1)
  })

  it('is for what is due only', async () => {
    const journal = await opened()
    remind(journal)
    expect(snoozeReminder(journal, { id: id(1), until: 'hour' }, morning)).toEqual({ ok: false, error: { code: 'bad-input', message: 'This reminder isn’t due yet. Change its day or its time instead.' } })
  })
})

describe('a repeating one', () => {
  it('does not pile up, counts what was missed, and goes on when it is done', async () => {
    const journal = await opened()
    remind(journal, { repeat: daily })
    const days = at('2022-05-10T10:00[Europe/Berlin]')
    expect(dueReminders(journal, days)).toMatchObject([{ dueOn: '2022-05-10', missed: 10, isOverdue: false, repeatWords: 'Every day' }])
    expect(valueOf(finishReminder(journal, id(1), days))).toMatchObject({ dueOn: '2022-05-11', missed: 0, state: 'pending' })
    expect(reminderHistory(journal, id(1))).toMatchObject([{ what: 'made' }, { what: 'missed', words: '10 earlier times passed without an answer' }, { what: 'done' }])
    expect(valueOf(unfinishReminder(journal, id(1), days))).toMatchObject({ dueOn: '2022-05-10', missed: 10, state: 'due' })
  })

  it('done before its time skips that time', async () => {
    const journal = await opened()
    remind(journal, { repeat: daily })
    expect(valueOf(finishReminder(journal, id(1), morning))).toMatchObject({ dueOn: '2022-05-01' })
  })

  it('is done for good after its last time', async () => {
    const journal = await opened()
    remind(journal, { repeat: { ...daily, lastOn: '2022-04-30' } })
    expect(valueOf(finishReminder(journal, id(1), due))).toMatchObject({ state: 'done' })
  })

  it('of the 31st stays one of the 31st when its time is changed in February', async () => {
    const journal = await opened()
    const monthly = { ...daily, unit: 'month' as const }
    remind(journal, { dueOn: '2022-01-31', repeat: monthly }, at('2022-01-01T09:00[Europe/Berlin]'))
    const february = at('2022-02-28T10:00[Europe/Berlin]')
    expect(dueReminders(journal, february)).toMatchObject([{ dueOn: '2022-02-28' }])
    remind(journal, { dueOn: '2022-02-28', dueTime: '10:00', repeat: monthly }, february)
    expect(valueOf(finishReminder(journal, id(1), february))).toMatchObject({ dueOn: '2022-03-31', dueTime: '10:00' })
  })

  it('is finished and taken back exactly, whenever', async () => {
    const journal = await opened()
    let number = 1
    fc.assert(
      fc.property(fc.constantFrom('day', 'week', 'month', 'year'), fc.boolean(), fc.integer({ min: 0, max: 900 }), fc.boolean(), (unit, isFixed, asleep, snoozes) => {
        number += 1
        remind(journal, { id: id(number), policy: isFixed ? 'fixed' : 'floating', zone: isFixed ? 'America/Chicago' : null, repeat: { ...daily, unit } })
        const now = later(due, asleep * 12 * 60 * minute)
        if (snoozes) snoozeReminder(journal, { id: id(number), until: 'hour' }, now)
        const before = listReminders(journal, now)
        finishReminder(journal, id(number), now)
        expect(listReminders(journal, now)).not.toEqual(before)
        unfinishReminder(journal, id(number), now)
        expect(listReminders(journal, now)).toEqual(before)
        removeReminder(journal, id(number), now)
      }),
      { numRuns: 40 }
    )
  })
})

describe('a clock that went back', () => {
  it('is told in a sentence, loses nothing, and heals', async () => {
    const journal = await opened()
    remind(journal)
    noteClock(journal, due)
    const back = at('2021-03-03T10:00[Europe/Berlin]')
    expect(listReminders(journal, back)).toMatchObject({
      due: [], coming: [{ id: id(1) }],
      trouble: 'Your computer’s clock says 3 March 2021, but this journal was open here on 30 April 2022. Reminders follow the clock.'
    })
    noteClock(journal, back)
    expect(listReminders(journal, due)).toMatchObject({ due: [{ id: id(1) }], trouble: null })
  })

  it('is believed once it has stayed back for a day, or until the app closes', async () => {
    const ahead = at('2036-01-01T10:00[Europe/Berlin]')
    const back = at('2022-04-13T09:00[Europe/Berlin]')
    const hour = 60 * minute
    const journal = await opened()
    const troubleAt = (hours: number): string | null => clockTrouble(journal, later(back, hours * hour))
    noteClock(journal, ahead)
    for (let hours = 0; hours < 24; hours += 1) noteClock(journal, later(back, hours * hour))
    expect(troubleAt(23)).toContain('1 January 2036')
    noteClock(journal, later(back, 24 * hour))
    expect(troubleAt(24)).toBeNull()
    noteClock(journal, ahead)
    expect(troubleAt(25)).toContain('1 January 2036')
    noteClock(journal, later(back, 25 * hour), true)
    expect(troubleAt(26)).toBeNull()
  })
})
