import { AccountDialog } from './account-dialog.tsx'
import { useAudienceDesk } from './audience-context.ts'
import type { AudienceDialog } from './audience-store.ts'
import { EventDialog } from './event-dialog.tsx'
import { FollowDialog } from './follow-dialog.tsx'
import { ForgetDialog } from './forget-dialog.tsx'
import { PeopleDialog } from './people-dialog.tsx'

export function AudienceDialogs({ dialog }: { dialog: AudienceDialog }) {
  const desk = useAudienceDesk()
  const close = (): void => desk.store.setState({ dialog: null })
  if (dialog.kind === 'account') return <AccountDialog account={dialog.account} onClose={close} />
  if (dialog.kind === 'people') return <PeopleDialog onClose={close} />
  if (dialog.kind === 'follow') return <FollowDialog follow={dialog.follow} onClose={close} />
  return dialog.kind === 'event' ? <EventDialog event={dialog.event} onClose={close} /> : <ForgetDialog person={dialog.person} onClose={close} />
}
