import { useId } from 'react'
import { isDay } from '../../../shared/dates.ts'
import { countsFollowers, dateOrders, numberForms, type ColumnMapping, type NumberQuestionKind } from '../../../shared/models/number-columns.ts'
import { metrics, spans } from '../../../shared/models/metric.ts'
import { usePage } from '../../day-page/page-context.ts'
import { CurrencyField } from '../../components/currency-field.tsx'
import { changeMapping, withOpen, withRole } from './column-changes.ts'
import { formNames, orderNames, spanNames } from './column-words.ts'
import { ColumnSubject } from './column-subject.tsx'
import type { ColumnsStep, ImportDesk } from './import-store.ts'
import { RadioGroup } from './radio-group.tsx'

interface Props {
  readonly desk: ImportDesk
  readonly state: ColumnsStep
}

/** What the table itself doesn't say. An open question stands in amber until it is answered. */
export function ColumnQuestions({ desk, state }: Props) {
  const { mapping, preview } = state
  const { columns, dateOrder, numberForm, span } = mapping
  const asked = (kind: NumberQuestionKind) => preview.questions.find((question) => question.kind === kind)
  // What was answered can be answered otherwise; what plays no part in this file isn't shown.
  const isShown = (kind: NumberQuestionKind, answer: string | null): boolean => answer !== null || asked(kind) !== undefined
  const change = (changes: Parameters<typeof changeMapping>[1]): void => void changeMapping(desk, changes)
  return (
    <div className="column-questions">
      <OpenColumns desk={desk} state={state} />
      {columns.includes('date') ? null : <TakenOn desk={desk} state={state} />}
      {isShown('date-order', dateOrder) ? (
        <RadioGroup
          legend={asked('date-order')?.text ?? 'How days are written that could be read in two ways'}
          options={dateOrders.map((order) => [order, orderNames[order]])}
          chosen={dateOrder}
          isOpen={asked('date-order') !== undefined}
          onChoose={(order) => change({ dateOrder: order })}
        />
      ) : null}
      {isShown('number-form', numberForm) ? (
        <RadioGroup
          legend={asked('number-form')?.text ?? 'How a thousand and a half is written'}
          options={numberForms.map((form) => [form, formNames[form]])}
          chosen={numberForm}
          isOpen={asked('number-form') !== undefined}
          onChoose={(form) => change({ numberForm: form })}
        />
      ) : null}
      {hasSpan(columns) && asked('followers') === undefined ? (
        <RadioGroup
          legend={countsFollowers(columns) ? 'Each other number is' : 'Each number is'}
          options={spans.map((one) => [one, spanNames[one]])}
          chosen={span}
          onChoose={(one) => change({ span: one })}
        />
      ) : null}
      {columns.includes('earnings') ? (
        <CurrencyField
          label={asked('currency')?.text ?? 'Earnings without a currency are in'}
          currency={mapping.currency}
          isOpen={asked('currency') !== undefined}
          onChange={(currency) => change({ currency })}
        />
      ) : null}
      {asked('followers') === undefined ? <ColumnSubject desk={desk} state={state} /> : null}
    </div>
  )
}

/** Followers are always all there are on a day. */
function hasSpan(columns: ColumnMapping['columns']): boolean {
  return !countsFollowers(columns) || metrics.some((metric) => columns.includes(metric))
}

/** What is open about the columns themselves. */
function OpenColumns({ desk, state: { mapping, preview } }: Props) {
  const meaning = preview.questions.find(({ kind }) => kind === 'date-meaning')
  const followers = preview.questions.find(({ kind }) => kind === 'followers')
  return (
    <>
      {followers === undefined ? null : (
        <RadioGroup
          legend={followers.text}
          options={[['followers', 'yes, followers'], ['ignore', 'no, leave them out']]}
          chosen={null}
          isOpen
          onChoose={(role) => void changeMapping(desk, withOpen(mapping, role))}
        />
      )}
      {preview.questions.filter(({ kind }) => kind === 'columns').map(({ text }) => (
        <p key={text} className="import-failure">
          {text}
        </p>
      ))}
      {meaning === undefined ? null : (
        <RadioGroup
          legend={meaning.text}
          options={[['date', 'the day of the numbers'], ['published', 'the day the story appeared']]}
          chosen={null}
          isOpen
          onChoose={(role) => void changeMapping(desk, withRole(mapping, meaning.column ?? 0, role))}
        />
      )}
    </>
  )
}

/** Of a table that names no day. */
function TakenOn({ desk, state: { mapping } }: Props) {
  const id = useId()
  const today = usePage((page) => page.page.today)
  return (
    <div className="question">
      <label htmlFor={id}>Of which day these numbers are</label>
      <input
        id={id}
        type="date"
        className="field"
        max={today}
        defaultValue={mapping.takenOn ?? ''}
        onChange={({ target }) => (isDay(target.value) && target.value <= today ? void changeMapping(desk, { takenOn: target.value }) : undefined)}
      />
    </div>
  )
}
