const months = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december'
]

/** The sources of regular expressions, to be used without regard to case. */
export const fullMonth = months.join('|')
export const shortMonth = `${months.map((name) => name.slice(0, 3)).join('|')}|sept`
export const anyMonth = `(?:${fullMonth}|${shortMonth})\\.?(?!\\p{L})`

/** 1 to 12 for an English month name or its first letters; 0 where it is none. */
export function monthNumber(name: string): number {
  return months.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1
}
