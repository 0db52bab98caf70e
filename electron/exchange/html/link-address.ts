/** The address as a Markdown link holds it; null for one that no browser or mail program is to open. */
export function linkAddress(written: string | null): string | null {
  const trimmed = (written ?? '').trim()
  const address = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed
  if (!/^(?:https?:\/\/|mailto:)\S/i.test(address)) return null
  return address.toWellFormed().replace(/[\s<>()"\\`\p{Cc}]/gu, escapeSign).replace(/&(?=#?\w{1,31};)/g, '&amp;')
}

function escapeSign(sign: string): string {
  return sign === '(' || sign === ')' ? `%2${sign === '(' ? '8' : '9'}` : encodeURIComponent(sign)
}
