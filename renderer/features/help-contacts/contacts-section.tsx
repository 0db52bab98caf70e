import { ContactList } from './contact-list.tsx'

/** Of Settings. */
export function ContactsSection() {
  return (
    <div>
      <p className="quiet">People to turn to when you are not all right. They stay in your journal on this computer, and “I am not all right” in the Help menu shows them.</p>
      <ContactList />
    </div>
  )
}
