import { useEffect } from 'react'
import type { PlaceId } from '../../../shared/places.ts'
import { useApp } from '../../app/app-context.ts'
import { markReady } from '../../app/ready.ts'
import './coming-place.css'

type ComingPlaceId = Exclude<PlaceId, 'today' | 'journal' | 'stories' | 'audience' | 'applications' | 'progress' | 'reminders' | 'settings'>

const coming: Readonly<Record<ComingPlaceId, { title: string; will: string }>> = {
  reflections: {
    title: 'Reflections',
    will: 'Questions for the days after an answer, asked one at a time, and only if you want them.'
  }
}

/** A place that isn't built yet says so, and says what it will be. */
export function ComingPlace({ place }: { place: ComingPlaceId }) {
  const openPlace = useApp((app) => app.openPlace)
  useEffect(markReady, [])
  const { title, will } = coming[place]
  return (
    <div className="coming">
      <h1>{title}</h1>
      <p>This place isn’t built yet. It will hold:</p>
      <p className="will">{will}</p>
      <button type="button" className="button" onClick={() => openPlace('today')}>
        Write today’s page
      </button>
    </div>
  )
}
