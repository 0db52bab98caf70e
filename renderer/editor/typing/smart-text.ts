/** What to put in place of the last characters, the one just typed included. */
export interface Replacement {
  /** How many characters go, counted back from behind the typed one. */
  length: number
  insert: string
}

const OPENS_QUOTE = /(?:^|[\s([{<>\u2013\u2014\u2018\u201C/-])$/
const EMPHASIS_MARKS = /[*_~]+$/
// Hebrew and Arabic write their own marks with the straight quote, inside words too.
const KEEPS_STRAIGHT_QUOTES = /[\p{Script=Hebrew}\p{Script=Arabic}]$/u
const ONLY_RULE_OR_TABLE = /^[\s>|:=-]*$/
// The patterns below look from each character to the end, which would be felt in a line of a million letters.
const NEAR_CHARACTERS = 1_000
const WITHIN_ADDRESS = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|@)\S*$/i
const WITHIN_LINK_TARGET = /\]\([^)]*$/
const WITHIN_TAG = /<[a-zA-Z/!][^>]*$/

/** Whether the text before the caret says that characters typed here mean themselves. */
export function isLiteralContext(before: string): boolean {
  const backticks = before.split('`').length - 1
  const near = before.slice(-NEAR_CHARACTERS)
  return (
    backticks % 2 === 1 ||
    before.trimStart().startsWith('|') ||
    WITHIN_ADDRESS.test(near) ||
    WITHIN_LINK_TARGET.test(near) ||
    WITHIN_TAG.test(near)
  )
}

/**
 * Typographic characters for typed ones: curly quotes, `--` and `---` as dashes, `...` as an ellipsis.
 * Null where the character stays as it is. `before` is the line up to the typed character.
 */
export function smartReplacement(before: string, typed: string): Replacement | null {
  switch (typed) {
    case '"':
      return quote(before, '\u201C', '\u201D')
    case "'":
      return quote(before, '\u2018', '\u2019')
    case '-':
      return dash(before)
    case '.':
      return /(?:^|[^.])\.\.$/.test(before) ? { length: 3, insert: '\u2026' } : null
    default:
      return null
  }
}

function quote(before: string, opening: string, closing: string): Replacement | null {
  if (KEEPS_STRAIGHT_QUOTES.test(before)) return null
  // In `*"Yes"*` the quote opens if the emphasis around it does.
  const isOpening = OPENS_QUOTE.test(before.slice(-NEAR_CHARACTERS).replace(EMPHASIS_MARKS, ''))
  return { length: 1, insert: isOpening ? opening : closing }
}

function dash(before: string): Replacement | null {
  if (ONLY_RULE_OR_TABLE.test(before)) return null
  if (before.endsWith('\u2013')) return { length: 2, insert: '\u2014' }
  return /[^-]-$/.test(before) ? { length: 2, insert: '\u2013' } : null
}
