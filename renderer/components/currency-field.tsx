import { useId } from 'react'
import { currencyOf } from '../../shared/rules/currencies.ts'

/** In which a writer's platforms are most likely to pay; any other can be typed. */
const likely = ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'INR', 'JPY', 'BRL', 'CHF', 'SEK']

interface Props {
  readonly label: string
  readonly currency: string | null
  /** Has to be answered before going on. */
  readonly isOpen?: boolean
  onChange(this: void, currency: string): void
}

/** Three letters, or a sign such as €. */
export function CurrencyField({ label, currency, isOpen = false, onChange }: Props) {
  const id = useId()
  return (
    <div className={isOpen ? 'question is-open' : 'question'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field currency-field"
        list={`${id}-codes`}
        maxLength={4}
        spellCheck={false}
        autoComplete="off"
        placeholder="USD"
        defaultValue={currency ?? ''}
        onChange={({ target }) => {
          const code = target.value.trim() === '' ? null : currencyOf([target.value.trim()])
          if (code !== null) onChange(code)
        }}
      />
      <datalist id={`${id}-codes`}>
        {likely.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </div>
  )
}
