import { ChevronRight } from 'lucide-react'
import type { Day } from '../../../shared/dates.ts'
import { dayAndMonth, distanceInWords } from '../../../shared/day-names.ts'
import type { ProgramLine } from '../../../shared/models/application.ts'
import { counted } from '../../../shared/text.ts'
import { showApplications } from '../../app/applications-view.ts'
import { programKindNames } from './program-words.ts'

interface Props {
  readonly label: string
  readonly lines: readonly ProgramLine[]
  readonly today: Day
  /** Nothing was sent there yet. */
  readonly isQuiet?: boolean
}

export function ProgramLines({ label, lines, today, isQuiet = false }: Props) {
  return (
    <ul className={isQuiet ? 'program-lines is-quiet' : 'program-lines'} aria-label={label}>
      {lines.map((line) => (
        <li key={line.program.id}>
          <Line line={line} today={today} />
        </li>
      ))}
    </ul>
  )
}

function Line({ line: { program, applications, sentence, nextPossible }, today }: { line: ProgramLine; today: Day }) {
  const { id, name, kind, platform } = program
  const sent = applications.filter(({ sentOn }) => sentOn !== null).length
  return (
    <button type="button" className="program-line" data-program={id} onClick={() => showApplications({ at: 'program', id })}>
      <span className="program-line-words">
        <strong dir="auto">{name}</strong>{' '}
        <span className="quiet">
          {programKindNames[kind]}
          {platform === null || name.startsWith(platform) ? '' : `, ${platform}`}
          {sent === 0 ? '' : `, ${counted(sent, 'application')} sent`}
        </span>
        {sentence === '' ? null : <span className="program-line-sentence">{sentence}</span>}
      </span>
      {nextPossible === null ? null : (
        <span className="program-line-day">
          <span className="visually-hidden">Next possible day: </span>
          <strong>{dayAndMonth(nextPossible.on, today)}</strong> <span className="quiet">{distanceInWords(nextPossible.on, today)}</span>
        </span>
      )}
      <ChevronRight size={16} aria-hidden />
    </button>
  )
}
