import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import type { Ran } from './command-line.ts'

/** The one document on standard output, or the test fails with what its published schema has against it. */
export function jsonOf(verb: string, { code, out, err }: Ran): unknown {
  if (code !== 0 || err !== '') throw new Error(`${String(code)}: ${err}`)
  const document: unknown = JSON.parse(out)
  const schema = new URL(`../../electron/cli/schemas/${verb}.json`, import.meta.url)
  const ajv = new Ajv2020({ allErrors: true })
  if (!ajv.validate(JSON.parse(readFileSync(schema, 'utf8')), document)) throw new Error(`${ajv.errorsText()} in ${out}`)
  return document
}
