export interface TextPlace {
  readonly isAtLineStart: boolean
  /** What comes next is a link, which a mark of exclamation would make a picture. */
  readonly isBeforeLink: boolean
}

const signs = /[\\`[\]*_~<&]/
const lineStart = /^\s*(?:[-+](?=[\s-]|$)|#{1,6}(?=\s|$)|>|=+\s*$|\d{1,9}[.)](?=\s|$))/

/**
 * Text that stays the same text when it is read as Markdown, with no more backslashes than that takes: the writer
 * sees them where she edits.
 */
export function escapeText(text: string, { isAtLineStart, isBeforeLink }: TextPlace): string {
  let escaped = signs.test(text) ? escapeAround(text, isAtLineStart) : text
  if (isAtLineStart) escaped = escaped.replace(lineStart, escapeLineStart)
  return isBeforeLink && escaped.endsWith('!') ? `${escaped.slice(0, -1)}\\!` : escaped
}

// In an address that stands as text a backslash would be a part of it.
const address = /(?<!\w)https?:\/\/[^\s<]+/gi

function escapeAround(text: string, isAtLineStart: boolean): string {
  let escaped = ''
  let from = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    escaped += escapeSigns(text.slice(from, index), isAtLineStart && from === 0) + found
    from = index + found.length
  }
  return escaped + escapeSigns(text.slice(from), isAtLineStart && from === 0)
}

function escapeSigns(text: string, isAtLineStart: boolean): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|\s*$)/g, '\\\\')
    .replace(/[`[\]]|~(?=~)|<(?=[a-z/!?]|$)|&(?=#?\w{1,31};)/gi, '\\$&')
    // An asterisk between spaces and a stroke within a word mean nothing.
    .replace(/\*/g, (sign, at: number, whole: string) => (isAlone(whole, at, isAtLineStart) ? sign : `\\${sign}`))
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
}

function isAlone(text: string, at: number, isAtLineStart: boolean): boolean {
  const isBetweenSpaces = /\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at + 1))
  return isBetweenSpaces && !(isAtLineStart && text.slice(0, at).trim() === '')
}

/** The sign itself; of a number, the point or bracket after it. */
function escapeLineStart(found: string): string {
  const at = /\d/.test(found) ? found.search(/[.)]/) : found.search(/\S/)
  return `${found.slice(0, at)}\\${found.slice(at)}`
}
