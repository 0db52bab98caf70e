import { AnswersDialog } from './answers-dialog.tsx'
import { LinkEntryDialog } from './link-entry-dialog.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import { PlacementDialog } from './placement-dialog.tsx'
import { useStoriesDesk } from './stories-context.ts'
import type { StoryDialog } from './stories-store.ts'
import { StoryVersions } from './story-versions.tsx'

export function StoryDialogs({ dialog }: { dialog: StoryDialog }) {
  const desk = useStoriesDesk()
  const close = (): void => desk.store.setState({ dialog: null })
  if (dialog.kind === 'placement') return <PlacementDialog placement={dialog.placement} onClose={close} />
  if (dialog.kind === 'versions') return <StoryVersions onClose={close} />
  if (dialog.kind === 'offer') return <OfferDialog onClose={close} />
  return dialog.kind === 'link-entry' ? <LinkEntryDialog onClose={close} /> : <AnswersDialog onClose={close} />
}
