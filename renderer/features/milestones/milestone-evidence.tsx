import type { Evidence } from '../../../shared/models/milestone.ts'
import { useApp } from '../../app/app-context.ts'
import { useOpenApplication, useOpenEntry, useOpenStory } from '../../app/crossings.ts'

/** What shows it; rows that have a page of their own are opened there. */
export function MilestoneEvidence({ evidence }: { evidence: Evidence }) {
  const open = useOpenEvidence(evidence)
  if (open === null) return <span className="quiet">{evidence.words}</span>
  return (
    <button type="button" className="link milestone-evidence" onClick={open}>
      <span className="visually-hidden">{opened[evidence.kind]}: </span>
      <bdi>{evidence.words}</bdi>
    </button>
  )
}

const opened: Readonly<Record<Evidence['kind'], string>> = {
  entry: 'Open the entry',
  story: 'Open the story',
  reading: 'Open Audience',
  act: 'Open Audience',
  follow: 'Open Audience',
  application: 'Open the application',
  sum: 'Open'
}

function useOpenEvidence({ kind, id, on }: Evidence): (() => void) | null {
  const openEntry = useOpenEntry()
  const openStory = useOpenStory()
  const openApplication = useOpenApplication()
  const openPlace = useApp((app) => app.openPlace)
  if (id === null) return null
  if (kind === 'entry') return () => openEntry({ id, on })
  if (kind === 'story') return () => openStory(id)
  if (kind === 'application') return () => openApplication(id)
  return () => openPlace('audience')
}
