import type { SmallestStep } from '../../../shared/models/quiet.ts'
import { useOpenApplication, useOpenStory } from '../../app/crossings.ts'
import { usePageDesk } from '../../day-page/page-context.ts'
import { editorInHand } from '../../day-page/page-opening.ts'

interface Props {
  readonly step: SmallestStep | null
  /** The question beside the page says the sentence today. */
  readonly isAsked: boolean
}

/** What is nearest to hand for who comes back. How long she was away is her own affair. */
export function Return({ step, isAsked }: Props) {
  return (
    <p className="quiet-line">
      {isAsked ? null : <span>One sentence is a full visit.</span>}
      {step === null ? <Begin /> : step.kind === 'plan' ? <PlanStep step={step} /> : <Draft step={step} />}
    </p>
  )
}

function Begin() {
  const desk = usePageDesk()
  return (
    <button type="button" className="link" onClick={() => editorInHand(desk)?.focus()}>
      Begin writing
    </button>
  )
}

function PlanStep({ step: { applicationId, words } }: { step: Extract<SmallestStep, { kind: 'plan' }> }) {
  const openApplication = useOpenApplication()
  return (
    <span>
      Near to hand, of your plan:{' '}
      <button type="button" className="link" dir="auto" onClick={() => openApplication(applicationId)}>
        {words}
      </button>
    </span>
  )
}

function Draft({ step: { storyId, title } }: { step: Extract<SmallestStep, { kind: 'draft' }> }) {
  const openStory = useOpenStory()
  return (
    <span>
      Near to hand:{' '}
      <button type="button" className="link" dir="auto" onClick={() => openStory(storyId)}>
        {title === '' ? 'your draft' : title}
      </button>
    </span>
  )
}
