import { useId } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Comparison } from '../../../shared/models/notebook.ts'
import { counted } from '../../../shared/text.ts'
import { useClient } from '../../app/app-context.ts'
import { MoreMenu } from '../../components/more-menu.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { removeComparison, type ComparisonsDesk } from './comparisons-store.ts'

export function ComparisonCard({ desk, comparison }: { desk: ComparisonsDesk; comparison: Comparison }) {
  const id = useId()
  const today = usePage(({ page }) => page.today)
  const { who, readOn, claim, claimDays, leftOut, link } = comparison
  return (
    <section className="card comparison" aria-labelledby={id}>
      <div className="trial-head">
        <h2 id={id}>
          <bdi>{who}</bdi>
        </h2>
        <MoreMenu
          label={`More for ${who}`}
          choices={[
            { title: 'Edit', run: () => desk.store.setState({ dialog: { comparison } }) },
            { title: 'Remove', run: () => void removeComparison(desk, comparison) }
          ]}
        />
      </div>
      <p className="quiet">
        Read on {dayAndMonth(readOn, today)}, {claimDays === null ? 'says nothing of the time it took' : `says ${counted(claimDays, 'day')}`}
        {link === null ? null : <SourceLink link={link} desk={desk} />}
      </p>
      <Told name="It claims: " words={claim} />
      <Told name="It leaves out: " words={leftOut} />
    </section>
  )
}

function Told({ name, words }: { name: string; words: string }) {
  if (words === '') return null
  return (
    <p className="comparison-words" dir="auto">
      <span className="quiet">{name}</span>
      {words}
    </p>
  )
}

function SourceLink({ link, desk }: { link: string; desk: ComparisonsDesk }) {
  const client = useClient()
  const open = async (): Promise<void> => {
    const answer = await client.call('app.openLink', { url: link })
    if (!answer.ok) desk.say({ message: answer.error.message })
  }
  return (
    <>
      ,{' '}
      <button type="button" className="link" title={link} onClick={() => void open()}>
        where it stands
      </button>
    </>
  )
}
