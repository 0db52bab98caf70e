import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Contact, SaveContactInput } from '../../../shared/models/contact.ts'
import { FormField } from '../../components/form-field.tsx'
import { textIn } from '../../components/text-in.ts'
import { useEscape } from '../../components/use-escape.ts'
import { useUnkept } from '../../components/use-unkept.ts'

interface Props {
  /** Null for a new one. */
  readonly contact: Contact | null
  save(this: void, contact: SaveContactInput): Promise<string | null>
  onClose(this: void): void
}

export function ContactForm({ contact, save, onClose }: Props) {
  const [id] = useState(() => contact?.id ?? newId())
  const [refusal, setRefusal] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const setUnkept = useUnkept()
  useEscape(form, true, onClose)
  const keep = async (fields: FormData): Promise<void> => {
    const name = textIn(fields, 'name')
    const how = textIn(fields, 'how')
    if (name === '') return setRefusal('Write a name, or what you call them.')
    if (how === '') return setRefusal('Write how to reach them.')
    const refused = await save({ id, name, how })
    if (refused === null) onClose()
    else setRefusal(refused)
  }
  return (
    <form
      ref={form}
      className="form-fields contact-form"
      aria-label={contact === null ? 'Add someone' : `Change ${contact.name}`}
      noValidate
      onInput={() => {
        setUnkept(true)
        setRefusal(null)
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void keep(new FormData(event.currentTarget))
      }}
    >
      <FormField name="name" label="Name" value={contact?.name ?? ''} maxLength={100} isFirst />
      <FormField name="how" label="How to reach them" value={contact?.how ?? ''} hint="A number, an address, which door to knock at" maxLength={300} />
      {refusal === null ? null : (
        <p role="alert" className="form-problem">
          {refusal}
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="button is-plain" onClick={onClose}>
          Cancel
        </button>
        <button type="submit" className="button is-main">
          Keep
        </button>
      </div>
    </form>
  )
}
