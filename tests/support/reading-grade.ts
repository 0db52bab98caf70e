/** School years that a text asks of its reader, by Kincaid and others, 1975. Syllables are counted by their vowels, which is near enough for plain English. */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?…]+(?:\s|$)/).filter((sentence) => /\p{L}/u.test(sentence)).length
  const words = text.match(/\p{L}+(?:’\p{L}+)?/gu) ?? []
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0)
  return (0.39 * words.length) / Math.max(1, sentences) + (11.8 * syllables) / Math.max(1, words.length) - 15.59
}

/** Groups of vowels, without a silent e: "stage" has one, "table" two, "wanted" two. */
export function syllablesOf(word: string): number {
  const spoken = word.replace(/(?:[^laeiouysxzcgh]es|[^laeiouydt]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length)
}
