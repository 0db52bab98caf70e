const longestName = 500
const edges = /^[\s\-_.,:;–—+|#]+|[\s\-_.,:;–—+|#]+$/gu
const copySuffix = /\s*(?:\(\d{1,3}\)|[-–_ ]+copy(?: \d{1,3})?)$/i
const emptyWord = new RegExp(
  '^(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?' +
    '|journal|diary|daily|notes?|entry|entries|log|day|date|t?\\d+(?:am|pm|h|z)?|am|pm|[a-z]|copy)$',
  'iu'
)

/**
 * What a name says besides its day, as a heading: "2022-01-01-a-walk" says "a walk". Empty where that is only a
 * weekday, a time, a number or a word such as "journal".
 */
export function meaningfulRest(pieces: readonly string[]): string {
  const rest = pieces.map(asWords).filter((piece) => piece !== '').join(' ')
  const words = rest.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (words.length === 0) return /\p{Extended_Pictographic}/u.test(rest) ? rest : ''
  return words.every((word) => emptyWord.test(word)) ? '' : rest
}

function asWords(piece: string): string {
  // No name is so long; a hostile title can be, and what follows takes the square of its length.
  if (piece.length > longestName) return piece.trim()
  const trimmed = piece.replace(copySuffix, '').replace(edges, '')
  // A slug has hyphens where its words part; in a name with spaces they belong to the words.
  const spaced = /\s/.test(trimmed) ? trimmed : trimmed.replace(/[-_]+/g, ' ')
  return unpaired(spaced.replace(/[\s\p{Cc}]+/gu, ' ').replace(edges, ''))
}

// "(2022-01-01) A walk" leaves a bracket without its other half.
function unpaired(text: string): string {
  return text.replace(/^[)\]}\s]+|[([{\s]+$/g, '').replace(/^\(([^()]*)\)$/, '$1')
}
