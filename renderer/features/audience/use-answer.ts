import { useEffect, useRef, useState } from 'react'
import type { Result } from '../../../shared/result.ts'
import { useAudienceDesk } from './audience-context.ts'

/** What the journal answers, asked again whenever `key` changes; what was there stays until then. */
export function useAnswer<Value>(key: string, ask: () => Promise<Result<Value>>): Value | null {
  const { say } = useAudienceDesk()
  const [value, setValue] = useState<Value | null>(null)
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  useEffect(() => {
    let isWanted = true
    void latest.current().then((answer) => {
      if (!isWanted) return
      if (answer.ok) setValue(answer.value)
      else say(answer.error.message)
    })
    return () => {
      isWanted = false
    }
  }, [key, say])
  return value
}
