import type { ReactNode } from 'react'
import type { Program } from '../../../shared/models/program.ts'
import { showApplications } from '../../app/applications-view.ts'
import { SaveLine } from '../../components/save-line.tsx'
import { useApplication } from './applications-context.ts'

interface Props {
  readonly program: Program
  /** The last step of the way here: "Draft", a day. */
  readonly here: string
  readonly title: ReactNode
  readonly children: ReactNode
}

/** The way back, what this is, and a sentence about it. */
export function ApplicationHead({ program, here, title, children }: Props) {
  const saveState = useApplication((state) => state.saveState)
  return (
    <header className="application-head">
      <div className="application-way">
        <nav aria-label="The way back">
          <button type="button" className="crumb" onClick={() => showApplications({ at: 'list' })}>
            Applications
          </button>
          <span aria-hidden> › </span>
          <button type="button" className="crumb" onClick={() => showApplications({ at: 'program', id: program.id })}>
            <bdi>{program.name}</bdi>
          </button>
          <span aria-hidden> › </span>
          <span aria-current="page">{here}</span>
        </nav>
        <SaveLine state={saveState} />
      </div>
      <h1>{title}</h1>
      <p className="application-lede">{children}</p>
    </header>
  )
}
