import type { Day } from '../../../shared/dates.ts'
import { mediumKeyOfAddress } from '../../../shared/medium-id.ts'
import type { SourceFile } from '../files/source-files.ts'
import { skip, type FoundNumber, type FoundSkip, type FoundSubject } from '../found.ts'
import { allOf, firstOf } from '../html/dom-parts.ts'
import { oneLine } from '../one-line.ts'
import { cleanAddress } from '../web-address.ts'
import { readPage } from './read-page.ts'

export interface EarningsDay {
  readonly on: Day
  /** No page says when the archive was made; this is the last day anything in it happened on. */
  readonly isGuessed: boolean
}

/** What each story has earned up to the day of the export, in US dollars. A story that earned nothing is listed with nothing. */
export async function* readEarnings(files: readonly SourceFile[], day: EarningsDay | null): AsyncGenerator<FoundNumber | FoundSkip> {
  const keys = new Set<string>()
  for (const file of files) {
    const page = await readPage(file)
    if (page.kind === 'fault') yield skip(file.path, page.reason)
    else if (day === null) yield skip(file.path, 'Nothing in the archive says when it was made, and earnings without a day can’t be kept.')
    else {
      for (const item of allOf(page.document, 'li')) {
        const found = readEarning(item, file.path, day)
        if (found.kind === 'number' && keys.has(found.sourceKey)) yield skip(file.path, `“${titleOf(found.subject)}” is listed twice; the first line was taken.`)
        // What holds for all of them is said once.
        else yield found.kind === 'number' && keys.size > 0 ? { ...found, notes: [] } : found
        if (found.kind === 'number') keys.add(found.sourceKey)
      }
    }
  }
}

function readEarning(item: Element, file: string, { on, isGuessed }: EarningsDay): FoundNumber | FoundSkip {
  const link = firstOf(item, 'a')
  const title = oneLine(link?.textContent ?? '')
  const value = readDollars(textAfter(link) || item.textContent)
  if (value === null) return skip(file, `What “${title}” earned can’t be read: “${oneLine(item.textContent).slice(-30)}”.`)
  const url = cleanAddress(link?.getAttribute('href') ?? '')
  const key = url === null ? null : mediumKeyOfAddress(url)
  if (key === null && title === '') return skip(file, 'One of its lines names no story.')
  const note = `The archive doesn’t say when it was made. ${on} is the last day that it tells of, and was taken for it.`
  return {
    kind: 'number',
    sourceKey: `earnings:${key ?? `title:${title}`}:${on}`,
    file,
    subject: key === null ? { by: 'title', title } : { by: 'key', key, title, url },
    platform: 'Medium',
    metric: 'earnings',
    value,
    takenOn: on,
    takenAtMs: null,
    precision: isGuessed ? 'estimated' : 'exact',
    currency: 'USD',
    span: 'life-to-date',
    notes: isGuessed ? [note] : []
  }
}

function titleOf(subject: FoundSubject): string {
  return subject.by === 'key' || subject.by === 'title' ? subject.title : ''
}

/** A title may name an amount itself. */
function textAfter(link: Element | null): string {
  let text = ''
  for (let node = link?.nextSibling ?? null; node !== null; node = node.nextSibling) text += node.textContent ?? ''
  return text
}

const dollars = /^[\s\-–—]*(?:US)?\$\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?\s*$/

/** In cents. */
function readDollars(text: string): number | null {
  const match = dollars.exec(text)
  if (match === null) return null
  const [, whole = '', part = ''] = match
  return Number(whole.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'))
}
