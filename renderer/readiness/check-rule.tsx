import type { RuleCheck } from '../../shared/models/readiness.ts'
import { verdictNames } from './readiness-words.ts'

/** A rule and how it stands, in words: the mark beside it says no more than they do. */
export function CheckRule({ words, verdict }: Pick<RuleCheck, 'words' | 'verdict'>) {
  return (
    <p className="check-rule">
      <strong>{words}</strong> <span className={`verdict-word is-${verdict}`}>{verdictNames[verdict]}</span>
    </p>
  )
}
