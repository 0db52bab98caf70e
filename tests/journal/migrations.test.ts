import Database from 'better-sqlite3'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrate, versionOf } from '../../electron/journal/migrate.ts'
import { migrations } from '../../electron/journal/migrations/index.ts'

const snapshotPath = join(import.meta.dirname, 'schema.snapshot.sql')
const migrationsFolder = join(import.meta.dirname, '../../electron/journal/migrations')

describe('the migrations', () => {
  it('have versions that rise by one from the first', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  })

  it('are in a file each, numbered like their version', () => {
    const files = readdirSync(migrationsFolder).filter((name) => name !== 'index.ts').sort()
    expect(files).toEqual(migrations.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`))
  })

  it('make the schema that is written down in schema.snapshot.sql', () => {
    const db = new Database(':memory:')
    migrate(db)
    const schema = schemaOf(db)
    if (process.env['UPDATE_SCHEMA_SNAPSHOT'] === '1') writeFileSync(snapshotPath, schema)
    expect(schema, 'Meant to change? UPDATE_SCHEMA_SNAPSHOT=1 npx vitest run tests/journal/migrations').toBe(
      readFileSync(snapshotPath, 'utf8')
    )
  })

  it('make tables that are all STRICT', () => {
    const db = new Database(':memory:')
    migrate(db)
    const loose = db.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0`).pluck().all()
    expect(loose).toEqual(['sqlite_schema'])
  })

  it('do nothing to a journal that has seen them', () => {
    const db = new Database(':memory:')
    migrate(db)
    const before = schemaOf(db)
    migrate(db)
    expect([schemaOf(db), versionOf(db)]).toEqual([before, migrations.length])
  })
})

function schemaOf(db: Database.Database): string {
  const head = '-- What the migrations make. Written by: UPDATE_SCHEMA_SNAPSHOT=1 npx vitest run tests/journal/migrations\n'
  const statements = db
    .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
       ORDER BY tbl_name, type DESC, name`)
    .pluck()
    .all()
  return `${head}${statements.map((statement) => `\n${statement.replace(/^ {4}/gm, '')};\n`).join('')}`
}
