import { parseArgs } from 'node:util'
import { mediumKey } from '../../../shared/medium-id.ts'
import type { MetricSnapshot } from '../../../shared/models/metric.ts'
import type { Journal } from '../../journal/journal.ts'
import { sql } from '../../journal/journal.ts'
import { numbersOf } from '../../journal/numbers.ts'
import { placementsOf } from '../../journal/placements.ts'
import { refuse, wrongUsage, type Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

export const numbers: Verb = {
  name: 'numbers',
  usage: 'STORY',
  summary: 'Shows every number noted for a story, corrected ones too; STORY is its id, its Medium id or its title.',
  run: async (args, place) => {
    const { positionals } = parseArgs({ args, allowPositionals: true })
    const [story, ...more] = positionals
    if (story === undefined || more.length > 0) return wrongUsage('Name one story: its id, its Medium id, or its title in quotes.')
    return await toRead(place, (journal) => {
      const ids = storiesNamed(journal, story)
      const [id] = ids
      if (id === undefined) return refuse(`There is no story “${story}” in this journal. "stories" lists them.`)
      if (ids.length > 1) return refuse([`More than one story is called “${story}”. Name one by its id:`, ...ids.map((each) => `  ${each}`)].join('\n'))
      const snapshots = toJson(journal, id)
      return { kind: 'answer', json: snapshots, text: inWords(snapshots) }
    })
  }
}

function storiesNamed(journal: Journal, name: string): string[] {
  const named = (condition: string, value: string | null): string[] => sql<string>(journal, `SELECT id FROM shownStory WHERE ${condition}`).pluck().all(value)
  const byId = named('id = ?', name.toLowerCase())
  if (byId.length > 0) return byId
  const byMediumId = named('externalKey = ?', mediumKey(name))
  return byMediumId.length > 0 ? byMediumId : named('title = ? COLLATE NOCASE', name)
}

type Snapshot = ReturnType<typeof toJson>[number]

function toJson(journal: Journal, id: string) {
  const placements = new Map(placementsOf(journal, id).map((placement) => [placement.id, placement.platform]))
  return numbersOf(journal, id).map(({ storyId: _storyId, placementId, createdAtMs: _createdAtMs, takenAtMs, ...snapshot }) => ({
    ...snapshot,
    takenAt: takenAtMs === null ? null : new Date(takenAtMs).toISOString(),
    platform: placementId === null ? null : (placements.get(placementId) ?? null)
  }))
}

function inWords(snapshots: readonly Snapshot[]): string {
  const rows = snapshots.map(({ takenOn, metric, platform, isSuperseded, source, ...snapshot }) => {
    const from = [platform, source, isSuperseded ? 'corrected since' : null].filter((part) => part !== null).join(', ')
    return `${takenOn}  ${metric.padEnd(10)}  ${valueInWords(snapshot)}  (${from})\n`
  })
  return rows.length === 0 ? 'No numbers are noted for this story.\n' : rows.join('')
}

function valueInWords({ value, currency, precision, span }: Pick<MetricSnapshot, 'value' | 'currency' | 'precision' | 'span'>): string {
  if (value === null) return 'taken back'
  const amount = currency === null ? value.toLocaleString('en-GB') : `${(value / 100).toFixed(2)} ${currency}`
  return [amount, ...(precision === 'exact' ? [] : [precision]), ...(span === 'day' ? ['that day'] : [])].join(' ')
}
