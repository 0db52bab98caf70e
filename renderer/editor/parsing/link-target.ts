const BARE_ADDRESS = /^[^\s:/@]+@[^\s:/@]+$/

/** The address a link's text stands for; "www.example.org" and "me@example.org" get their scheme. */
export function linkTarget(text: string): string {
  if (/^www\./i.test(text)) return `https://${text}`
  return BARE_ADDRESS.test(text) ? `mailto:${text}` : text
}

/** Whether an address is one that a browser or mail program opens. */
export function isWebAddress(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S/i.test(url)
}
