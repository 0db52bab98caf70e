import { useState } from 'react'
import type { Contact } from '../../../shared/models/contact.ts'
import { useFocusKept } from '../../components/use-focus-kept.ts'
import { ContactForm } from './contact-form.tsx'
import { useContacts } from './use-contacts.ts'
import './help-contacts.css'

interface Props {
  /** Whether one is being added or changed: what is typed must not be gone with a stray key. */
  onEditing?(this: void, isEditing: boolean): void
}

/** The people she set, how to reach each, and room for another. */
export function ContactList({ onEditing }: Props) {
  const { contacts, problem, removed, save, remove } = useContacts()
  const [editing, setEditing] = useState<string | null>(null)
  const part = useFocusKept()
  const edit = (id: string | null): void => {
    setEditing(id)
    onEditing?.(id !== null)
  }
  if (contacts === null) return problem === null ? null : <p role="alert">{problem}</p>
  return (
    <div className="contacts" ref={part} tabIndex={-1}>
      {contacts.length === 0 ? null : (
        <ul aria-label="Your contacts">
          {contacts.map((contact) =>
            contact.id === editing ? (
              <li key={contact.id}>
                <ContactForm contact={contact} save={save} onClose={() => edit(null)} />
              </li>
            ) : (
              <ContactLine key={contact.id} contact={contact} onChange={() => edit(contact.id)} onRemove={() => void remove(contact)} />
            )
          )}
        </ul>
      )}
      {problem === null ? null : <p role="alert">{problem}</p>}
      <p role="status" className={removed === null ? 'visually-hidden' : 'contact-gone'}>
        {removed === null ? null : <Removed contact={removed} onUndo={() => void save(removed)} />}
      </p>
      {editing === 'new' ? (
        <ContactForm contact={null} save={save} onClose={() => edit(null)} />
      ) : (
        <button type="button" className="button is-start" onClick={() => edit('new')}>
          Add someone
        </button>
      )}
    </div>
  )
}

interface LineProps {
  readonly contact: Contact
  onChange(this: void): void
  onRemove(this: void): void
}

function ContactLine({ contact: { name, how }, onChange, onRemove }: LineProps) {
  return (
    <li className="contact">
      <span className="contact-name" dir="auto">
        {name}
      </span>
      <span className="contact-how" dir="auto">
        {how}
      </span>
      <span className="contact-actions">
        <button type="button" className="link" aria-label={`Change ${name}`} onClick={onChange}>
          Change
        </button>
        <button type="button" className="link" aria-label={`Remove ${name}`} onClick={onRemove}>
          Remove
        </button>
      </span>
    </li>
  )
}

function Removed({ contact: { name }, onUndo }: { contact: Contact; onUndo: () => void }) {
  return (
    <>
      <bdi>{name}</bdi> is removed.{' '}
      <button type="button" className="link" onClick={onUndo}>
        Undo
      </button>
    </>
  )
}
