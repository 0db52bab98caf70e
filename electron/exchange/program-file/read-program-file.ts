import * as v from 'valibot'
import { basename } from 'node:path'
import { programFileSchema, rulesFormat, type ProgramFile } from '../../../shared/models/program.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { decodeText } from '../files/decode-text.ts'
import { readBytes } from '../files/read-bytes.ts'

const largestFile = 5_000_000

/** A program with its rule sets, from a file of the writer's; or one sentence that names what is wrong with it, and where. */
export function readProgramFile(path: string): Result<ProgramFile> {
  const read = readBytes(path, largestFile, 'a file of rules')
  if (read.kind === 'fault') return refused(path, read.reason)
  const decoded = decodeText(read.bytes)
  if (decoded.kind === 'not-text') return refused(path, decoded.reason)
  const parsed = parseJson(decoded.text)
  if (typeof parsed === 'string') return refused(path, parsed)
  const format = formatOf(parsed.value)
  if (format !== null && format > rulesFormat) return refused(path, `This file was made by a newer Second Draft (format ${String(format)}); this one knows format ${String(rulesFormat)}.`)
  const file = v.safeParse(programFileSchema, parsed.value)
  return file.success ? succeed(file.output) : refused(path, faultInWords(file.issues))
}

function refused(path: string, reason: string): Result<never> {
  return fail('bad-input', `“${basename(path)}” can’t be taken as rules. ${reason} Nothing was added.`)
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

function formatOf(value: unknown): number | null {
  const parsed = v.safeParse(v.object({ format: v.number() }), value)
  return parsed.success ? parsed.output.format : null
}

function faultInWords([issue, ...others]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const place = placeOf(issue)
  const more = others.length === 0 ? '' : ` (${others.length === 1 ? 'one more place' : `${String(others.length)} more places`} can’t be taken either.)`
  return `${place === '' ? 'Its form isn’t that of a file of rules' : place}: ${messageOf(issue)}${more}`
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
