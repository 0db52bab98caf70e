import { useEffect, useState, type ReactNode } from 'react'
import type { RowsBehind as Behind } from '../../../shared/models/plan.ts'
import type { ProofRow } from '../../../shared/models/readiness.ts'
import { ProofRows } from '../../components/proof-rows.tsx'
import { usePlanDesk } from './use-plan-desk.ts'

interface Props {
  readonly behind: Behind
  /** What it says, for those who hear the list. */
  readonly words: string
  /** Another one: the rows are read again. */
  readonly count: number
  readonly children: ReactNode
}

/** A figure that opens the rows it was counted in. */
export function RowsBehind({ behind, words, count, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {children}
      </button>
      {isOpen ? <Rows behind={behind} words={words} count={count} /> : null}
    </div>
  )
}

function Rows({ behind: { measure, from, to }, words, count }: Omit<Props, 'children'>) {
  const desk = usePlanDesk()
  const [rows, setRows] = useState<readonly ProofRow[]>([])
  useEffect(() => {
    let isHere = true
    void desk.client.call('plans.rows', { measure, from, to }).then((answer) => {
      if (!isHere) return
      if (answer.ok) setRows(answer.value)
      else desk.say({ message: answer.error.message })
    })
    return () => {
      isHere = false
    }
  }, [desk, measure, from, to, count])
  return <ProofRows rows={rows} label={`Rows behind: ${words}`} />
}
