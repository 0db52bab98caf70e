import type { Verb } from './verb.ts'
import { check } from './verbs/check.ts'
import { importFiles } from './verbs/import.ts'
import { log } from './verbs/log.ts'
import { numbers } from './verbs/numbers.ts'
import { search } from './verbs/search.ts'
import { stats } from './verbs/stats.ts'
import { stories } from './verbs/stories.ts'
import { undo } from './verbs/undo.ts'

/** In the order in which --help lists them. */
export const verbs: readonly Verb[] = [log, search, stories, numbers, importFiles, undo, stats, check]
