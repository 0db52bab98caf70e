import * as v from 'valibot'
import { basename } from 'node:path'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { decodeText } from './decode-text.ts'
import { readBytes } from './read-bytes.ts'

export interface JsonFileKind<Schema extends v.GenericSchema> {
  /** "rules": what it can't be taken as. */
  readonly thing: string
  readonly schema: Schema
  readonly mostBytes: number
  /** Which newer format it is of, where this version can't know its form; null where it is of none. */
  newerFormat(this: void, value: unknown): string | null
}

/** A file of the writer's in a form of ours; or one sentence that names what is wrong with it, and where. */
export function readJsonFile<Schema extends v.GenericSchema>(path: string, { thing, schema, mostBytes, newerFormat }: JsonFileKind<Schema>): Result<v.InferOutput<Schema>> {
  const refused = (reason: string): Result<never> =>
    fail('bad-input', `“${basename(path)}” can’t be taken as ${thing}. ${reason} Nothing was added.`)
  const read = readBytes(path, mostBytes, `a file of ${thing}`)
  if (read.kind === 'fault') return refused(read.reason)
  const decoded = decodeText(read.bytes)
  if (decoded.kind === 'not-text') return refused(decoded.reason)
  const parsed = parseJson(decoded.text)
  if (typeof parsed === 'string') return refused(parsed)
  const newer = newerFormat(parsed.value)
  if (newer !== null) return refused(newer)
  const file = v.safeParse(schema, parsed.value)
  return file.success ? succeed(file.output) : refused(faultInWords(file.issues, thing))
}

/** What the text says, or why it says nothing. */
function parseJson(text: string): { readonly value: unknown } | string {
  if (text.trim() === '') return 'It is empty.'
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const at = positionIn(error)
    const line = String(text.slice(0, at ?? text.length).split('\n').length)
    const isCutOff = at === null || at >= text.trimEnd().length
    return isCutOff ? `It breaks off in line ${line}, before its end.` : `It isn’t well-formed JSON: line ${line} can’t be read.`
  }
}

/** Null where V8 names none: it came to the end of the text. */
function positionIn(error: unknown): number | null {
  const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined
  return position === undefined ? null : Number(position)
}

function faultInWords([issue, ...others]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]], thing: string): string {
  const place = placeOf(issue)
  const more = others.length === 0 ? '' : ` (${others.length === 1 ? 'one more place' : `${String(others.length)} more places`} can’t be taken either.)`
  return `${place === '' ? `Its form isn’t that of a file of ${thing}` : place}: ${messageOf(issue)}${more}`
}

function messageOf({ expected, received, message }: v.BaseIssue<unknown>): string {
  if (expected === 'never') return 'This name isn’t known here.'
  if (received === 'undefined') return 'It is missing.'
  return /[.!?]$/.test(message) ? message : `${message}.`
}

/** "ruleSets[1].rules[3].test". */
function placeOf({ path }: v.BaseIssue<unknown>): string {
  return (path ?? []).reduce((place, { key }) => (typeof key === 'number' ? `${place}[${String(key)}]` : `${place}${place === '' ? '' : '.'}${String(key)}`), '')
}
