import type { AppStore } from './app-store.ts'
import { createPageTab } from './page-tab.ts'

export type ProgressTab = 'charts' | 'milestones' | 'review'

export const progressTab = createPageTab<ProgressTab>('charts')

/** From wherever she is. */
export function openMilestones(app: AppStore): void {
  progressTab.show('milestones')
  app.getState().openPlace('progress')
}
