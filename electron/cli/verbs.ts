import type { Verb } from './verb.ts'
import { check } from './verbs/check.ts'
import { followers } from './verbs/followers.ts'
import { importFiles } from './verbs/import.ts'
import { ledger } from './verbs/ledger.ts'
import { log } from './verbs/log.ts'
import { milestones } from './verbs/milestones.ts'
import { numbers } from './verbs/numbers.ts'
import { progress } from './verbs/progress.ts'
import { search } from './verbs/search.ts'
import { stats } from './verbs/stats.ts'
import { stories } from './verbs/stories.ts'
import { undo } from './verbs/undo.ts'

/** In the order in which --help lists them. */
export const verbs: readonly Verb[] = [log, search, stories, numbers, followers, ledger, progress, milestones, importFiles, undo, stats, check]
