/** "medium:3f2a…": what names a Medium post here; null where the text is no id. Leading zeros come and go between exports. */
export function mediumKey(id: string): string | null {
  const digits = id.toLowerCase().replace(/^0+(?=.)/, '')
  return /^[0-9a-f]{6,16}$/.test(digits) ? `medium:${digits}` : null
}

const postAddress = /^https?:\/\/(?:[a-z0-9-]+\.)*medium\.com(?:\/p\/(?:[^/?#]*-)?|\/[^?#]*-)([0-9a-f]{6,16})\/?(?:[?#]|$)/i

/** The key of the post at an address: https://medium.com/p/ID, or anything on medium.com that ends in -ID. */
export function mediumKeyOfAddress(address: string): string | null {
  const id = postAddress.exec(address)?.[1]
  return id === undefined ? null : mediumKey(id)
}

/** The id alone, of a key that is a Medium one. */
export function mediumIdOf(key: string | null): string | null {
  return key?.startsWith('medium:') === true ? key.slice('medium:'.length) : null
}
