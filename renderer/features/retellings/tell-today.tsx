import type { Retellings, RetellingStage } from '../../../shared/models/reflection.ts'
import { tellingQuestion } from '../../../shared/rules/retellings.ts'
import { ReflectionEditor } from '../../reflecting/reflection-editor.tsx'

interface Props {
  readonly retellings: Retellings
  readonly stage: RetellingStage
  readonly isOpen: boolean
  onOpen(this: void): void
  onBegun(this: void, entryId: string): void
  onKept(this: void): void
}

export function TellToday({ retellings: { outcomeId, applicationId, stage: of }, stage, isOpen, onOpen, onBegun, onKept }: Props) {
  return (
    <div className="telling-today">
      <p className="telling-question">{tellingQuestion}</p>
      {isOpen ? (
        <ReflectionEditor
          about={{ outcomeId, applicationId, topic: null, stage: of, retelling: stage, asksWhy: false }}
          question={tellingQuestion}
          entryId={null}
          label="Today’s telling"
          onBegun={onBegun}
          onKept={onKept}
        />
      ) : (
        <button type="button" className="button is-main" onClick={onOpen}>
          Tell it as it looks today
        </button>
      )}
    </div>
  )
}
