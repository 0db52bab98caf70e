import type { Desk } from '../desk.ts'
import type { Handlers } from './handle.ts'
import { appHandlers } from './handlers/app-handlers.ts'
import { applicationHandlers } from './handlers/application-handlers.ts'
import { audienceHandlers } from './handlers/audience-handlers.ts'
import { importHandlers } from './handlers/import-handlers.ts'
import { journalHandlers } from './handlers/journal-handlers.ts'
import { progressHandlers } from './handlers/progress-handlers.ts'
import { programHandlers } from './handlers/program-handlers.ts'
import { reflectionHandlers } from './handlers/reflection-handlers.ts'
import { reminderHandlers } from './handlers/reminder-handlers.ts'
import { storyHandlers } from './handlers/story-handlers.ts'

/** Which function answers which call. */
export function createHandlers(desk: Desk): Handlers {
  return {
    ...appHandlers(desk), ...journalHandlers(desk), ...storyHandlers(desk), ...audienceHandlers(desk), ...progressHandlers(desk),
    ...applicationHandlers(desk), ...programHandlers(desk), ...reminderHandlers(desk), ...reflectionHandlers(desk),
    ...importHandlers(desk)
  }
}
