import type { Day } from '../../../shared/dates.ts'
import { dayAndMonth, shortDay } from '../../../shared/day-names.ts'
import type { ApplicationPage, FrozenPack as Pack } from '../../../shared/models/application.ts'
import type { RuleCheck } from '../../../shared/models/readiness.ts'
import { useClient } from '../../app/app-context.ts'
import { MarkdownText } from '../../editor/markdown-text.tsx'
import { ageInWords, verdictNames } from '../../readiness/readiness-words.ts'
import { VerdictMark } from '../../readiness/verdict-mark.tsx'
import { PageSection } from './page-section.tsx'
import { ThenAndNowTable } from './draft-difference.tsx'
import '../../readiness/readiness.css'

/** What was true on the day it was sent; nothing that happens later changes it. */
export function FrozenPack({ page }: { page: ApplicationPage }) {
  const { pack, application, today } = page
  const { sentOn } = application
  if (pack === null || sentOn === null) return null
  return (
    <details className="fold">
      <summary>What was true when you sent it</summary>
      <div className="fold-body">
        <p className="quiet">Kept as it was on {dayAndMonth(sentOn, today)}. Nothing that you note or correct later changes it.</p>
        <FrozenRules pack={pack} sentOn={sentOn} />
        <FrozenCounts pack={pack} sentOn={sentOn} />
        <Since page={page} />
        {pack.story === null ? null : <FrozenStory story={pack.story} />}
      </div>
    </details>
  )
}

/** The same in short, beside the page. */
export function FrozenSummary({ pack }: { pack: Pack }) {
  if (pack.ruleSet === null || pack.checks.length === 0) return null
  return (
    <PageSection title="The rules then · a floor, not a promise">
      <ul>
        {pack.checks.map(({ key, verdict, words, sentence }) => (
          <li key={key} className="readiness-check">
            <VerdictMark verdict={verdict} />
            <div className="check-body">
              <p className="check-rule">
                <strong>{words}</strong>
                <span className="visually-hidden">{verdictNames[verdict]}</span>
              </p>
              <p className="check-known">{sentence}</p>
            </div>
          </li>
        ))}
      </ul>
    </PageSection>
  )
}

function FrozenRules({ pack: { ruleSet, checks }, sentOn }: { pack: Pack; sentOn: Day }) {
  if (ruleSet === null) return <p>No rules of that day are known: every set this journal has is younger.</p>
  return (
    <section aria-label="Rules of that day">
      <h2>{ruleSet.title}</h2>
      <p className="quiet">Known since {dayAndMonth(ruleSet.startsOn, null)}. Rules met are a floor, not a promise.</p>
      <ul className="frozen-checks">
        {checks.map((check) => (
          <FrozenCheck key={check.key} check={check} sentOn={sentOn} />
        ))}
      </ul>
    </section>
  )
}

function FrozenCheck({ check: { verdict, words, sentence, valueOn, proof }, sentOn }: { check: RuleCheck; sentOn: Day }) {
  return (
    <li className="readiness-check">
      <VerdictMark verdict={verdict} />
      <div className="check-body">
        <p className="check-rule">
          <strong>{words}</strong> <span className={`verdict-word is-${verdict}`}>{verdictNames[verdict]}</span>
        </p>
        <p className="check-known">{valueOn === null || valueOn === sentOn ? sentence : `${sentence.replace(/\.$/, '')}, ${ageInWords(valueOn, sentOn)}.`}</p>
        {proof.length === 0 ? null : (
          <details className="check-rows">
            <summary>The rows of that day</summary>
            <ul>
              {proof.map((row, index) => (
                <li key={row.id ?? index}>
                  <span className="quiet">{shortDay(row.on, null)}</span> <bdi>{row.words}</bdi>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  )
}

function FrozenCounts({ pack: { counts }, sentOn }: { pack: Pack; sentOn: Day }) {
  if (counts.length === 0) return <p className="quiet">Nothing was counted by then.</p>
  return (
    <table className="then-and-now" aria-label="Counts of that day">
      <tbody>
        {counts.map(({ name, value, on }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value.toLocaleString('en-GB')}</td>
            <td className="quiet">{`${shortDay(on, null)}, ${ageInWords(on, sentOn)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Since({ page: { previous, thenAndNow, application, today } }: { page: ApplicationPage }) {
  if (previous === null) return null
  const when = previous.sentOn === null ? 'The time before' : dayAndMonth(previous.sentOn, today)
  return (
    <section aria-label="Against the time before">
      <h2>What was different from the time before</h2>
      <ThenAndNowTable when={when} now="This time" lines={thenAndNow} />
      {application.different === '' ? null : <p className="own-words">{application.different}</p>}
    </section>
  )
}

function FrozenStory({ story: { title, body } }: { story: NonNullable<Pack['story']> }) {
  const client = useClient()
  return (
    <details className="frozen-story">
      <summary>The story as you sent it: {title === '' ? 'Untitled' : title}</summary>
      <MarkdownText text={body} topHeading="h3" onOpenLink={(url) => void client.call('app.openLink', { url })} />
    </details>
  )
}
