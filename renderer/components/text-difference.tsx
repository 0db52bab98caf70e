import { diffWordsWithSpace, type Change } from 'diff'
import { useMemo } from 'react'
import './text-difference.css'

/** Beyond this the difference isn't worth the wait; both texts can still be read. */
const longestCompared = 400_000
const patienceMs = 1_500

/** What was taken away since `before` is struck through, what came since is underlined. */
export function TextDifference({ before, after }: { before: string; after: string }) {
  const changes = useMemo(() => compare(before, after), [before, after])
  return (
    <div className="text-difference" tabIndex={0} role="region" aria-label="What has changed since this version">
      {changes === null ? (
        <p className="text-plain">{before}</p>
      ) : (
        <p className="text-plain">
          {changes.map((change, index) => (
            <Part key={index} change={change} />
          ))}
        </p>
      )}
    </div>
  )
}

function Part({ change: { added, removed, value } }: { change: Change }) {
  if (added) return <ins>{value}</ins>
  if (removed) return <del>{value}</del>
  return <>{value}</>
}

function compare(before: string, after: string): Change[] | null {
  if (before.length + after.length > longestCompared) return null
  return diffWordsWithSpace(before, after, { timeout: patienceMs }) ?? null
}
