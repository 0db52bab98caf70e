/** Why a file or folder can't be read, as a sentence for the report. */
export function readFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return sentences[code] ?? `It can’t be read (${code}).`
}

const sentences: Record<string, string> = {
  ENOENT: 'It was there a moment ago and is gone now.',
  ENOTDIR: 'It was a folder a moment ago and is none now.',
  EACCES: 'You don’t have the right to read it.',
  EPERM: 'You don’t have the right to read it.',
  EIO: 'The disk reports a fault while reading it.',
  ELOOP: 'It is a link, and links are not followed.',
  ENAMETOOLONG: 'Its path is too long to be opened.',
  EBUSY: 'Another program is using it.',
  ETIMEDOUT: 'The drive it is on doesn’t answer.',
  ENXIO: 'It is not an ordinary file.'
}
