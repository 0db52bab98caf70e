import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import * as v from 'valibot'
import { journalPath, syncFolder, writeFileWhole } from './files.ts'

// The marker beside the journal says two things a SQLite file can't say of itself: that it was closed in order
// (a missing -wal then misses nothing), and what the file looked like (a full check is needed only if it differs).
const markerSchema = v.object({ bytes: v.number(), changedAtMs: v.number() })
const markerPath = (home: string): string => `${journalPath(home)}.closed`

export type LastClose = 'in-order' | 'in-order-but-touched-since' | 'cut-short'

export function readLastClose(home: string): LastClose {
  if (!existsSync(markerPath(home))) return 'cut-short'
  const { size, mtimeMs } = statSync(journalPath(home))
  try {
    const marker = v.parse(markerSchema, JSON.parse(readFileSync(markerPath(home), 'utf8')))
    return marker.bytes === size && marker.changedAtMs === mtimeMs ? 'in-order' : 'in-order-but-touched-since'
  } catch {
    // Its being there is what counts; an unreadable one only costs a full check.
    return 'in-order-but-touched-since'
  }
}

/** To be called with the log folded into the file and no writer left. */
export function markClosed(home: string, file = journalPath(home)): void {
  const { size, mtimeMs } = statSync(file)
  writeFileWhole(markerPath(home), JSON.stringify({ bytes: size, changedAtMs: mtimeMs }))
}

/** Closed in order, but something was amiss while it was open: the next start makes the full check. */
export function markForCheck(home: string): void {
  writeFileWhole(markerPath(home), JSON.stringify({ bytes: -1, changedAtMs: -1 }))
}

/** To be called when the -wal file exists: from here on its absence would mean lost changes. */
export function markOpen(home: string): void {
  rmSync(markerPath(home), { force: true })
  syncFolder(home)
}
