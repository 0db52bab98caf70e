/** Titles that differ only in case, spaces, quotation marks or what nobody sees are one. */
export function foldedTitle(title: string): string {
  return title.normalize('NFKC').replace(/\u00AD/g, '').replace(/[\u2018\u2019]/g, '\'').replace(/[\u201C\u201D]/g, '"').replace(/\s+/gu, ' ').trim().toLowerCase()
}
