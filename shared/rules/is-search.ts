/**
 * A search needs two letters or numbers together, or one that may be a word by itself. A single Latin letter is where
 * half of all words begin: to rank every text for it would hold up the letter that follows.
 */
export function isSearch(text: string): boolean {
  return /[\p{L}\p{N}\p{M}\p{Co}]{2}|[[\p{L}\p{Co}]--\p{Script=Latin}]/v.test(text)
}
