/**
 * Where the first element, or the document type, of an XML text begins. Walked rather than matched: a pattern tries
 * all ways to cut a row of comments before it gives up.
 */
export function afterProlog(text: string): number {
  let at = 0
  for (;;) {
    at += /^\s*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0
    const end = text.startsWith('<?', at) ? endOf(text, '?>', at) : text.startsWith('<!--', at) ? endOf(text, '-->', at) : null
    if (end === null) return at
    at = end
  }
}

function endOf(text: string, sign: string, from: number): number | null {
  const end = text.indexOf(sign, from)
  return end < 0 ? null : end + sign.length
}
