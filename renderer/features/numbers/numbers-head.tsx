import { CurrencyField } from '../../components/currency-field.tsx'
import { DayField } from '../../components/day-field.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { useNumbers, useNumbersDesk } from './numbers-context.ts'
import { searchRows } from './numbers-store.ts'

/** The day of the numbers, the currency of earnings, and the search among the stories. */
export function NumbersHead() {
  const { store, storyId, ...desk } = useNumbersDesk()
  const today = usePage((page) => page.page.today)
  const takenOn = useNumbers((state) => state.takenOn)
  return (
    <div className="numbers-head">
      <div className="question">
        <DayField label="As they are on" today={today} isInvalid={takenOn === null} onChange={(day) => store.setState({ failure: null, takenOn: day })} />
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
