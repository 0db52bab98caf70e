import { useCallback, useState } from 'react'
import type { Mirror } from '../../../shared/models/mirror.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { useRefresh } from '../../app/use-refresh.ts'

/** Null until it is read; read again whenever the journal has changed. */
export function useMirror(outcomeId: string): Mirror | null {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [mirror, setMirror] = useState<Mirror | null>(null)
  useRefresh(
    useCallback(() => {
      void client.call('mirror.open', { id: outcomeId }).then((answer) => {
        if (answer.ok) setMirror(answer.value)
        else say({ message: answer.error.message })
      })
    }, [client, say, outcomeId])
  )
  return mirror?.outcomeId === outcomeId ? mirror : null
}
