import { useEffect, useRef, type RefObject } from 'react'
import type { ApplicationsPage, ProgramLine } from '../../../shared/models/application.ts'
import { FileProblem } from './file-problem.tsx'
import { ListHead } from './list-head.tsx'
import { ProgramLines } from './program-lines.tsx'
import { usePrograms, useProgramsDesk } from './programs-context.ts'
import type { ProgramSlots } from './programs-place.tsx'

const isUsed = ({ program, applications }: ProgramLine): boolean => !program.isBundled || applications.length > 0

/** All programs: those she has something at first, then those whose rules are known. */
export function ProgramList({ calendar }: Pick<ProgramSlots, 'calendar'>) {
  const page = usePrograms((state) => state.page)
  const view = usePrograms((state) => state.view)
  const place = useFocusAtFirst(page)
  const used = page?.lines.filter(isUsed) ?? []
  return (
    <div className="programs" tabIndex={-1} ref={place}>
      <ListHead isEmpty={page !== null && used.length === 0} />
      <FileProblem />
      {page === null ? null : view === 'calendar' && used.length > 0 ? calendar(page) : <Lines page={page} used={used} />}
    </div>
  )
}

function Lines({ page, used }: { page: ApplicationsPage; used: readonly ProgramLine[] }) {
  const unused = page.lines.filter((line) => !isUsed(line))
  return (
    <>
      {used.length === 0 ? <EmptyPrograms /> : <ProgramLines label="Programs" lines={used} today={page.today} />}
      {unused.length === 0 ? null : (
        <section className="known-programs" aria-label="Programs Second Draft knows rules of">
          <h2 className="label">Programs Second Draft knows rules of</h2>
          <ProgramLines label="Known programs" lines={unused} today={page.today} isQuiet />
        </section>
      )}
    </>
  )
}

function EmptyPrograms() {
  const { store } = useProgramsDesk()
  return (
    <div className="programs-empty">
      <p>What you apply to will stand here, with its rules, your answers, and the next day on which you can try.</p>
      <button type="button" className="button is-main" onClick={() => store.setState({ dialog: { kind: 'new-application' } })}>
        New application…
      </button>
    </div>
  )
}

/** Back from a program, or with one that came back, its line has the focus; else, where the keys were in what has gone, they are now here. */
function useFocusAtFirst(page: ApplicationsPage | null): RefObject<HTMLDivElement | null> {
  const { store } = useProgramsDesk()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { leftId } = store.getState()
    const line = leftId === null ? null : place.current?.querySelector<HTMLElement>(`[data-program="${leftId}"]`)
    if (line !== undefined && line !== null) store.setState({ leftId: null })
    if (document.activeElement === document.body || document.activeElement === place.current) (line ?? place.current)?.focus()
  }, [store, page])
  return place
}
