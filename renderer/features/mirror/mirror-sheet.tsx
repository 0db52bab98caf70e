import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Mirror } from '../../../shared/models/mirror.ts'
import { mirrorTitle } from '../../../shared/rules/mirror.ts'
import { savedUnder } from './mirror-picture.ts'
import '../../styles/print.css'
import './mirror-sheet.css'

/** What is printed: beside the window's own content, and only on paper. */
export function MirrorSheet({ mirror }: { mirror: Mirror }) {
  return (
    <article className="mirror-sheet">
      <h1>{mirrorTitle(mirror)}</h1>
      <p>{savedUnder(mirror)}</p>
      <dl>
        {mirror.facts.map(({ key, on, sentence }) => (
          <div key={key}>
            <dt>{dayAndMonth(on, mirror.to)}</dt>
            <dd dir="auto">{sentence}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
