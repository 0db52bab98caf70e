import { useStore } from 'zustand'
import { accountTitle, longestAccountName } from '../../../shared/models/account.ts'
import { FormField } from '../../components/form-field.tsx'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { usePlatforms } from '../../components/use-platforms.ts'
import type { FollowersDesk } from './followers-store.ts'

/** Of which account the counts are; where there is none yet, what it is called. */
export function AccountChoice({ desk: { store } }: { desk: FollowersDesk }) {
  const form = useStore(store, (state) => state.form)
  const chosen = useStore(store, (state) => state.accountId)
  if (form === null) return null
  const [first] = form.accounts
  if (first === undefined) return <FirstAccount store={store} />
  if (form.accounts.length === 1) return <p className="quiet">{accountTitle(first)}</p>
  return (
    <div className="chip-row" role="group" aria-label="Account">
      {form.accounts.map((account) => (
        <ToggleChip key={account.id} title={accountTitle(account)} isOn={account.id === chosen} onPress={() => store.setState({ accountId: account.id, failure: null })} />
      ))}
    </div>
  )
}

function FirstAccount({ store }: Pick<FollowersDesk, 'store'>) {
  const platforms = usePlatforms()
  const { platform, name } = store.getState()
  return (
    <div className="form-fields">
      <FormField label="Platform" value={platform} suggestions={platforms} maxLength={100} onChange={(text) => store.setState({ platform: text, failure: null })} />
      <FormField label="Name there" hint="May stay empty" value={name} maxLength={longestAccountName} onChange={(text) => store.setState({ name: text, failure: null })} />
    </div>
  )
}
