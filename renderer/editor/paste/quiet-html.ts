// Elements whose content is not HTML; what is in them could be mistaken for tags.
const RAW_TEXT = new Set(['script', 'style', 'title', 'noscript', 'iframe', 'textarea', 'xmp'])

/**
 * HTML that can be parsed without the content policy reporting it: scripts, style sheets, comments and
 * declarations are gone, style attributes are renamed to data-style, where their meaning can still be
 * read. One pass without looking back, because clipboards hold megabytes of broken markup too.
 */
export function quietHtml(html: string): string {
  const kept: string[] = []
  for (let position = 0; position < html.length; ) {
    const open = html.indexOf('<', position)
    if (open === -1) return kept.join('') + html.slice(position)
    kept.push(html.slice(position, open))
    if (/[a-z/]/i.test(html.charAt(open + 1))) {
      const end = tagEnd(html, open)
      const tag = html.slice(open, end)
      const rawEnd = rawTextEnd(html, tag, end)
      if (rawEnd === null) kept.push(tag.replace(/\bstyle(?=\s*=)/gi, 'data-style'))
      position = rawEnd ?? end
    } else {
      position = skipDeclaration(html, open, kept)
    }
  }
  return kept.join('')
}

/** Where the tag that starts at this `<` ends, past any `>` in quoted attributes. */
function tagEnd(html: string, start: number): number {
  let quote = ''
  for (let index = start + 1; index < html.length; index += 1) {
    const sign = html.charAt(index)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") {
      // Within a name or an unquoted value a quote is a character like any other.
      if (/=\s*$/.test(html.slice(Math.max(start, index - 8), index))) quote = sign
    } else if (sign === '>') {
      return index + 1
    }
  }
  return html.length
}

/** Where a raw text element ends that this tag opens; null for other tags. */
function rawTextEnd(html: string, tag: string, from: number): number | null {
  const name = /^<([a-z]+)/i.exec(tag)?.[1]?.toLowerCase() ?? ''
  if (!RAW_TEXT.has(name)) return null
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = from
  const match = closing.exec(html)
  return match ? tagEnd(html, match.index) : html.length
}

/** Skips a comment or declaration; a lone `<` is text and kept. */
function skipDeclaration(html: string, open: number, kept: string[]): number {
  const isComment = html.startsWith('<!--', open)
  if (!isComment && !/[!?]/.test(html.charAt(open + 1))) {
    kept.push('<')
    return open + 1
  }
  const close = isComment ? '-->' : '>'
  const end = html.indexOf(close, open + (isComment ? 4 : 2))
  return end === -1 ? html.length : end + close.length
}
