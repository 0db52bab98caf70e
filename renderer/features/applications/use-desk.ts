import { useState } from 'react'
import { useApp, useClient } from '../../app/app-context.ts'
import { applicationsDeskOf, type ApplicationsDesk } from './applications-store.ts'

/** The desk of this window, from the page of an application or from the dialog of an answer. */
export function useDesk(): ApplicationsDesk {
  const client = useClient()
  const say = useApp((app) => app.say)
  const numbersChanged = useApp((app) => app.numbersChanged)
  const refreshCounts = useApp((app) => app.refreshCounts)
  const [desk] = useState(() =>
    applicationsDeskOf({
      client,
      say: (message, action) => say(action === undefined ? { message } : { message, action }),
      changed: () => {
        numbersChanged()
        void refreshCounts()
      }
    })
  )
  return desk
}
