import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { isDay } from '../../../shared/dates.ts'
import { accountTitle, longestAccountName, type Account } from '../../../shared/models/account.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { textIn } from '../../components/text-in.ts'
import { usePlatforms } from '../../components/use-platforms.ts'
import { usePage } from '../../day-page/page-context.ts'
import { removeAccount, saveAccount } from './audience-actions.ts'
import { useAudienceDesk } from './audience-context.ts'

/** What an account is called, and what is known of it. What isn't known stays empty. */
export function AccountDialog({ account, onClose }: { account: Account | null; onClose: () => void }) {
  const desk = useAudienceDesk()
  const platforms = usePlatforms()
  const today = usePage((page) => page.page.today)
  const [id] = useState(() => account?.id ?? newId())
  const [refusal, setRefusal] = useState<string | null>(null)
  const keep = (form: FormData): Promise<string | null> => {
    const text = (name: string): string => textIn(form, name)
    const orNull = (name: string): string | null => (text(name) === '' ? null : text(name))
    const openedOn = isDay(text('openedOn')) ? text('openedOn') : null
    return saveAccount(desk, { id, platform: text('platform'), name: text('name'), handle: orNull('handle'), openedOn, statsZone: orNull('statsZone') })
  }
  const remove = async (): Promise<void> => {
    const refused = account === null ? null : await removeAccount(desk, account)
    if (refused === null) onClose()
    else setRefusal(refused)
  }
  return (
    <FormDialog
      title={account === null ? 'Add an account' : `Edit ${accountTitle(account)}`}
      keep={keep}
      onClose={onClose}
      aside={
        account === null ? null : (
          <button type="button" className="button is-plain is-aside" onClick={() => void remove()}>
            Remove
          </button>
        )
      }
    >
      <FormField name="platform" label="Platform" value={account?.platform ?? 'Medium'} suggestions={platforms} maxLength={100} isFirst />
      <FormField name="name" label="Name there" hint="May stay empty" value={account?.name ?? ''} maxLength={longestAccountName} />
      <FormField name="handle" label="Handle" hint="@" value={account?.handle ?? ''} maxLength={longestAccountName} />
      <FormField name="openedOn" label="Opened on" type="date" max={today} value={account?.openedOn ?? ''} />
      <FormField name="statsZone" label="Zone of its days" hint="In which its statistics are counted, such as UTC" value={account?.statsZone ?? ''} suggestions={zones()} maxLength={64} />
      {refusal === null ? null : (
        <p role="alert" className="form-problem">
          {refusal}
        </p>
      )}
    </FormDialog>
  )
}

function zones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')]
}
