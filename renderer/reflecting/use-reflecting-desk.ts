import { useState } from 'react'
import { useApp, useClient } from '../app/app-context.ts'
import { usePageDesk } from '../day-page/page-context.ts'
import { reflectingDeskOf, type ReflectingDesk } from './reflecting-desk.ts'

export function useReflectingDesk(): ReflectingDesk {
  const client = useClient()
  const page = usePageDesk()
  const say = useApp((app) => app.say)
  const refreshCounts = useApp((app) => app.refreshCounts)
  const numbersChanged = useApp((app) => app.numbersChanged)
  const [desk] = useState(() =>
    reflectingDeskOf({
      client,
      page,
      say: (message) => say({ message }),
      changed: () => {
        numbersChanged()
        void refreshCounts()
      }
    })
  )
  return desk
}
