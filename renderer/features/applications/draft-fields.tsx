import { useEffect, useId, useState } from 'react'
import { accountTitle, type Account } from '../../../shared/models/account.ts'
import type { ApplicationPage } from '../../../shared/models/application.ts'
import { isSamePlatform } from '../../../shared/platforms.ts'
import { ChosenDay } from '../../components/chosen-day.tsx'
import { choose, typed } from './application-actions.ts'
import { useApplication, useApplicationsDesk } from './applications-context.ts'
import { PageSection } from './page-section.tsx'

/** What goes with it. */
export function DraftFields({ page }: { page: ApplicationPage }) {
  return (
    <PageSection title="What goes with it">
      <AccountChoice page={page} />
      <StoryChoice page={page} />
      <ExpectedDay />
    </PageSection>
  )
}

/** Of which account it is, where the program's platform has several. */
function AccountChoice({ page: { program } }: { page: ApplicationPage }) {
  const id = useId()
  const desk = useApplicationsDesk()
  const chosen = useApplication((state) => state.fields?.accountId ?? null)
  const accounts = useAccounts(program.platform)
  if (accounts.length < 2) return null
  return (
    <div className="form-row">
      <label htmlFor={id}>Account</label>
      <select id={id} className="field" value={chosen ?? ''} onChange={({ target }) => void choose(desk, { accountId: target.value === '' ? null : target.value })}>
        <option value="">Not said</option>
        {accounts.map((account) => (
          <option key={account.id} value={account.id}>
            {accountTitle(account)}
          </option>
        ))}
      </select>
    </div>
  )
}

function useAccounts(platform: string | null): readonly Account[] {
  const { client } = useApplicationsDesk()
  const [accounts, setAccounts] = useState<readonly Account[]>([])
  useEffect(() => {
    let isHere = true
    if (platform === null) return
    void client.call('followers.form', undefined).then((answer) => {
      if (isHere && answer.ok) setAccounts(answer.value.accounts.filter((account) => isSamePlatform(account.platform, platform)))
    })
    return () => {
      isHere = false
    }
  }, [client, platform])
  return accounts
}

/** The story it is about: publications and magazines look at one, and so do some programs. */
function StoryChoice({ page: { application } }: { page: ApplicationPage }) {
  const desk = useApplicationsDesk()
  return (
    <div className="form-row">
      <span>Story</span>
      <span className="chosen-story">
        {application.story === null ? <span className="quiet">None chosen</span> : <bdi>{application.story.title.trim() === '' ? 'Untitled' : application.story.title}</bdi>}
        <button type="button" className="button" onClick={() => desk.store.setState({ dialog: 'story' })}>
          {application.story === null ? 'Choose a story…' : 'Another…'}
        </button>
        {application.story === null ? null : (
          <button type="button" className="button is-plain" onClick={() => void choose(desk, { storyId: null })}>
            None
          </button>
        )}
      </span>
    </div>
  )
}

/** By when she expects to hear; on that day a reminder looks for the answer. */
export function ExpectedDay() {
  const desk = useApplicationsDesk()
  const on = useApplication((state) => state.fields?.expectedReplyOn ?? null)
  return (
    <div className="form-row">
      <ChosenDay label="Reply expected by" day={on} onChange={(expectedReplyOn) => typed(desk, { expectedReplyOn })} />
    </div>
  )
}
