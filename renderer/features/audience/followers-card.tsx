import { useMemo, useState } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import { readingInWords } from '../../../shared/metric-words.ts'
import type { AudiencePage, LastCount } from '../../../shared/models/audience.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import { followersChart } from '../../charts/followers-chart.ts'
import { growthChart } from '../../charts/growth-chart.ts'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { useAudience, useAudienceDesk } from './audience-context.ts'
import { AudienceSection } from './audience-section.tsx'
import { FollowerReadings } from './follower-readings.tsx'
import { useSpan } from './span-chooser.tsx'
import { useAnswer } from './use-answer.ts'

interface Props {
  readonly page: AudiencePage
  readonly accountId: string
}

/** The newest counts, how they came about, and every reading in the place of the chart's table. */
export function FollowersCard({ page, accountId }: Props) {
  const { client } = useAudienceDesk()
  const version = useAudience((state) => state.version)
  const { from, to } = useSpan(page.counted).window
  const key = `${accountId} ${from} ${to} ${String(version)}`
  const progress = useAnswer(key, () => client.call('progress.followers', { accountId, kind: 'custom', on: null, from, to }))
  const [isGrowth, setIsGrowth] = useState(false)
  const spec = useMemo(() => (progress === null ? null : isGrowth ? growthChart(progress) : followersChart(progress)), [progress, isGrowth])
  return (
    <AudienceSection title="Follower count">
      <Latest page={page} />
      {page.readings === 0 || spec === null ? null : (
        <ChartCard spec={spec} level={null} {...(isGrowth ? {} : { table: <FollowerReadings page={page} accountId={accountId} /> })}>
          <div className="chip-row">
            <ToggleChip title="Growth beside reading" isOn={isGrowth} onPress={() => setIsGrowth(!isGrowth)} />
          </div>
        </ChartCard>
      )}
    </AudienceSection>
  )
}

function Latest({ page: { last } }: { page: AudiencePage }) {
  const { followers, following } = last
  if (followers === null && following === null) return <p className="quiet">None logged yet. Each count that you log stands here by its day.</p>
  return (
    <p className="latest-counts">
      {followers === null ? null : <Count count={followers} name={followers.value === 1 ? 'follower' : 'followers'} />}
      {following === null ? null : <Count count={following} name="followed by you" />}
    </p>
  )
}

function Count({ count: { value, on, precision }, name }: { count: LastCount; name: string }) {
  const today = usePage((page) => page.page.today)
  return (
    <span>
      <strong>{readingInWords(value, null, precision)}</strong> {name}
      <span className="quiet"> {on === today ? 'today' : `on ${dayAndMonth(on, today)}`}</span>
    </span>
  )
}
