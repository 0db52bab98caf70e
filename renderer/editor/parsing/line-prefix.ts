/** What stands before the words of a line: `> ` for quotes, then a list item's indent and mark. */
export interface LinePrefix {
  readonly quote: string
  readonly indent: string
  /** `-`, `*`, `+`, `1.` or `1)`; empty outside lists. */
  readonly mark: string
  readonly space: string
  readonly task: string
  readonly length: number
}

const PREFIX = /^((?:[ \t]*>[ \t]?)*)([ \t]*)(?:([-*+]|\d{1,9}[.)])([ \t]+|$)(\[[ xX]\](?:[ \t]+|$))?)?/
const RULE = /^[ \t>]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/

export function parseLinePrefix(text: string): LinePrefix {
  const match = PREFIX.exec(text)
  const [whole = '', quote = '', indent = '', mark = '', space = '', task = ''] = match ?? []
  if (mark !== '' && RULE.test(text)) {
    return { quote, indent, mark: '', space: '', task: '', length: quote.length + indent.length }
  }
  return { quote, indent, mark, space, task, length: whole.length }
}

/** The number of a numbered item's mark; null for bullets and outside lists. */
export function itemNumber(prefix: LinePrefix): number | null {
  return /^\d/.test(prefix.mark) ? Number.parseInt(prefix.mark, 10) : null
}

/** The mark with another number, keeping its `.` or `)`. */
export function withNumber(mark: string, value: number): string {
  return String(value) + mark.slice(-1)
}
