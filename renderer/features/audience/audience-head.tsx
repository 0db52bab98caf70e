import { accountTitle } from '../../../shared/models/account.ts'
import type { AudiencePage } from '../../../shared/models/audience.ts'
import { useApp, useRunCommand } from '../../app/app-context.ts'
import { MoreMenu } from '../../components/more-menu.tsx'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { chooseAccount } from './audience-actions.ts'
import { useAudienceDesk } from './audience-context.ts'
import { SpanChooser } from './span-chooser.tsx'

interface Props {
  readonly page: AudiencePage
  readonly accountId: string
}

/** Of which account, and of which time. */
export function AudienceHead({ page, accountId }: Props) {
  const { store } = useAudienceDesk()
  const logFollowers = useApp((app) => app.logFollowers)
  const runCommand = useRunCommand()
  const account = page.accounts.find(({ id }) => id === accountId)
  const edit = account === undefined ? [] : [{ title: `Edit ${accountTitle(account)}`, run: () => store.setState({ dialog: { kind: 'account', account } }) }]
  return (
    <header className="audience-head">
      <div className="audience-title">
        <h1>Audience</h1>
        <Accounts page={page} accountId={accountId} />
        <div className="button-row">
          <button type="button" className="button is-main" onClick={() => logFollowers(accountId)}>
            Log follower count
          </button>
          <MoreMenu
            label="More for accounts"
            choices={[
              ...edit,
              { title: 'Add an account', run: () => store.setState({ dialog: { kind: 'account', account: null } }) },
              { title: 'Import a table of counts (CSV)', run: () => runCommand('import') }
            ]}
          />
        </div>
      </div>
      <SpanChooser counted={page.counted} />
    </header>
  )
}

function Accounts({ page: { accounts }, accountId }: Props) {
  const desk = useAudienceDesk()
  const [first] = accounts
  if (accounts.length === 1) return <p className="quiet account-title">{first === undefined ? '' : accountTitle(first)}</p>
  return (
    <div className="chip-row account-title" role="group" aria-label="Account">
      {accounts.map((account) => (
        <ToggleChip key={account.id} title={accountTitle(account)} isOn={account.id === accountId} onPress={() => void chooseAccount(desk, account.id)} />
      ))}
    </div>
  )
}
