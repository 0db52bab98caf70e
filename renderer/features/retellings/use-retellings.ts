import { useCallback, useState } from 'react'
import type { Retellings } from '../../../shared/models/reflection.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { useRefresh } from '../../app/use-refresh.ts'

interface Reading {
  /** Null until it is read. */
  readonly retellings: Retellings | null
  /** After a telling was kept. */
  readonly read: () => void
  skip(this: void, isSkipped: boolean): void
}

export function useRetellings(outcomeId: string): Reading {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [retellings, setRetellings] = useState<Retellings | null>(null)
  const read = useCallback(() => {
    void client.call('retellings.open', { id: outcomeId }).then((answer) => {
      if (answer.ok) setRetellings(answer.value)
      else say({ message: answer.error.message })
    })
  }, [client, say, outcomeId])
  useRefresh(read)
  const skip = (isSkipped: boolean): void => {
    void client.call('outcomes.rest', { outcomeId, part: 'retellings', for: isSkipped ? 'good' : null }).then((answer) => {
      if (!answer.ok) say({ message: answer.error.message })
      read()
    })
  }
  return { retellings: retellings?.outcomeId === outcomeId ? retellings : null, read, skip }
}
