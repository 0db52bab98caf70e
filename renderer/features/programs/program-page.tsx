import { useEffect, useState } from 'react'
import type { ProgramRules } from '../../../shared/models/program.ts'
import { useClient } from '../../app/app-context.ts'
import { useUnmovedFocus } from '../../components/use-unmoved-focus.ts'
import { FileProblem } from './file-problem.tsx'
import { ProgramHead } from './program-head.tsx'
import { ProgramHistory } from './program-history.tsx'
import { NextDay } from './next-day.tsx'
import { openProgram } from './programs-actions.ts'
import { usePrograms, useProgramsDesk } from './programs-context.ts'
import type { ProgramSlots } from './programs-place.tsx'
import { ReadinessSection } from './readiness-section.tsx'
import { RuleSets } from './rule-sets.tsx'

interface Props extends Pick<ProgramSlots, 'timeline'> {
  readonly id: string
}

/** One program: when it can be tried next, what was sent to it, and its rules beside what the journal knows. */
export function ProgramPage({ id, timeline }: Props) {
  const desk = useProgramsDesk()
  const client = useClient()
  const rules = usePrograms((state) => (state.rules?.id === id ? state.rules : null))
  const part = usePrograms((state) => state.part)
  useEffect(() => void openProgram(desk, id), [desk, id])
  useEffect(() => client.listen(({ name }) => (name === 'day-changed' ? void openProgram(desk, id) : undefined)), [client, desk, id])
  const dialog = usePrograms((state) => state.dialog)
  const [place, setPlace] = useState<HTMLDivElement | null>(null)
  useUnmovedFocus(place, `${String(rules !== null)} ${part}`, dialog?.kind ?? '')
  return (
    <div className="programs" tabIndex={-1} ref={setPlace}>
      {rules === null ? null : (
        <>
          <ProgramHead rules={rules} />
          <FileProblem />
          {part === 'rules' ? <RuleSets rules={rules} /> : <Overview rules={rules} timeline={timeline} />}
        </>
      )}
    </div>
  )
}

function Overview({ rules, timeline }: { rules: ProgramRules } & Pick<ProgramSlots, 'timeline'>) {
  const page = usePrograms((state) => state.page)
  const line = page?.lines.find(({ program }) => program.id === rules.id)
  return (
    <div className="program-overview">
      {page === null || line === undefined || line.applications.length === 0 ? null : (
        <>
          <div className="program-timeline">{timeline(line, page.today)}</div>
          <div className="program-side">
            {line.nextPossible === null ? null : <NextDay next={line.nextPossible} today={page.today} />}
            <ProgramHistory line={line} today={page.today} />
          </div>
        </>
      )}
      {page === null ? null : <ReadinessSection rules={rules} today={page.today} />}
    </div>
  )
}
