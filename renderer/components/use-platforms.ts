import { useEffect, useState } from 'react'
import { useClient } from '../app/app-context.ts'

/** The platforms that the journal knows, to be offered where one is asked for. */
export function usePlatforms(): readonly string[] {
  const client = useClient()
  const [platforms, setPlatforms] = useState<readonly string[]>([])
  useEffect(() => {
    let isHere = true
    void client.call('stories.platforms', undefined).then((result) => {
      if (isHere && result.ok) setPlatforms(result.value)
    })
    return () => {
      isHere = false
    }
  }, [client])
  return platforms
}
