import { useEffect, useState } from 'react'
import type { Window } from '../../../shared/models/ledger.ts'
import type { OwnLine } from '../../../shared/models/review.ts'
import type { ReviewDesk } from './review-store.ts'

const linesAPage = 60

interface Lines {
  /** Null until the first have been read. */
  readonly lines: readonly OwnLine[] | null
  readonly hasMore: boolean
  showMore(this: void): void
}

/** The lines with these words, some at a time; an answer that comes late, for what was typed before, is dropped. */
export function useLines({ client, say }: ReviewDesk, { from, to }: Window, filter: string): Lines {
  const [pages, setPages] = useState({ filter, count: 1 })
  const [found, setFound] = useState<readonly OwnLine[] | null>(null)
  const count = pages.filter === filter ? pages.count : 1
  useEffect(() => {
    let isLatest = true
    // One more than is shown tells whether there are more.
    void client.call('review.lines', { from, to, filter, offset: 0, limit: count * linesAPage + 1 }).then((result) => {
      if (!isLatest) return
      if (result.ok) setFound(result.value)
      else say(result.error.message)
    })
    return () => {
      isLatest = false
    }
  }, [client, say, from, to, filter, count])
  return {
    lines: found?.slice(0, count * linesAPage) ?? null,
    hasMore: (found?.length ?? 0) > count * linesAPage,
    showMore: () => setPages({ filter, count: count + 1 })
  }
}
