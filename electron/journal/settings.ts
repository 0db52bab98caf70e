import * as v from 'valibot'
import { settingsSchema, type ChangeSettingsInput, type Settings } from '../../shared/models/settings.ts'
import { inTransaction, sql, type Journal } from './journal.ts'

/** Each setting stands alone: one written by another version, or by hand, falls back to its own default only. */
export function readSettings(journal: Journal): Settings {
  const rows = sql<{ name: string; valueJson: string }>(journal, 'SELECT name, valueJson FROM setting').all()
  const kept: Record<string, unknown> = {}
  for (const { name, valueJson } of rows) {
    const parsed = v.safeParse(v.partial(settingsSchema), { [name]: readJson(valueJson) })
    if (parsed.success) Object.assign(kept, parsed.output)
  }
  return v.parse(settingsSchema, kept)
}

export function changeSettings(journal: Journal, changes: ChangeSettingsInput): Settings {
  return inTransaction(journal, () => {
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) continue
      sql(
        journal,
        'INSERT INTO setting (name, valueJson) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET valueJson = excluded.valueJson'
      ).run(name, JSON.stringify(value))
    }
    return readSettings(journal)
  })
}

/** What the system suggests for a setting of which the writer has said nothing yet. */
export function suggestSetting<Name extends keyof Settings>(journal: Journal, name: Name, value: Settings[Name]): void {
  sql(journal, 'INSERT INTO setting (name, valueJson) VALUES (?, ?) ON CONFLICT (name) DO NOTHING').run(name, JSON.stringify(value))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
