const trackers = /^(?:utm_\w+|source|sk|ref|ref_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|gi|postPublishedType)$/i
// Of these only Medium puts "source" and the like on every link; elsewhere they may say which page it is.
const mediumOnly = /^(?:source|sk|gi|ref|postPublishedType)$/i

/** The address without what only tells who referred whom; null where it is none of the web, or holds a password. */
export function cleanAddress(written: string): string | null {
  const text = written.trim()
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text) || text.length > 2_000) return null
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return null
  const kept = [...url.searchParams].filter(([name, value]) => !isTracker(name, value, url.hostname))
  // Written anew only where something goes: an address is an id too, and must stay as it is.
  if (kept.length < [...url.searchParams].length) url.search = new URLSearchParams(kept).toString()
  return url.href
}

function isTracker(name: string, value: string, host: string): boolean {
  if (!trackers.test(name)) return false
  return !mediumOnly.test(name) || isMediumHost(host) || value.startsWith('rss-')
}

export function isMediumHost(host: string): boolean {
  return host === 'medium.com' || host.endsWith('.medium.com')
}

/** "Medium", "Substack", else the host; null where it is no address. */
export function platformOfAddress(address: string): string | null {
  if (!URL.canParse(address)) return null
  const host = new URL(address).hostname.replace(/^www\./, '')
  if (isMediumHost(host)) return 'Medium'
  if (host === 'substack.com' || host.endsWith('.substack.com')) return 'Substack'
  return host === '' ? null : host
}
