import { useEffect } from 'react'
import { useApp } from '../app/app-context.ts'

/** Once something is typed, the window asks before it closes, and no stray key leads away. */
export function useUnkept(): (isUnkept: boolean) => void {
  const setUnkept = useApp((app) => app.setUnkept)
  useEffect(() => () => setUnkept(false), [setUnkept])
  return setUnkept
}
