const extension = /\.(?:md|markdown|mdown|txt|text)$/i

export function isTextFile(name: string): boolean {
  return extension.test(name)
}

export function withoutExtension(path: string): string {
  return path.replace(extension, '')
}

interface NameRule {
  readonly matches: RegExp
  readonly reason: string
}

const fileRules: readonly NameRule[] = [
  { matches: /\uFFFD/u, reason: 'Its name holds characters that can’t be read. Give it another name to have it read.' },
  { matches: /^\./, reason: 'It is a hidden file.' },
  {
    matches: /_(?:REMOTE|LOCAL|BASE|BACKUP)_[^/]*$|\.sync-conflict-|conflicted copy/i,
    reason: 'It is a copy left by a conflict between two versions. Give it another name to have it read.'
  },
  { matches: /\.(?:orig|bak|rej|swp|tmp)$|~$/i, reason: 'It is a copy left by another program, not the diary’s own file.' }
]

const folderRules: readonly NameRule[] = [
  { matches: /\uFFFD/u, reason: 'The folder’s name holds characters that can’t be read. Give it another name to have it read.' },
  { matches: /^\./, reason: 'It is a hidden folder; nothing in it is read.' }
]

/** Why something is left out for its name alone. */
export function nameFault(name: string, isFolder: boolean): string | null {
  // Node reads bytes that aren't UTF-8 as U+FFFD, and half a character becomes one here.
  const readable = name.toWellFormed()
  return (isFolder ? folderRules : fileRules).find(({ matches }) => matches.test(readable))?.reason ?? null
}
