import { copyFileSync, createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { figure, graf, linkCard, picture, post, sections, type Files } from '../../support/medium-builders.ts'
import { root } from '../root.ts'
import { prose } from './prose.ts'

/** Read where it lies; it is no part of the project. */
const largest = join(root, '../shared/testdata/medium-export/peterpanswift-zhTW-2025/posts')

export interface MadeArchive {
  /** The folder that holds `posts/`. */
  readonly path: string
  readonly isReal: boolean
}

/** The first posts of the largest real archive, or, where it isn't here, generated ones of its size and shape. */
export function placeArchive(path: string, posts: number): MadeArchive {
  const isReal = existsSync(largest)
  if (isReal) copyPosts(join(path, 'posts'), posts)
  else writeGenerated(path, posts)
  return { path, isReal }
}

function copyPosts(folder: string, posts: number): void {
  mkdirSync(folder, { recursive: true })
  // By a stable order, and from all over it: the first are the oldest and shortest.
  const names = readdirSync(largest).sort()
  const every = names.length / Math.min(posts, names.length)
  for (let number = 0; number < Math.min(posts, names.length); number += 1) {
    const name = names[Math.floor(number * every)] ?? ''
    copyFileSync(join(largest, name), join(folder, name))
  }
}

export function writeGenerated(path: string, posts: number): void {
  for (let number = 0; number < posts; number += 1) {
    for (const [name, content] of Object.entries(generatedPost(number))) {
      const file = join(path, name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
  }
}

const dayMs = 86_400_000

/** About 11 kB, as the median of real ones with their pictures: text, headings, code, links and cards. */
function generatedPost(number: number): Files {
  const paragraphs = prose(number, 150 + (number % 7) * 90).split('\n\n').flatMap((text, at) => [graf('p', withMarkup(text, number + at)), ...besides(number, at)])
  return post({
    id: (0x1000000000 + number * 7_919).toString(16),
    title: `Story ${String(number)}, and how it went on`,
    html: sections(graf('h3', `Story ${String(number)}, and how it went on`, 'h3 graf--leading graf--title') + paragraphs.join('')),
    at: new Date(Date.UTC(2016, 0, 1, 12) + number * (dayMs / 3)).toISOString()
  })
}

function withMarkup(text: string, number: number): string {
  const words = text.split(' ')
  const middle = Math.floor(words.length / 2)
  const marked = words.map((word, at) => (at === middle ? markOf(word, number) : word))
  return marked.join(' ')
}

function markOf(word: string, number: number): string {
  if (number % 3 === 0) return `<strong class="markup--strong markup--p-strong">${word}</strong>`
  if (number % 3 === 1) return `<em class="markup--em markup--p-em">${word}</em>`
  return `<a href="https://example.org/${String(number)}" data-href="https://example.org/${String(number)}" class="markup--anchor markup--p-anchor">${word}</a>`
}

/** What stands between the paragraphs. */
function besides(number: number, at: number): string[] {
  switch ((number + at) % 5) {
    case 0:
      return [picture(`1*${String(number)}picture${String(at)}.png`)]
    case 1:
      return [graf('h3', `Part ${String(at)}`)]
    case 2:
      return [graf('pre', `let count = ${String(at)}<br>print(count)`)]
    case 3:
      return [linkCard(`https://example.org/card/${String(at)}`, 'Somebody else’s title')]
    default:
      return [figure('<iframe src="https://www.youtube.com/embed/abc" width="700" height="393" frameborder="0" scrolling="no"></iframe>', 'graf--iframe')]
  }
}

/** The same archive as it comes: returns its path. */
export async function zipArchive(path: string): Promise<string> {
  const zip = new ZipFile()
  for (const name of readdirSync(join(path, 'posts'))) zip.addFile(join(path, 'posts', name), `posts/${name}`)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(`${path}.zip`))
  return `${path}.zip`
}
