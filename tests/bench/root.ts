import { resolve } from 'node:path'

/** The repository, from here and from out/bench, where scripts/bench.mjs compiles to. */
export const root = resolve(import.meta.dirname, '../..')
