import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Mirror } from '../../../shared/models/mirror.ts'
import { mirrorMarkdown } from '../../../shared/rules/mirror.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { useOpenEntry } from '../../app/crossings.ts'
import { usePage } from '../../day-page/page-context.ts'
import { aboutAnswer } from './about-answer.ts'

/** Makes an entry of today of it; then the way to that entry stands in its place. */
export function KeepInJournal({ mirror }: { mirror: Mirror }) {
  const client = useClient()
  const say = useApp((app) => app.say)
  const numbersChanged = useApp((app) => app.numbersChanged)
  const refreshCounts = useApp((app) => app.refreshCounts)
  const today = usePage(({ page }) => page.today)
  const openEntry = useOpenEntry()
  const [kept, setKept] = useState<{ id: string; on: string } | null>(null)
  const [isKeeping, setIsKeeping] = useState(false)
  const keep = async (): Promise<void> => {
    setIsKeeping(true)
    const about = await aboutAnswer(client, mirror.outcomeId)
    const entry = { id: newId(), datedOn: today, body: mirrorMarkdown(mirror), prompt: null }
    const saved = about.ok ? await client.call('entries.write', { ...entry, about: about.value }) : about
    setIsKeeping(false)
    if (!saved.ok) return say({ message: saved.error.message })
    setKept({ id: entry.id, on: today })
    say({ message: 'Kept as an entry of today.' })
    numbersChanged()
    void refreshCounts()
  }
  return (
    <button type="button" className="button" aria-disabled={isKeeping} onClick={() => (kept === null ? void (isKeeping ? undefined : keep()) : openEntry(kept))}>
      {kept === null ? 'Keep in the journal' : 'Open it in the journal'}
    </button>
  )
}
