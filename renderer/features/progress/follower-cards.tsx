import { useMemo } from 'react'
import { accountTitle } from '../../../shared/models/account.ts'
import type { FollowerProgress } from '../../../shared/models/progress.ts'
import { useApp } from '../../app/app-context.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import { followersChart } from '../../charts/followers-chart.ts'
import { growthChart } from '../../charts/growth-chart.ts'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { partsChart, type Calendar } from './follower-charts.ts'
import { useProgressDesk } from './progress-context.ts'
import { chooseAccount } from './progress-store.ts'

interface Props extends Calendar {
  readonly progress: FollowerProgress
}

/** Followers of one account, where they came from as far as anyone can know, and reading beside them. */
export function FollowerCards({ progress, weekStart, today }: Props) {
  const [followers, parts, growth] = useMemo(() => [followersChart(progress), partsChart(progress, { weekStart, today }), growthChart(progress)] as const, [progress, weekStart, today])
  const hasAccount = progress.account !== null
  return (
    <>
      <ChartCard spec={followers} level={2} foot={progress.ledger === null ? null : <LedgerLine sentence={progress.ledger.sentence} />}>
        <AccountChips progress={progress} />
        {hasAccount ? null : <LogCount />}
      </ChartCard>
      {hasAccount ? (
        <>
          <ChartCard spec={parts} level={2} />
          <ChartCard spec={growth} level={2} />
        </>
      ) : null}
    </>
  )
}

function AccountChips({ progress: { accounts, account } }: { progress: FollowerProgress }) {
  const desk = useProgressDesk()
  if (accounts.length < 2) return null
  return (
    <div className="chip-row" role="group" aria-label="Which account">
      {accounts.map((one) => (
        <ToggleChip key={one.id} title={accountTitle(one)} isOn={one.id === account?.id} onPress={() => chooseAccount(desk, one.id)} />
      ))}
    </div>
  )
}

function LogCount() {
  const logFollowers = useApp((app) => app.logFollowers)
  return (
    <button type="button" className="button progress-log" onClick={() => logFollowers(null)}>
      Log a follower count
    </button>
  )
}

/** What can be said of where they came from; all of it, with the rows behind it, stands in Audience. */
function LedgerLine({ sentence }: { sentence: string }) {
  const openPlace = useApp((app) => app.openPlace)
  return (
    <div className="progress-ledger">
      <p>{sentence}</p>
      <button type="button" className="link" onClick={() => openPlace('audience')}>
        Where they came from
      </button>
    </div>
  )
}
