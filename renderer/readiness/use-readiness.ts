import { useCallback, useEffect, useRef, useState } from 'react'
import type { Readiness, ReadinessInput } from '../../shared/models/readiness.ts'
import { useApp, useClient } from '../app/app-context.ts'
import { useRefresh } from '../app/use-refresh.ts'

interface Read {
  /** Null until it is read for the first time. */
  readonly readiness: Readiness | null
  /** To be called when something changed that it is made of. */
  readonly reread: () => void
}

/** The rules of a day beside what the journal knows, read again when numbers are noted or the day turns. */
export function useReadiness({ programId, on, accountId, storyId }: ReadinessInput): Read {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [readiness, setReadiness] = useState<Readiness | null>(null)
  const asked = useRef(0)
  const reread = useCallback(() => {
    const turn = (asked.current += 1)
    void client.call('rules.readiness', { programId, on, accountId, storyId }).then((answer) => {
      if (turn !== asked.current) return
      if (answer.ok) setReadiness(answer.value)
      else say({ message: answer.error.message })
    })
  }, [client, say, programId, on, accountId, storyId])
  useRefresh(reread)
  useEffect(() => () => void (asked.current += 1), [])
  return { readiness, reread }
}
