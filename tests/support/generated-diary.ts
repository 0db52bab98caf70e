import { addDays } from '../../shared/dates.ts'
import { diaryFolder } from '../unit/exchange/diary-folder.ts'

const places = ['harbour', 'library', 'garden', 'station', 'bakery', 'attic', 'river']
const notes = ['今天我写了一篇文章。', '今日は物語を書きました。', 'วันนี้ฉันเขียนหนังสือ', 'كتبت اليوم قصة قصيرة', 'A café, then home.']

/** The files of a diary of so many days from 1 January 2021, by their paths; the second day has two files. */
export function diaryFiles(days: number): Record<string, string> {
  const files = Array.from({ length: days }, (_, at): [string, string] => [`journal/${addDays('2021-01-01', at)}.md`, dayText(at)])
  return { ...Object.fromEntries(files), 'journal/2021_01_02.md': 'The same day again, under another name.\n' }
}

function dayText(at: number): string {
  const place = places[at % places.length] ?? ''
  return `- to the ${place}, day number ${String(at)}\n- ${notes[at % notes.length] ?? ''}\n\n#writing [[${place}]]\n`
}

/** A diary as writers of plain files keep it, and beside it a list that names no day. */
export function generatedDiary(days: number): string {
  return diaryFolder({ ...diaryFiles(days), 'about.md': '# What this is\n\nA list of the days.\n' })
}
