import { Check, Circle, CircleHelp, Minus, type LucideIcon } from 'lucide-react'
import type { Verdict } from '../../shared/models/readiness.ts'

const icons: Readonly<Record<Verdict, LucideIcon>> = { met: Check, not_met: Minus, unknown: CircleHelp, judged: Circle }

/** Beside the word for it, never instead of it. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const Icon = icons[verdict]
  return <Icon className={`verdict-mark is-${verdict}`} size={verdict === 'judged' ? 11 : 16} aria-hidden />
}
