import type { SourceFiles } from '../files/source-files.ts'
import { archiveParts, countKnownParts } from './archive-parts.ts'
import { isPostName } from './post-name.ts'

// Enough that a damaged one doesn't decide.
const postsToTry = 5

/** By the names of its folders; where they could be anybody's, by a look into the first posts. */
export async function isMediumArchive(source: SourceFiles): Promise<boolean> {
  if (countKnownParts(source.files) >= 3) return true
  const posts = archiveParts(source.files).posts.filter(({ path }) => isPostName(path.slice(path.lastIndexOf('/') + 1)))
  for (const post of posts.slice(0, postsToTry)) {
    const read = await post.read()
    if (read.kind === 'bytes' && /\bp-name\b|\bgraf--|https:\/\/medium\.com\/p\//.test(read.bytes.toString('latin1'))) return true
  }
  return false
}
