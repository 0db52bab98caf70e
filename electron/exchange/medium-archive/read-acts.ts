import { createHash } from 'node:crypto'
import { mediumKeyOfAddress } from '../../../shared/medium-id.ts'
import type { SourceFile } from '../files/source-files.ts'
import { skip, type FoundAct, type FoundSkip } from '../found.ts'
import { allOf, firstOf, isElement, lineOf } from '../html/dom-parts.ts'
import { oneLine } from '../one-line.ts'
import { cleanAddress } from '../web-address.ts'
import { readMediumTime, type MediumTime } from './medium-time.ts'
import { readPage } from './read-page.ts'

type Act = FoundAct['act']
type WhatWasRead = Pick<FoundAct, 'count' | 'title' | 'url' | 'text' | 'notes'>

const mostClaps = 50

/** What the writer clapped for or highlighted: each says that she read something, and when. */
export async function* readActs(files: readonly SourceFile[], act: Act): AsyncGenerator<FoundAct | FoundSkip> {
  const keys = new Set<string>()
  for (const file of files) {
    const page = await readPage(file)
    if (page.kind === 'fault') {
      yield skip(file.path, page.reason)
      continue
    }
    let undated = 0
    for (const item of allOf(page.document, 'li')) {
      const found = readAct(item, act, file.path)
      if (found === null) undated += 1
      else if (!keys.has(found.sourceKey)) {
        keys.add(found.sourceKey)
        yield found
      }
    }
    if (undated > 0) yield skip(file.path, `${String(undated)} of its lines say no day, and were left out.`)
  }
}

function readAct(item: Element, act: Act, file: string): FoundAct | null {
  const time = readMediumTime(firstOf(item, 'time')?.textContent ?? '')
  if (time === null) return null
  const what = act === 'clap' ? readClap(item) : readHighlight(item)
  return { kind: 'act', sourceKey: keyOf(act, what, time), file, act, actedOn: time.day, clockTime: time.clockTime, ...what }
}

/** By the post's id, not its name or title, which change between exports. */
function keyOf(act: Act, { title, url, text }: WhatWasRead, { day, clockTime }: MediumTime): string {
  const what = act === 'clap' ? ((url === null ? null : mediumKeyOfAddress(url)) ?? `title:${title}`) : shortHash(text ?? '')
  return `${act}:${what}:${day}T${clockTime}`
}

function shortHash(text: string): string {
  return createHash('sha256').update(text.normalize('NFKC').replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 12)
}

/** "+50 — Title (time)". */
function readClap(item: Element): WhatWasRead {
  const link = firstOf(item, '.u-like-of') ?? firstOf(item, 'a')
  const said = Number(/^\s*\+?(\d{1,6})\b/.exec(item.textContent)?.[1] ?? '1')
  const notes = said > mostClaps ? [`It says ${String(said)} claps, where 50 are the most that one reader can give.`] : []
  return { count: Math.max(1, said), title: oneLine(link?.textContent ?? ''), url: cleanAddress(link?.getAttribute('href') ?? ''), text: null, notes }
}

/** The marked words within the passage; of what story they are isn't said. */
function readHighlight(item: Element): WhatWasRead {
  const marks = allOf(item, '.markup--highlight').map(lineOf).filter((text) => text !== '')
  const time = firstOf(item, 'time')
  const passage = Array.from(item.childNodes).filter((node) => node !== time && isElement(node)).map(lineOf).join(' ')
  return { count: 1, title: '', url: null, text: (marks.length > 0 ? marks.join(' … ') : passage).toWellFormed(), notes: [] }
}
