import { counted } from '../../../shared/text.ts'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import type { Paged } from './use-paged.ts'

interface Props<Choice> {
  readonly choices: readonly { readonly title: string; readonly choice: Choice }[]
  readonly chosen: Choice
  readonly paged: Paged<unknown>
  onChoose(this: void, choice: Choice): void
}

/** Which lines of a list are shown, and how many there are of them. */
export function FilterChips<Choice>({ choices, chosen, paged: { hasAnswer, total }, onChoose }: Props<Choice>) {
  return (
    <>
      <div className="chip-row" role="group" aria-label="Show only">
        {choices.map(({ title, choice }) => (
          <ToggleChip key={title} title={title} isOn={choice === chosen} onPress={() => onChoose(choice)} />
        ))}
        <span className="quiet list-count" role="status">
          {hasAnswer ? counted(total, 'line') : ''}
        </span>
      </div>
      {hasAnswer && total === 0 ? <p className="quiet">No line is like that.</p> : null}
    </>
  )
}
