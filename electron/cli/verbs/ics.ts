import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { counted } from '../../../shared/text.ts'
import { calendarOf } from '../../exchange/calendar/calendar-file.ts'
import { writeFileWhole } from '../../journal/files.ts'
import { refuse, wrongUsage, type Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

export const ics: Verb = {
  name: 'ics',
  usage: 'FILE',
  summary: 'Writes all open reminders to a calendar file (.ics) with alarms; taken into a calendar again, it updates what is there.',
  run: async (args, place) => {
    const { positionals } = parseArgs({ args, allowPositionals: true })
    const [name, ...more] = positionals
    if (name === undefined || more.length > 0) return wrongUsage('Name one file to write.')
    const path = resolve(name)
    if (existsSync(path) && !isCalendar(path)) return refuse(`“${name}” is there already and is no calendar file, so nothing was written.`)
    return await toRead(place, (journal) => {
      const { text, events } = calendarOf(journal, place.now())
      writeFileWhole(path, text)
      return { kind: 'answer', json: { file: path, events }, text: `${counted(events, 'reminder')} written to ${path}\n` }
    })
  }
}

function isCalendar(path: string): boolean {
  return statSync(path).isFile() && readFileSync(path, 'utf8').startsWith('BEGIN:VCALENDAR')
}
