import { useId } from 'react'
import { isDay } from '../../../shared/dates.ts'
import { CurrencyField } from '../../components/currency-field.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { useNumbers, useNumbersDesk } from './numbers-context.ts'
import { searchRows } from './numbers-store.ts'

/** The day of the numbers, the currency of earnings, and the search among the stories. */
export function NumbersHead() {
  const id = useId()
  const { store, storyId, ...desk } = useNumbersDesk()
  const today = usePage((page) => page.page.today)
  const takenOn = useNumbers((state) => state.takenOn)
  return (
    <div className="numbers-head">
      <div className="question">
        <label htmlFor={id}>As they are on</label>
        <input
          id={id}
          type="date"
          className="field"
          max={today}
          defaultValue={today}
          aria-invalid={takenOn === null}
          onChange={({ target }) => store.setState({ failure: null, takenOn: isDay(target.value) && target.value <= today ? target.value : null })}
        />
      </div>
      <Currency />
      {storyId === null ? (
        <input
          type="search"
          className="field numbers-search"
          aria-label="Search the stories"
          placeholder="Search the stories"
          maxLength={500}
          onChange={({ target }) => void searchRows({ store, storyId, ...desk }, target.value)}
        />
      ) : null}
    </div>
  )
}

/** Known from the last earnings, else asked once some are typed that name none. */
function Currency() {
  const { store } = useNumbersDesk()
  const currency = useNumbers((state) => state.currency)
  const hasEarnings = useNumbers(({ typed }) => Object.values(typed).some(({ metric }) => metric === 'earnings'))
  if (!hasEarnings) return null
  return <CurrencyField label="Earnings in" currency={currency} isOpen={currency === null} onChange={(code) => store.setState({ currency: code, failure: null })} />
}
