import { allOf } from '../html/dom-parts.ts'
import { parseHtml } from '../html/parse-html.ts'

export interface Teaser {
  /** The description is the story's text after all. */
  readonly isWhole: boolean
  readonly publication: string | null
  readonly note: string
}

const onMedium = /Continue reading on (.{1,200}?)\s*»\s*$/u
const goesOn = /(?:\[?(?:…|\.\.\.)\]?|continue reading|read (?:more|on)|weiterlesen|lire la suite|leer más|続きを読む)[\s»→>.]*$/iu
const onlySummary = 'The feed has only a summary of it, not its text.'

/** Whether what a feed calls a description is all of a story, or leads on to it. */
export function readTeaser(html: string): Teaser {
  const body = parseHtml(html)?.body ?? null
  if (body === null) return { isWhole: false, publication: null, note: onlySummary }
  const text = body.textContent.replace(/\s+/gu, ' ').trim().slice(-300)
  const where = onMedium.exec(text)?.[1]?.trim()
  if (where !== undefined) {
    const publication = where === 'Medium' ? null : where
    return { isWhole: false, publication, note: 'The feed has only the first words of it, as of every story for members; a Medium archive has its text.' }
  }
  const hasParagraphs = allOf(body, 'p', 'br', 'h2', 'h3', 'ul', 'ol').length > 1
  return { isWhole: hasParagraphs && !goesOn.test(text), publication: null, note: onlySummary }
}
