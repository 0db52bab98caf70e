import { seededRandom } from '../../support/steady-typing.ts'

/** In 18 of 100 entries. */
export const commonWord = 'gardenia'
/** In 40 of 100,000 entries. */
export const rareWord = 'zebrafish'

const rareEvery = 2_500
const vocabularySize = 20_000
const vocabulary = Array.from({ length: vocabularySize }, (_, rank) => wordOfRank(rank))

/** Short for the frequent ones, as in any language; none begins like the words that are searched for. */
function wordOfRank(rank: number): string {
  const consonants = 'tnsrhldcmfpwbvk'
  const vowels = 'eaoiu'
  const letters: string[] = []
  for (let left = rank + 1; left > 0; left = Math.floor(left / 75)) {
    letters.push(consonants.charAt(left % 15), vowels.charAt(Math.floor(left / 15) % 5))
  }
  return letters.join('') + (rank % 3 === 0 ? 'n' : '')
}

/** The text of one entry, always the same for the same number: sentences in paragraphs, the words spread as Zipf found. */
export function prose(number: number, words: number): string {
  const random = seededRandom(number + 1)
  const special = new Map<number, string>()
  if (random() < 0.18) special.set(Math.floor(random() * words), commonWord)
  if (number % rareEvery === 1) special.set(Math.floor(words / 2), rareWord)
  let text = ''
  let toEnd = 0
  for (let at = 0; at < words; at += 1) {
    const word = special.get(at) ?? vocabulary[Math.floor(vocabularySize ** random())] ?? 'and'
    const begins = toEnd === 0
    if (begins) toEnd = 5 + Math.floor(random() * 15)
    toEnd -= 1
    text += begins ? word.charAt(0).toUpperCase() + word.slice(1) : word
    text += toEnd === 0 || at === words - 1 ? (at % 70 < 12 ? '.\n\n' : '. ') : random() < 0.08 ? ', ' : ' '
  }
  return text.trimEnd()
}
