import { useEffect, useRef } from 'react'
import './reflecting.css'

/** In place of a question that was put aside, so that the keys go on from there. */
export function PutAside({ answer }: { answer: 'not-now' | 'never' }) {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <p ref={place} className="quiet put-aside" tabIndex={-1}>
      {answer === 'never' ? 'Put aside for good. Settings > Questions can bring it back.' : 'Put aside. Nothing else asks today.'}
    </p>
  )
}
