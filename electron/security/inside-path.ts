import { normalize, sep } from 'node:path'

/** The file a request means, or null where it would leave the folder ("..%2f" survives URL parsing). */
export function insidePath(root: string, urlPath: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  if (decoded.includes('\0')) return null
  const path = normalize(`${root}${sep}${decoded}`)
  return path.startsWith(root + sep) ? path : null
}
