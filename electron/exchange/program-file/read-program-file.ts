import * as v from 'valibot'
import { programFileSchema, rulesFormat, type ProgramFile } from '../../../shared/models/program.ts'
import type { Result } from '../../../shared/result.ts'
import { readJsonFile } from '../files/json-file.ts'

/** A program with its rule sets, from a file of the writer's; or one sentence that names what is wrong with it, and where. */
export function readProgramFile(path: string): Result<ProgramFile> {
  return readJsonFile(path, { thing: 'rules', schema: programFileSchema, mostBytes: 5_000_000, newerFormat })
}

function newerFormat(value: unknown): string | null {
  const parsed = v.safeParse(v.object({ format: v.number() }), value)
  if (!parsed.success || parsed.output.format <= rulesFormat) return null
  return `This file was made by a newer Second Draft (format ${String(parsed.output.format)}); this one knows format ${String(rulesFormat)}.`
}
