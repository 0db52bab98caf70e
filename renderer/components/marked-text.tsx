import type { Passage } from '../../shared/models/find.ts'
import './marked-text.css'

/** So much of the text before the first mark that it is in sight where there is little room. */
const longestLead = 24

/** A stretch of an entry with the words marked that were searched for. */
export function MarkedText({ passages }: { passages: readonly Passage[] }) {
  return passages.map(({ text, isHit }, index) =>
    isHit ? <mark key={index}>{text}</mark> : <span key={index}>{index === 0 ? shortLead(text) : text}</span>
  )
}

function shortLead(text: string): string {
  const characters = Array.from(text)
  if (characters.length <= longestLead) return text
  const end = characters.slice(-longestLead).join('')
  const firstSpace = end.indexOf(' ')
  return `…${firstSpace < 0 ? end : end.slice(firstSpace + 1)}`
}
