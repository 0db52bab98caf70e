import { useEffect, useState } from 'react'
import type { BackgroundState } from '../../shared/models/reminder.ts'
import { useApp, useClient } from '../app/app-context.ts'

/** What this desktop lets the app do while its window is closed; null until it is known. */
export function useBackground(): BackgroundState | null {
  const client = useClient()
  const say = useApp((app) => app.say)
  const settings = useApp((app) => app.settings)
  const [state, setState] = useState<BackgroundState | null>(null)
  useEffect(() => {
    void client.call('background.state', undefined).then((answer) => {
      if (answer.ok) setState(answer.value)
      else say({ message: answer.error.message })
    })
  }, [client, say, settings])
  return state
}
