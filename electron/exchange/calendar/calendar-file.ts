import ical, { ICalAlarmType, type ICalCalendar, type ICalEventData } from 'ical-generator'
import { tzlib_get_ical_block as timezoneBlock } from 'timezones-ical-library'
import { instantOf, isKnownZone, timeOfWall, wallAt, wallTime, type WallTime } from '../../../shared/rules/reminder-times.ts'
import type { Moment } from '../../../shared/dates.ts'
import { isOfApplication, openReminderRows, type ReminderRow } from '../../journal/reminder-rows.ts'
import type { Journal } from '../../journal/journal.ts'

export interface CalendarFile {
  readonly text: string
  readonly events: number
}

/** All that are open, as an iCalendar file (RFC 5545). A second one updates the first by UID and SEQUENCE; what is done or removed is left out. */
export function calendarOf(journal: Journal, at: Moment): CalendarFile {
  return calendarFile(openReminderRows(journal), at)
}

/** Each is an event with an alarm: floating without a zone, fixed in its zone, whose rules are in the file. */
export function calendarFile(rows: readonly ReminderRow[], at: Moment): CalendarFile {
  const calendar = ical({
    name: 'Second Draft',
    prodId: { company: 'Second Draft', product: 'Reminders', language: 'EN' },
    timezone: { name: null, generator: zoneRules }
  })
  for (const row of rows) addEvent(calendar, row, at)
  // The library ends the last line without the line end that RFC 5545 asks for.
  return { text: `${calendar.toString().trimEnd()}\r\n`, events: rows.length }
}

function addEvent(calendar: ICalCalendar, row: ReminderRow, at: Moment): void {
  const event = calendar.createEvent({
    ...timeOf(row),
    id: `${row.id}@second-draft`,
    sequence: row.sequence,
    stamp: new Date(at.nowMs),
    lastModified: new Date(row.changedAtMs),
    created: new Date(row.createdAtMs),
    summary: row.title,
    description: row.note === '' ? null : row.note
  })
  event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: row.title })
}

function timeOf(row: ReminderRow): Pick<ICalEventData, 'start' | 'floating' | 'timezone' | 'repeating'> {
  const start = startOf(row)
  if (row.policy === 'floating' || !isKnownZone(row.zone)) {
    return { start: withSeconds(start), floating: true, ...(row.repeatRule === null ? {} : { repeating: row.repeatRule }) }
  }
  const { zone } = row
  if (row.repeatRule === null) {
    // A time that the zone leaves out comes right after the gap; calendars would read it otherwise.
    const startsAtMs = instantOf(start, zone)
    return zoneRules(zone) === null ? { start: new Date(startsAtMs) } : { start: withSeconds(wallAt({ nowMs: startsAtMs, zone })), timezone: zone }
  }
  const repeating = row.repeatRule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)T\d{6}/, (_, year: string, month: string, day: string) => {
    return `UNTIL=${utcStamp(instantOf(wallTime(`${year}-${month}-${day}`, '23:59'), zone))}`
  })
  return zoneRules(zone) === null ? { start: new Date(instantOf(start, zone)), repeating } : { start: withSeconds(start), timezone: zone, repeating }
}

/** Of a repeating one where its repeats begin, so that the file stays the same while it goes on. */
function startOf(row: ReminderRow): WallTime {
  return row.repeatRule === null || isOfApplication(row) ? row.dueAt : wallTime(row.firstOn, timeOfWall(row.dueAt))
}

function withSeconds(wall: WallTime): string {
  return `${wall}:00`
}

/** "20220601T215900Z" */
function utcStamp(atMs: number): string {
  return new Date(atMs).toISOString().replace(/\.\d{3}/, '').replaceAll(/[-:]/g, '')
}

/** A VTIMEZONE, or null for a zone the library doesn't have. */
function zoneRules(zone: string): string | null {
  const [block = ''] = [timezoneBlock(zone)].flat()
  return block === '' ? null : block
}
