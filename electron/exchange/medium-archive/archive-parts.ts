import type { SourceFile } from '../files/source-files.ts'
import { isPostName } from './post-name.ts'

/** What of an archive is read, and what it holds besides. */
export interface ArchiveParts {
  readonly posts: readonly SourceFile[]
  readonly claps: readonly SourceFile[]
  readonly highlights: readonly SourceFile[]
  readonly earnings: readonly SourceFile[]
  /** By folder, "bookmarks/", or a single file. */
  readonly others: ReadonlyMap<string, readonly SourceFile[]>
}

interface Place {
  /** What the files are, by the name of their folder in every Medium archive; null where it has none of those names. */
  readonly part: string | null
  /** The folder with that name, else the first one, else the file itself. */
  readonly label: string
}

/** By name alone; nothing is opened. The folders may lie deeper, as where an archive was unpacked into one of its name. */
export function archiveParts(files: readonly SourceFile[]): ArchiveParts {
  const parts = new Map<string, SourceFile[]>()
  const others = new Map<string, SourceFile[]>()
  for (const file of files) {
    const { part, label } = placeOf(file.path)
    if (part !== null && readParts.has(part)) put(parts, part, file)
    else put(others, label, file)
  }
  const [posts = [], claps = [], highlights = [], earnings = []] = Array.from(readParts, (part) => parts.get(part))
  return { posts, claps, highlights, earnings, others }
}

function put(groups: Map<string, SourceFile[]>, name: string, file: SourceFile): void {
  const group = groups.get(name)
  if (group === undefined) groups.set(name, [file])
  else group.push(file)
}

const readParts = new Set(['posts', 'claps', 'highlights', 'partner-program'])

function placeOf(path: string): Place {
  const names = path.split('/')
  const at = names.findIndex((name, index) => partReasons.has(partName(name)) || (readParts.has(name) && index < names.length - 1))
  const name = names[at]
  const isFile = (index: number): boolean => index === names.length - 1
  if (name !== undefined) return { part: partName(name), label: names.slice(0, at + 1).join('/') + (isFile(at) ? '' : '/') }
  if (isPostName(names.at(-1) ?? '')) return { part: 'posts', label: path }
  return { part: null, label: isFile(0) ? path : `${names[0] ?? ''}/` }
}

/** "ips", "ips.html" and "README.html" are parts of one file. */
function partName(name: string): string {
  return name.replace(/\.html?$/i, '')
}

const personal = 'It holds personal data that no story needs, so it was not opened.'
const whomYouFollow = 'It says whom you follow, and nothing of who follows you: a Medium archive doesn’t tell that.'

const partReasons = new Map([
  ['bookmarks', 'A bookmark says that you meant to read something, not that you did.'],
  ['lists', 'A reading list says what you meant to read, not what you read or wrote.'],
  ['interests', 'It says what interests you, and nothing of what you wrote.'],
  ['pubs-following', whomYouFollow],
  ['topics-following', whomYouFollow],
  ['users-following', whomYouFollow],
  ['profile', 'It is your profile; there is no story and no number in it.'],
  ['blocks', personal],
  ['twitter', personal],
  ['sessions', personal],
  ['ips', personal],
  ['README', 'It only lists what the archive holds.']
])

/** Why a part isn't brought in, in a sentence. */
export function whyLeftOut(label: string): string {
  const name = label.replace(/\/$/, '').split('/').at(-1) ?? ''
  return partReasons.get(partName(name)) ?? 'It is no part of a Medium archive that is known here.'
}

/** How many of the folders that every archive has some of are there. */
export function countKnownParts(files: readonly SourceFile[]): number {
  return new Set(files.map(({ path }) => placeOf(path).part).filter((part) => part !== null)).size
}
