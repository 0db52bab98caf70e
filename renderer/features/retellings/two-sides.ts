import type { Change } from 'diff'
import { counted } from '../../../shared/text.ts'
import { wordChanges } from '../../components/word-changes.ts'

/** A stretch of one telling: in both, or only here. */
export interface Stretch {
  readonly words: string
  readonly isOnlyHere: boolean
}

export interface TwoSides {
  readonly earlier: readonly Stretch[]
  readonly later: readonly Stretch[]
}

/** Each telling in stretches; without marks where they are too long to be compared. */
export function twoSides(earlier: string, later: string): TwoSides & { readonly isCompared: boolean } {
  const changes = wordChanges(earlier, later)
  if (changes === null) return { earlier: [{ words: earlier, isOnlyHere: false }], later: [{ words: later, isOnlyHere: false }], isCompared: false }
  const parts = changes.map((change, index) => (isCrumb(changes, index) ? 'crumb' : change.added ? 'later' : change.removed ? 'earlier' : 'both'))
  const side = (mine: 'earlier' | 'later'): Stretch[] =>
    joined(changes.flatMap(({ value }, index) => (parts[index] === (mine === 'earlier' ? 'later' : 'earlier') ? [] : [{ words: value, isOnlyHere: parts[index] !== 'both' }])))
  return { earlier: side('earlier'), later: side('later'), isCompared: true }
}

/** A lone word between two changes, "the" or a comma: marked with them, a line of crumbs becomes a sentence that changed. */
function isCrumb(changes: readonly Change[], index: number): boolean {
  const [before, change, after] = [changes[index - 1], changes[index], changes[index + 1]]
  if (before === undefined || change === undefined || after === undefined || change.added || change.removed) return false
  return wordsIn(change.value) < 2 && !change.value.includes('\n\n')
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const stretch of stretches) {
    const before = whole.at(-1)
    if (before?.isOnlyHere === stretch.isOnlyHere) whole[whole.length - 1] = { ...before, words: before.words + stretch.words }
    else whole.push(stretch)
  }
  return whole
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0
}

/** "3 words are only in the telling of 31 March, 12 words only in that of 3 April." */
export function differenceInWords({ earlier, later }: TwoSides, earlierDay: string, laterDay: string): string {
  const only = (side: readonly Stretch[]): number => side.filter(({ isOnlyHere }) => isOnlyHere).reduce((sum, { words }) => sum + wordsIn(words), 0)
  const [gone, come] = [only(earlier), only(later)]
  if (gone === 0 && come === 0) return 'Both are told in the same words.'
  return `${counted(gone, 'word is', 'words are')} only in the telling of ${earlierDay}, ${counted(come, 'word')} only in that of ${laterDay}.`
}
