import type Database from 'better-sqlite3'
import { writing } from './0001-writing.ts'
import { finding } from './0002-finding.ts'
import { publishing } from './0003-publishing.ts'
import { audience } from './0004-audience.ts'
import { applying } from './0005-applying.ts'
import { reflecting } from './0006-reflecting.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly up: string
  /** What SQL alone can't do, in the same transaction. */
  readonly fill?: (db: Database.Database) => void
}

/** In order. A file is frozen once the issue that made it is closed: real journals have run it. */
export const migrations: readonly Migration[] = [writing, finding, publishing, audience, applying, reflecting]
