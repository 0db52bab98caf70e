import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '../../electron/exchange/calendar/calendar-file.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { finishReminder } from '../../electron/journal/reminders.ts'
import { at, id, morning, opened } from '../support/journal-builders.ts'
import { daily, remind } from '../support/reminder-builders.ts'

function parsed(journal: Journal, now = morning): ICAL.Component {
  return ICAL.Component.fromString(calendarOf(journal, now).text)
}

function eventsIn(journal: Journal, now = morning): ICAL.Event[] {
  const calendar = parsed(journal, now)
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

const property = (event: ICAL.Event | undefined, name: string): string => String(event?.component.getFirstPropertyValue(name))

describe('the calendar file', () => {
  it('has each open reminder as an event with an alarm', async () => {
    const journal = await opened()
    remind(journal, { title: 'Reply; to “Ana”, at last \\ or not', note: 'Two\nlines' })
    remind(journal, { id: id(2), title: 'Done' })
    finishReminder(journal, id(2), morning)
    const [event, ...others] = eventsIn(journal)
    expect(others).toEqual([])
    expect(event).toMatchObject({ uid: `${id(1)}@second-draft`, summary: 'Reply; to “Ana”, at last \\ or not', description: 'Two\nlines', sequence: 0 })
    expect(event?.startDate.toString()).toBe('2022-04-30T09:00:00')
    expect(event?.startDate.zone.tzid).toBe('floating')
    const alarm = event?.component.getFirstSubcomponent('valarm')
    expect([alarm?.getFirstPropertyValue('action'), String(alarm?.getFirstPropertyValue('trigger'))]).toEqual(['DISPLAY', 'PT0S'])
    expect(property(event, 'dtstamp')).toBe('2022-04-12T07:00:00Z')
  })

  it('is written as RFC 5545 asks: CRLF, and lines of at most 75 bytes', async () => {
    const journal = await opened()
    remind(journal, { title: 'é文🙂'.repeat(40), note: 'long '.repeat(60), policy: 'fixed', zone: 'America/Chicago' })
    const { text } = calendarOf(journal, morning)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(text).toContain('PRODID:-//Second Draft//Reminders//EN')
    expect(eventsIn(journal)[0]?.summary).toBe('é文🙂'.repeat(40))
  })

  it('keeps the UID and raises SEQUENCE with a change, and only then', async () => {
    const journal = await opened()
    remind(journal)
    const before = eventsIn(journal)[0]
    expect(eventsIn(journal)[0]?.sequence).toBe(before?.sequence)
    remind(journal, { dueOn: '2022-05-02' }, at('2022-04-13T09:00[Europe/Berlin]'))
    const after = eventsIn(journal)[0]
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
    expect(property(after, 'last-modified')).toBe('2022-04-13T07:00:00Z')
    expect(after?.startDate.toString()).toBe('2022-05-02T09:00:00')
  })

  it.each([
    ['America/Chicago', '2022-03-12T09:00', ['2022-03-12T15:00:00Z', '2022-03-13T14:00:00Z']],
    ['Australia/Lord_Howe', '2022-04-02T09:00', ['2022-04-01T22:00:00Z', '2022-04-02T22:30:00Z']],
    ['Europe/Lisbon', '2022-10-29T09:00', ['2022-10-29T08:00:00Z', '2022-10-30T09:00:00Z']],
    ['Asia/Kathmandu', '2022-04-30T09:00', ['2022-04-30T03:15:00Z', '2022-05-01T03:15:00Z']]
  ])('carries the rules of %s, so that a repeat keeps its time of day', async (zone, start, instants) => {
    const journal = await opened()
    remind(journal, { dueOn: start.slice(0, 10), dueTime: start.slice(11), policy: 'fixed', zone, repeat: daily }, at('2022-01-01T09:00[Europe/Berlin]'))
    const [event] = eventsIn(journal)
    expect(parsed(journal).getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe(zone)
    const times = event?.iterator()
    expect([times?.next(), times?.next()].map((time) => time?.convertToZone(ICAL.Timezone.utcTimezone).toString())).toEqual(instants)
  })

  it('says of every 31st and of 29 February what the app does', async () => {
    const journal = await opened()
    const early = at('2022-01-01T09:00[Europe/Berlin]')
    remind(journal, { dueOn: '2022-01-31', repeat: { ...daily, unit: 'month' } }, early)
    remind(journal, { id: id(2), dueOn: '2024-02-29', repeat: { ...daily, unit: 'year', lastOn: '2026-03-01' } }, early)
    const days = eventsIn(journal, early).map((event) => {
      const times = event.iterator()
      return [times.next(), times.next(), times.next()].map((time) => time.toString().slice(0, 10))
    })
    expect(days).toEqual([['2022-01-31', '2022-02-28', '2022-03-31'], ['2024-02-29', '2025-02-28', '2026-02-28']])
  })

  it('of a repeating one begins where it began, however far it has come', async () => {
    const journal = await opened()
    remind(journal, { repeat: daily })
    const before = eventsIn(journal)[0]?.startDate.toString()
    finishReminder(journal, id(1), at('2022-05-10T10:00[Europe/Berlin]'))
    expect(eventsIn(journal)[0]?.startDate.toString()).toBe(before)
  })
})
