import { useRef, useState } from 'react'
import type { OpenCheck } from '../../shared/models/readiness.ts'
import { verifiedForDays } from '../../shared/models/rule.ts'
import { ProofRows } from '../components/proof-rows.tsx'
import { CheckQuestion } from './check-question.tsx'
import { CheckRule } from './check-rule.tsx'
import { useReadinessSurroundings } from './readiness-context.ts'
import { ageInWords } from './readiness-words.ts'
import { RuleOrigin } from './rule-origin.tsx'
import { SettlingAction } from './settling-action.tsx'
import { VerdictMark } from './verdict-mark.tsx'

type Fold = 'answer' | 'proof' | 'origin'

/** A rule, how it stands, what the journal knows of it, and what is behind that. */
export function ReadinessCheck({ check }: { check: OpenCheck }) {
  const { on } = useReadinessSurroundings()
  const { verdict, words, sentence, valueOn, proof, rule, isUnverified } = check
  const [open, setOpen] = useState<Fold | null>(null)
  const answering = useRef<HTMLButtonElement>(null)
  const toggle = (fold: Fold): void => setOpen(open === fold ? null : fold)
  const close = (): void => {
    setOpen(null)
    answering.current?.focus()
  }
  return (
    <li className="readiness-check">
      <VerdictMark verdict={verdict} />
      <div className="check-body">
        <CheckRule words={words} verdict={verdict} />
        <p className="check-known">
          {rule.test.type === 'followers' && valueOn !== null ? `${sentence.replace(/\.$/, '')}, ${ageInWords(valueOn, on)}.` : sentence}
        </p>
        <p className="check-actions">
          {rule.test.type === 'answer' ? (
            <button ref={answering} type="button" className="link" aria-expanded={open === 'answer'} aria-label={`${answerLabel(check)}: ${words}`} onClick={() => toggle('answer')}>
              {answerLabel(check)}
            </button>
          ) : (
            <SettlingAction check={check} />
          )}
          {proof.length === 0 ? null : (
            <button type="button" className="link" aria-expanded={open === 'proof'} aria-label={`Show the rows: ${words}`} onClick={() => toggle('proof')}>
              Show the rows
            </button>
          )}
          <button type="button" className="link" aria-expanded={open === 'origin'} aria-label={`Where this rule comes from: ${words}`} onClick={() => toggle('origin')}>
            Where this rule comes from
          </button>
          {isUnverified ? <span>not checked in the last {verifiedForDays} days</span> : null}
        </p>
        {open === 'answer' && rule.test.type === 'answer' ? <CheckQuestion check={check} test={rule.test} onDone={close} /> : null}
        {open === 'proof' ? <ProofRows rows={proof} label={`Rows behind: ${words}`} /> : null}
        {open === 'origin' ? <RuleOrigin check={check} /> : null}
      </div>
    </li>
  )
}

const answerLabel = ({ verdict }: OpenCheck): string => (verdict === 'unknown' ? 'Answer' : 'Change the answer')
