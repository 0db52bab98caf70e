import { useId, useRef, useState } from 'react'
import type { Mirror } from '../../../shared/models/mirror.ts'
import { mirrorTitle } from '../../../shared/rules/mirror.ts'
import { MirrorReplay } from './mirror-replay.tsx'
import { MirrorSaving } from './mirror-saving.tsx'
import { MirrorTiles } from './mirror-tiles.tsx'
import { ThinMirror } from './thin-mirror.tsx'
import { useMirror } from './use-mirror.ts'
import './mirror.css'

/** What the days of an attempt held, as it happened: facts from rows, nothing made of them. */
export function MirrorPanel({ outcomeId }: { outcomeId: string }) {
  const mirror = useMirror(outcomeId)
  const id = useId()
  // While she writes what was missing, the list that it completes waits.
  const [isWriting, setIsWriting] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  if (mirror === null) return null
  return (
    <section className="mirror" aria-labelledby={id}>
      <header className="mirror-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {mirrorTitle(mirror)}
        </h2>
        <p className="mirror-lede">Only facts from your journal; no lesson is needed today.</p>
      </header>
      {mirror.isThin || isWriting ? <ThinMirror mirror={mirror} isWriting={isWriting} setIsWriting={setIsWriting} onKept={() => heading.current?.focus()} /> : <FullMirror mirror={mirror} />}
    </section>
  )
}

function FullMirror({ mirror }: { mirror: Mirror }) {
  return (
    <>
      <MirrorTiles mirror={mirror} />
      <MirrorReplay mirror={mirror} />
      <MirrorSaving mirror={mirror} />
    </>
  )
}
