import { expect, it } from 'vitest'
import { listContacts, removeContact, saveContact } from '../../electron/journal/contacts.ts'
import { id, morning, opened } from '../support/journal-builders.ts'

const ana = { id: id(1), name: 'Ana', how: '+49 30 123 456' }
const door = { id: id(2), name: 'Mrs Weber', how: 'Knock next door' }

it('holds nobody until she sets somebody', async () => {
  expect(listContacts(await opened())).toEqual([])
})

it('keeps, changes and removes them; one that comes back stands where it stood', async () => {
  const journal = await opened()
  saveContact(journal, ana, morning)
  expect(saveContact(journal, door, morning)).toEqual([ana, door])
  expect(saveContact(journal, { ...door, how: 'Second floor' }, morning)).toEqual([ana, { ...door, how: 'Second floor' }])
  expect(removeContact(journal, ana.id)).toHaveLength(1)
  expect(saveContact(journal, ana, morning).map(({ name }) => name)).toEqual(['Ana', 'Mrs Weber'])
})

it('leaves no trace of who was removed', async () => {
  const journal = await opened()
  saveContact(journal, ana, morning)
  removeContact(journal, ana.id)
  expect(journal.db.prepare('SELECT count(*) FROM contact').pluck().get()).toBe(0)
})
