import { useEffect, useRef, useState } from 'react'
import { succeed, type Result } from '../../../shared/result.ts'
import { useAudience, useAudienceDesk } from './audience-context.ts'

const rowsAtFirst = 20
const rowsMore = 100
/** More can't be asked for at once. */
const mostAtOnce = 500

interface Some<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}
type Read<Row> = (offset: number, limit: number) => Promise<Result<Some<Row>>>

export interface Paged<Row> extends Some<Row> {
  readonly hasAnswer: boolean
  showMore(this: void): Promise<void>
  /** Shows one as it is now, where it stands. */
  replace(this: void, row: Row): void
}

/** The first rows of a list that may be long, and more on demand; another `key` is another list. */
export function usePaged<Row extends { readonly id: string }>(key: string, read: Read<Row>): Paged<Row> {
  const { say } = useAudienceDesk()
  const version = useAudience((state) => state.version)
  const [shown, setShown] = useState<(Some<Row> & { readonly key: string }) | null>(null)
  const latest = useRef({ read, shown })
  useEffect(() => {
    latest.current = { read, shown }
  })
  useEffect(() => {
    let isWanted = true
    const { read: readNow, shown: before } = latest.current
    const count = before?.key === key ? Math.max(rowsAtFirst, before.rows.length) : rowsAtFirst
    void readSome(readNow, 0, count).then((answer) => {
      if (!isWanted) return
      if (answer.ok) setShown({ ...answer.value, key })
      else say(answer.error.message)
    })
    return () => {
      isWanted = false
    }
  }, [key, version, say])
  return {
    rows: shown?.rows ?? [],
    total: shown?.total ?? 0,
    hasAnswer: shown !== null,
    showMore: async () => {
      const answer = await readSome(read, shown?.rows.length ?? 0, rowsMore)
      if (!answer.ok) return say(answer.error.message)
      setShown((now) => (now === null ? null : { ...now, total: answer.value.total, rows: [...now.rows, ...answer.value.rows] }))
    },
    replace: (row) => setShown((now) => (now === null ? null : { ...now, rows: now.rows.map((one) => (one.id === row.id ? row : one)) }))
  }
}

async function readSome<Row>(read: Read<Row>, offset: number, count: number): Promise<Result<Some<Row>>> {
  const rows: Row[] = []
  for (;;) {
    const answer = await read(offset + rows.length, Math.min(mostAtOnce, count - rows.length))
    if (!answer.ok) return answer
    rows.push(...answer.value.rows)
    if (rows.length >= count || answer.value.rows.length === 0) return succeed({ rows, total: answer.value.total })
  }
}
