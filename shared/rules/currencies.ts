/** What stands for a currency in a text, and which it is where nothing else is said. */
const symbols = new Map([
  ['US$', 'USD'], ['CA$', 'CAD'], ['C$', 'CAD'], ['AU$', 'AUD'], ['A$', 'AUD'], ['NZ$', 'NZD'], ['HK$', 'HKD'], ['S$', 'SGD'], ['R$', 'BRL'],
  ['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['円', 'JPY'], ['元', 'CNY'], ['₹', 'INR'], ['₩', 'KRW'], ['₽', 'RUB'], ['₺', 'TRY'],
  ['₴', 'UAH'], ['₪', 'ILS'], ['₫', 'VND'], ['₦', 'NGN'], ['₱', 'PHP'], ['zł', 'PLN'], ['Kč', 'CZK'], ['Fr.', 'CHF'], ['kr', 'SEK']
])
/** Used in several countries: a code beside it says which. */
const ambiguous = new Set(['$', '£', '¥', 'kr'])
const codes = new Set(Intl.supportedValuesOf('currency'))
const bySymbol = new Map([...symbols].map(([symbol, code]) => [symbol.toLowerCase(), code]))

/** The source of a regular expression, to be used without regard to case; three letters may turn out to be no currency. */
export const currencyMarks = [...[...symbols.keys()].map((symbol) => symbol.replace(/[$.]/g, String.raw`\$&`)), '[a-z]{3}'].join('|')

/** The ISO code that these marks, at most two of one amount, name together; null where they don't name one. */
export function currencyOf(marks: readonly string[]): string | null {
  const hasCode = marks.some((mark) => codes.has(mark.toUpperCase()))
  const counting = hasCode ? marks.filter((mark) => !ambiguous.has(mark.toLowerCase())) : marks
  const [only, ...others] = new Set(counting.map(codeOf))
  return only === undefined || others.length > 0 ? null : only
}

function codeOf(mark: string): string | null {
  const code = bySymbol.get(mark.toLowerCase()) ?? mark.toUpperCase()
  return codes.has(code) ? code : null
}
