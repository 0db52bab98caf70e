import type { ReactNode } from 'react'
import type { ApplicationPage } from '../../shared/models/application.ts'
import type { Outcome } from '../../shared/models/outcome.ts'
import { assertNever } from '../../shared/result.ts'
import { isRefusal } from '../../shared/rules/waits.ts'
import { AfterNo } from '../features/after-no/after-no.tsx'
import { applyAgain } from '../features/applications/application-actions.ts'
import { useApplicationsDesk } from '../features/applications/applications-context.ts'
import { CauseBoardPanel } from '../features/causes/cause-board-panel.tsx'
import { LetterReader } from '../features/causes/letter-reader.tsx'
import { NotAllRightButton } from '../features/help-contacts/not-all-right-button.tsx'
import { MirrorPanel } from '../features/mirror/mirror-panel.tsx'
import { PlanPanel } from '../features/plan/plan-panel.tsx'
import { RetellingsPanel } from '../features/retellings/retellings-panel.tsx'
import type { AnswerPart } from './open-parts.ts'

interface Props {
  readonly page: ApplicationPage
  readonly outcome: Outcome
  readonly note: ReactNode
}

/** What stands under the head of an answer, put together from the features it is made of. */
export function AnswerParts({ page, outcome, note }: Props) {
  const desk = useApplicationsDesk()
  if (!isRefusal(outcome.result) && outcome.result !== 'accepted') return null
  const onApplyAgain = (): void => void applyAgain(desk, page)
  return (
    <AfterNo
      key={outcome.id}
      outcomeId={outcome.id}
      parts={{
        panel: (part, outcomeId, onClose) => <Panel part={part} outcomeId={outcomeId} onClose={onClose} onApplyAgain={onApplyAgain} />,
        note,
        notAllRight: <NotAllRightButton />,
        onApplyAgain
      }}
    />
  )
}

interface PanelProps {
  readonly part: AnswerPart
  readonly outcomeId: string
  onClose(this: void): void
  onApplyAgain(this: void): void
}

function Panel({ part, outcomeId, onClose, onApplyAgain }: PanelProps) {
  switch (part) {
    case 'mirror':
      return <MirrorPanel outcomeId={outcomeId} />
    case 'causes':
      return <CauseBoardPanel outcomeId={outcomeId} onClose={onClose} />
    case 'letter':
      return <LetterReader outcomeId={outcomeId} />
    case 'plan':
      return <PlanPanel outcomeId={outcomeId} onApplyAgain={onApplyAgain} />
    case 'retellings':
      return <RetellingsPanel outcomeId={outcomeId} />
    default:
      return assertNever(part)
  }
}
