import { useCallback, useEffect, useState } from 'react'
import type { Contact, SaveContactInput } from '../../../shared/models/contact.ts'
import type { Result } from '../../../shared/result.ts'
import { useClient } from '../../app/app-context.ts'

interface Contacts {
  /** Null until they are read. */
  readonly contacts: readonly Contact[] | null
  readonly problem: string | null
  /** The one that was removed last, until it is brought back or another is changed. */
  readonly removed: Contact | null
  /** Null where it is kept, else why it can't be. */
  save(this: void, contact: SaveContactInput): Promise<string | null>
  remove(this: void, contact: Contact): Promise<void>
}

export function useContacts(): Contacts {
  const client = useClient()
  const [contacts, setContacts] = useState<readonly Contact[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [removed, setRemoved] = useState<Contact | null>(null)
  const receive = useCallback((result: Result<readonly Contact[]>, gone: Contact | null): string | null => {
    if (!result.ok) return result.error.message
    setContacts(result.value)
    setRemoved(gone)
    setProblem(null)
    return null
  }, [])
  useEffect(() => {
    void client.call('contacts.list', undefined).then((result) => setProblem(receive(result, null)))
  }, [client, receive])
  return {
    contacts, problem, removed,
    save: async (contact) => receive(await client.call('contacts.save', contact), null),
    remove: async (contact) => setProblem(receive(await client.call('contacts.remove', { id: contact.id }), contact))
  }
}
