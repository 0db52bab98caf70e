import { useId } from 'react'
import { shortDay } from '../../../shared/day-names.ts'
import type { ReflectionLine } from '../../../shared/models/reflection.ts'
import { counted } from '../../../shared/text.ts'
import { useOpenApplication, useOpenEntry } from '../../app/crossings.ts'
import { usePage } from '../../day-page/page-context.ts'
import { aboutInWords, askedInWords, groupsOf, whenInWords, type ReflectionGroup } from './reflection-words.ts'

export function ReflectionGroups({ lines }: { lines: readonly ReflectionLine[] }) {
  return groupsOf(lines).map((group) => <Group key={group.key} group={group} />)
}

function Group({ group: { applicationId, lines } }: { group: ReflectionGroup }) {
  const id = useId()
  const today = usePage(({ page }) => page.today)
  const openApplication = useOpenApplication()
  const [first] = lines
  if (first === undefined) return null
  const title = aboutInWords(first, today)
  return (
    <section className="reflection-group" aria-labelledby={id}>
      <div className="reflection-group-head">
        <h2 id={id}>{title}</h2>
        {applicationId === null ? null : (
          <button type="button" className="link" aria-label={`Open it: ${title}`} onClick={() => openApplication(applicationId)}>
            Open it
          </button>
        )}
      </div>
      <ul className="reflection-rows" aria-labelledby={id}>
        {lines.map((line) => (
          <Row key={line.entryId} line={line} />
        ))}
      </ul>
    </section>
  )
}

function Row({ line }: { line: ReflectionLine }) {
  const today = usePage(({ page }) => page.today)
  const openEntry = useOpenEntry()
  const { entryId, datedOn, opening, wordCount } = line
  const when = whenInWords(line, today)
  return (
    <li>
      <button type="button" className="reflection-row" onClick={() => openEntry({ id: entryId, on: datedOn })}>
        <bdi className="reflection-question">{askedInWords(line)}</bdi>
        <span className="quiet">
          {[shortDay(datedOn, today), when, counted(wordCount, 'word')].filter((part) => part !== '').join(' · ')}
        </span>
        <bdi className="reflection-opening">{opening}</bdi>
      </button>
    </li>
  )
}
