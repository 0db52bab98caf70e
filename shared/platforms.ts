/** What names of one platform have in common: "Medium", "medium " and "ＭＥＤＩＵＭ" are the same. */
export function platformKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

export function isSamePlatform(one: string, other: string): boolean {
  return platformKey(one) === platformKey(other)
}
