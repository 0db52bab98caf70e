import type { Day } from '../../../shared/dates.ts'
import type { BeginQuietInput, QuietState } from '../../../shared/models/quiet.ts'
import type { Result } from '../../../shared/result.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { usePage, usePageDesk } from '../../day-page/page-context.ts'
import { rereadPage } from '../../day-page/page-opening.ts'

interface Quiet {
  readonly state: QuietState
  readonly today: Day
  /** Null where they have begun, else why they can't. */
  begin(this: void, input: BeginQuietInput): Promise<string | null>
  end(this: void): Promise<string | null>
  /** No thanks. */
  decline(this: void): Promise<string | null>
}

/** Whether these are quiet days, and what changes it; the page and the marks beside the places follow. */
export function useQuiet(): Quiet {
  const client = useClient()
  const desk = usePageDesk()
  const refreshCounts = useApp((app) => app.refreshCounts)
  const state = usePage(({ page }) => page.quiet)
  const today = usePage(({ page }) => page.today)
  const receive = async (result: Result<QuietState>): Promise<string | null> => {
    if (!result.ok) return result.error.message
    desk.store.setState(({ page }) => ({ page: { ...page, quiet: result.value } }))
    // A question may have gone, or come back.
    await Promise.all([rereadPage(desk), refreshCounts()])
    return null
  }
  return {
    state, today,
    begin: async (input) => await receive(await client.call('quiet.begin', input)),
    end: async () => await receive(await client.call('quiet.end', undefined)),
    decline: async () => await receive(await client.call('quiet.decline', undefined))
  }
}
