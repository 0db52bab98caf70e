import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { columnRoles, dateOrders, type ColumnRole } from '../../shared/models/number-columns.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'

const mapSchema = v.strictObject({
  columns: v.record(v.string(), v.string()),
  dates: v.optional(v.picklist(dateOrders)),
  comma: v.optional(v.boolean()),
  daily: v.optional(v.boolean()),
  zone: v.optional(v.string()),
  platform: v.optional(v.string()),
  account: v.optional(v.string()),
  currency: v.optional(v.string())
})

/** A mapping kept in a file: what each column is, by its head, and what is said of all of them. */
export interface ColumnMap extends Omit<v.InferOutput<typeof mapSchema>, 'columns'> {
  readonly columns: ReadonlyMap<string, ColumnRole>
}

const keys = Object.keys(mapSchema.entries)

/** Reads such a file; refused with a sentence that names what can't be understood in it. */
export function readColumnMap(path: string): Result<ColumnMap> {
  const json = parsed(path)
  if (!json.ok) return json
  const map = v.safeParse(mapSchema, Array.isArray(json.value) ? null : json.value)
  if (!map.success) return fail('bad-input', faultIn(path, map.issues[0]))
  const { columns, ...others } = map.output
  const wrong = Object.entries(columns).find(([, role]) => !isRole(role))
  if (wrong !== undefined) return fail('bad-input', `“${path}” says that the column “${wrong[0]}” is “${wrong[1]}”. It can be ${columnRoles.join(', ')}.`)
  const roles = Object.entries(columns).flatMap(([name, role]): [string, ColumnRole][] => (isRole(role) ? [[name, role]] : []))
  return succeed({ ...others, columns: new Map(roles) })
}

function parsed(path: string): Result<unknown> {
  try {
    return succeed(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')))
  } catch (error) {
    if (error instanceof SyntaxError) return fail('bad-input', `“${path}” is not JSON: ${error.message}.`)
    return fail('bad-input', `The mapping “${path}” can’t be read.`)
  }
}

function faultIn(path: string, issue: v.BaseIssue<unknown>): string {
  const [place] = issue.path ?? []
  const key = typeof place?.key === 'string' ? place.key : null
  if (key === null) return `“${path}” holds no mapping. It is an object such as {"columns": {"Date": "date", "Followers": "followers"}}.`
  if (!keys.includes(key)) return `“${path}” says “${key}”, which means nothing here. It can say ${keys.join(', ')}.`
  if (key === 'columns') return `“${path}” says for no column what it is. That is "columns": {"Date": "date", "Followers": "followers"}, say.`
  return `“${path}” says something of “${key}” that can’t be: ${issue.message}.`
}

function isRole(role: string): role is ColumnRole {
  return columnRoles.some((one) => one === role)
}

/** What each column of a table is; one that isn't named is left out. Refused where a name is of none. */
export function rolesFor(names: readonly string[], { columns }: ColumnMap): Result<readonly ColumnRole[]> {
  const known = new Set(names.map(folded))
  const unknown = [...columns.keys()].find((name) => !known.has(folded(name)))
  if (unknown !== undefined) return fail('bad-input', `There is no column “${unknown}” in this file. Its columns are ${names.map((name) => `“${name}”`).join(', ')}.`)
  const roles = new Map([...columns].map(([name, role]) => [folded(name), role]))
  return succeed(names.map((name) => roles.get(folded(name)) ?? 'ignore'))
}

function folded(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()
}
