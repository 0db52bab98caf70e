export interface FeedPieces {
  /** All before the first item. */
  readonly head: string
  /** Each from its first to its last sign. */
  readonly items: readonly string[]
  /** Closes what the head has opened. */
  readonly tail: string
  /** An item has begun that never ends, or the feed itself doesn't. */
  readonly isCut: boolean
}

const mark = /<!\[CDATA\[|<!--|<(\/?)((?:[\w.-]+:)?(?:item|entry))(?=[\s>/])/gi

/** A feed cut into its items without a parser, for one that a parser refuses because of a single fault in it. */
export function splitItems(text: string): FeedPieces {
  const items: string[] = []
  let behind = 0
  let first: number | null = null
  let begin: { at: number; name: string } | null = null
  mark.lastIndex = 0
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const [sign, slash, name] = found
    if (name === undefined) {
      const end = text.indexOf(sign === '<!--' ? '-->' : ']]>', mark.lastIndex)
      if (end < 0) break
      mark.lastIndex = end + 3
    } else if (slash === '') {
      first ??= found.index
      // An item in an item: the one before was never closed.
      if (begin !== null) items.push(text.slice(begin.at, found.index))
      begin = { at: found.index, name }
    } else if (begin !== null && begin.name === name) {
      const end = text.indexOf('>', found.index)
      if (end < 0) break
      items.push(text.slice(begin.at, end + 1))
      behind = end + 1
      begin = null
    }
  }
  const head = text.slice(0, first ?? text.length)
  return { head, items, tail: tailOf(head), isCut: begin !== null || !/<\/(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>/i.test(text.slice(behind)) }
}

function tailOf(head: string): string {
  const root = /<((?:[\w.-]+:)?(?:rss|feed|rdf))[\s>]/i.exec(head)?.[1]
  const channel = /<((?:[\w.-]+:)?channel)[\s>]/i.exec(head)?.[1]
  const isOpen = channel !== undefined && !head.includes(`</${channel}`)
  return `${isOpen ? `</${channel}>` : ''}${root === undefined ? '' : `</${root}>`}`
}
