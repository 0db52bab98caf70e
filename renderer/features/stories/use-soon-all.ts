import { useEffect, useState } from 'react'

/** About as many as a window shows. */
const inSight = 8

/** The first of them at once and the others right after: what is in sight doesn't wait for fifty cards. */
export function useSoonAll<Item>(items: readonly Item[]): readonly Item[] {
  const [isAll, setIsAll] = useState(items.length <= inSight)
  useEffect(() => {
    const timer = setTimeout(() => setIsAll(true))
    return () => clearTimeout(timer)
  }, [])
  return isAll ? items : items.slice(0, inSight)
}
