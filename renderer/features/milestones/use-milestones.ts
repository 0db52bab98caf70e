import { useCallback, useState } from 'react'
import { useStore } from 'zustand'
import { useApp, useClient } from '../../app/app-context.ts'
import { useRefresh } from '../../app/use-refresh.ts'
import { readMilestones } from './milestone-changes.ts'
import { createMilestonesDesk, type MilestonesDesk, type MilestonesState } from './milestones-store.ts'

/** What is reached, read when it comes into view and whenever it may have changed. */
export function useMilestones(): { desk: MilestonesDesk } & MilestonesState {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [desk] = useState(() => createMilestonesDesk(client, say))
  useRefresh(useCallback(() => void readMilestones(desk), [desk]))
  return { desk, ...useStore(desk.store) }
}
