import { ContactsSection } from '../features/help-contacts/contacts-section.tsx'
import { QuietSection } from '../features/quiet/quiet-section.tsx'
import { SettingsPlace } from '../features/settings/settings-place.tsx'

/** Features know of each other only here. */
export function SettingsPage() {
  return <SettingsPlace quiet={<QuietSection />} contacts={<ContactsSection />} />
}
