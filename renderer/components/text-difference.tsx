import type { Change } from 'diff'
import { useMemo } from 'react'
import { wordChanges } from './word-changes.ts'
import './text-difference.css'

/** What was taken away since `before` is struck through, what came since is underlined. */
export function TextDifference({ before, after }: { before: string; after: string }) {
  const changes = useMemo(() => wordChanges(before, after), [before, after])
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
