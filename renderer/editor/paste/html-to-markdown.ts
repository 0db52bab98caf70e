// The package has no types, and the tests compile this file without the folder’s own declarations.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./turndown-plugin-gfm.d.ts" />
import { gfm } from '@joplin/turndown-plugin-gfm'
import TurndownService from 'turndown'
import { listItemText, markdownStyle } from '../../../shared/html-markdown.ts'
import { isNestedTooDeep } from '../../../shared/html-nesting.ts'
import { isWebAddress } from '../parsing/link-target.ts'
import { cleanDocument, ITEM_NUMBER } from './clean-document.ts'
import { quietHtml } from './quiet-html.ts'
import { isTooIntricate } from './too-intricate.ts'

export interface ConvertedHtml {
  markdown: string
  /** Pictures that came as data or as files of the other program; their places hold only their names. */
  droppedImages: number
  /** The markup was beyond what can be converted at once, so this is its text alone. */
  isPlain: boolean
}

const MEANINGFUL =
  'a[href], b, strong, i, em, s, del, strike, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, img, pre, code, hr'

/**
 * The Markdown of HTML from the clipboard. Where its markup says nothing that the plain text beside it
 * doesn't, as from code editors, the plain text is the better copy.
 */
export function htmlToMarkdown(html: string, plain: string): ConvertedHtml {
  const quiet = quietHtml(html)
  if (isNestedTooDeep(quiet)) return { markdown: plain, droppedImages: 0, isPlain: true }
  const { body } = new DOMParser().parseFromString(quiet, 'text/html')
  if (isTooIntricate(body)) return { markdown: plain === '' ? body.textContent : plain, droppedImages: 0, isPlain: true }
  cleanDocument(body)
  if (plain !== '' && !body.querySelector(MEANINGFUL)) return { markdown: plain, droppedImages: 0, isPlain: false }
  let droppedImages = 0
  const service = makeService(() => {
    droppedImages += 1
  })
  return { markdown: service.turndown(body), droppedImages, isPlain: false }
}

function makeService(onDroppedImage: () => void): TurndownService {
  const service = new TurndownService(markdownStyle)
  service.use(gfm)
  service.addRule('listItem', {
    filter: 'li',
    replacement: (content, node) => listItemText(content, node.getAttribute(ITEM_NUMBER)) + (node.nextElementSibling ? '\n' : '')
  })
  service.addRule('link', {
    filter: 'a',
    replacement: (content, node) => link(content, node.getAttribute('href') ?? '')
  })
  service.addRule('image', {
    filter: 'img',
    replacement(_content, node) {
      const source = node.getAttribute('src') ?? ''
      const name = (node.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim()
      if (isWebAddress(source)) return `![${service.escape(name)}](${escapeAddress(source)})`
      onDroppedImage()
      return service.escape(name)
    }
  })
  return service
}

function link(content: string, address: string): string {
  const words = content.trim()
  if (words === '' || !isWebAddress(address)) return content
  if (words === address) return `<${address}>`
  return `[${content.split('\n').map((line) => line.trim()).filter((line) => line !== '').join(' ')}](${escapeAddress(address)})`
}

function escapeAddress(address: string): string {
  return address.replace(/[\s<>]/g, encodeURIComponent).replace(/[()]/g, '\\$&')
}
