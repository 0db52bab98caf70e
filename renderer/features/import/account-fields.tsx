import { useEffect, useId, useState } from 'react'
import type { Account } from '../../../shared/models/account.ts'
import { namesAccounts, type ColumnMapping } from '../../../shared/models/number-columns.ts'
import { useClient } from '../../app/app-context.ts'
import { changeMapping } from './column-changes.ts'
import type { ImportDesk } from './import-store.ts'

interface Props {
  readonly desk: ImportDesk
  readonly mapping: ColumnMapping
}

/** On which platform the numbers are, and of which account there, where the table doesn't name it. */
export function AccountFields({ desk, mapping }: Props) {
  const accounts = useAccounts()
  const { platform, account, subject } = mapping
  const names = accounts.filter((one) => one.platform.toLowerCase() === platform.toLowerCase()).map(({ name }) => name)
  return (
    <div className="account-fields">
      <TextField
        label="Platform"
        text={platform}
        known={accounts.map((one) => one.platform)}
        onChange={(name) => (name === '' ? undefined : void changeMapping(desk, { platform: name }))}
      />
      {subject.by !== 'account' || namesAccounts(mapping.columns) ? null : (
        <TextField label="Account" text={account} known={names} hint="your only one there" onChange={(name) => void changeMapping(desk, { account: name })} />
      )}
    </div>
  )
}

interface FieldProps {
  readonly label: string
  readonly text: string
  readonly known: readonly string[]
  /** What it is while it is empty. */
  readonly hint?: string
  onChange(this: void, text: string): void
}

function TextField({ label, text, known, hint, onChange }: FieldProps) {
  const id = useId()
  const options = [...new Set(known)].filter((one) => one !== '')
  return (
    <div className="question">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        maxLength={100}
        list={`${id}-known`}
        placeholder={hint}
        defaultValue={text}
        onBlur={({ target }) => {
          const typed = target.value.trim()
          if (typed !== text) onChange(typed)
        }}
      />
      <datalist id={`${id}-known`}>
        {options.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </div>
  )
}

function useAccounts(): readonly Account[] {
  const client = useClient()
  const [accounts, setAccounts] = useState<readonly Account[]>([])
  useEffect(() => {
    let isWanted = true
    void client.call('audience.open', { accountId: null }).then((page) => {
      if (isWanted && page.ok) setAccounts(page.value.accounts)
    })
    return () => {
      isWanted = false
    }
  }, [client])
  return accounts
}
