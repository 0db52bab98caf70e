import { afterProlog } from './after-prolog.ts'

export interface WithoutDoctype {
  readonly text: string
  /** It declared names for pieces of text, or for files, which are never put in. */
  readonly hasEntities: boolean
}

/** The text without its document type declaration; null where that never ends. */
export function withoutDoctype(text: string): WithoutDoctype | null {
  // Only before the first element; in a story the same letters are somebody's words.
  const from = afterProlog(text)
  if (!/^<!DOCTYPE/i.test(text.slice(from, from + 9))) return { text, hasEntities: false }
  const end = endOf(text, from)
  if (end === null) return null
  return { text: text.slice(0, from) + text.slice(end), hasEntities: /<!ENTITY/i.test(text.slice(from, end)) }
}

const parts = /<!--[^]*?-->|<\?[^]*?\?>|"[^"]*"|'[^']*'|[[\]>]/g

function endOf(text: string, from: number): number | null {
  let isInside = false
  parts.lastIndex = from
  for (let part = parts.exec(text); part !== null; part = parts.exec(text)) {
    if (part[0] === '[') isInside = true
    if (part[0] === ']') isInside = false
    if (part[0] === '>' && !isInside) return part.index + 1
  }
  return null
}
