import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useApp, useClient } from '../../app/app-context.ts'
import { AppDialog } from '../../components/app-dialog.tsx'
import { DayField } from '../../components/day-field.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { AccountChoice } from './account-choice.tsx'
import { CountField } from './count-field.tsx'
import { createFollowersDesk, hasTyped, readForm, type FollowersDesk } from './followers-store.ts'
import { notedInWords, saveFollowers, takeBack } from './save-followers.ts'
import './followers.css'

/** How many follow her, from wherever she is: the keys, the digits, Enter. */
export function LogFollowers() {
  const client = useClient()
  const accountId = useApp((app) => app.followersOf)
  const showOverlay = useApp((app) => app.showOverlay)
  const today = usePage((page) => page.page.today)
  const [desk] = useState(() => createFollowersDesk(client, today))
  useEffect(() => void readForm(desk, accountId), [desk, accountId])
  useUnkept(desk)
  const close = (): void => showOverlay(null)
  return (
    <AppDialog title="Log follower count" isHeld onClose={close}>
      <FollowersForm desk={desk} onClose={close} />
    </AppDialog>
  )
}

function FollowersForm({ desk, onClose }: { desk: FollowersDesk; onClose: () => void }) {
  const today = usePage((page) => page.page.today)
  const failure = useStore(desk.store, (state) => state.failure)
  const on = useStore(desk.store, (state) => state.on)
  const form = useRef<HTMLFormElement>(null)
  const save = useSave(desk)
  return (
    <form
      ref={form}
      className="followers-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save().then((at) => (at === null ? undefined : form.current?.querySelector<HTMLInputElement>(`input[name="${at}"]`)?.focus()))
      }}
    >
      <div className="count-fields">
        <CountField desk={desk} metric="followers" label="Followers" today={today} isFirst />
        <CountField desk={desk} metric="following" label="Following, if you like" today={today} />
      </div>
      <AccountChoice desk={desk} />
      <div className="form-row">
        <DayField label="Day" today={today} isInvalid={on === null} onChange={(day) => desk.store.setState({ on: day, failure: null })} />
      </div>
      {failure === null ? null : (
        <p role="alert" className="followers-failure">
          {failure}
        </p>
      )}
      <div className="dialog-actions">
        <span className="quiet followers-hint">“1.2K” is rounded, “~300” is a guess.</span>
        <button type="button" className="button is-plain" onClick={onClose}>
          Cancel
        </button>
        <button type="submit" className="button is-main">
          Save
        </button>
      </div>
    </form>
  )
}

/** Saves and closes, with the way back; else returns the field that has to be mended, if it is one. */
function useSave(desk: FollowersDesk) {
  const showOverlay = useApp((app) => app.showOverlay)
  const say = useApp((app) => app.say)
  const numbersChanged = useApp((app) => app.numbersChanged)
  const today = usePage((page) => page.page.today)
  return async () => {
    const saved = await saveFollowers(desk)
    if (saved.kind === 'stuck') return saved.at
    numbersChanged()
    showOverlay(null)
    const undo = async (): Promise<void> => {
      const refusal = await takeBack(desk.client, saved.reading)
      numbersChanged()
      say({ message: refusal ?? 'Taken back.' })
    }
    say({ message: notedInWords(saved.reading, today), action: { label: 'Undo', run: () => void undo() } })
    return null
  }
}

/** While something is typed and not kept, the window asks before it closes. */
function useUnkept(desk: FollowersDesk): void {
  const setUnkept = useApp((app) => app.setUnkept)
  const isTyped = useStore(desk.store, hasTyped)
  useEffect(() => {
    setUnkept(isTyped)
    return () => setUnkept(false)
  }, [isTyped, setUnkept])
}
