import type { MilestoneKind } from '../../../shared/models/milestone.ts'
import { chipWords } from './milestone-words.ts'

/** Followers are no win: theirs has the colour of what isn't known. */
export function MilestoneChip({ kind }: { kind: MilestoneKind | 'next' }) {
  return <span className={`milestone-chip is-${kind}`}>{kind === 'next' ? 'next' : chipWords[kind]}</span>
}
