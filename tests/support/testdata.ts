import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Real exports, lent to the project and not part of it: a copy of the repository alone has its own samples only.
const folder = fileURLToPath(new URL('../../../shared/testdata', import.meta.url))

export const hasTestdata = existsSync(folder)

export function testdata(...parts: readonly string[]): string {
  return join(folder, ...parts)
}
