const mostOpenElements = 1_000
const tags = /<(\/?)([a-z][a-z0-9]*)(?![a-z0-9])[^<>]*>/gi
const neverLeftOpen = new Set(
  'area base br col embed hr img input link meta source wbr li p dt dd td th tr thead tbody tfoot option optgroup rt rp'.split(' ')
)

/** Whether HTML leaves so many elements open that a parser takes minutes over it, or runs out of stack. */
export function isNestedTooDeep(html: string): boolean {
  let open = 0
  for (const [, slash, name = ''] of html.matchAll(tags)) {
    if (neverLeftOpen.has(name.toLowerCase())) continue
    open = slash === '/' ? Math.max(0, open - 1) : open + 1
    if (open > mostOpenElements) return true
  }
  return false
}
