import { childrenOf, firstOf, hasClass, isElement, isText } from './dom-parts.ts'

/** Where the text of a code block stands, for the converter: attributes and text survive its cleaning. */
export const codeLanguage = 'data-code-language'

/** Makes one block of this and of those that follow it: Medium wrote a block for each few lines until 2022. */
export function tidyCodeBlock(block: Element): void {
  const texts = [codeOf(block)]
  for (let next = nextPart(block); next !== null; next = nextPart(block)) {
    texts.push(codeOf(next))
    next.remove()
  }
  block.setAttribute(codeLanguage, languageOf(block))
  block.textContent = texts.join('\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '')
}

/** Code within a line: bold or a link in it would be read as part of the code. */
export function tidyCode(code: Element): void {
  code.textContent = codeOf(code).replaceAll('\n', ' ')
}

function nextPart(block: Element): Element | null {
  const next = block.nextElementSibling
  if (next?.localName !== 'pre' || [block, next].some(isWhole)) return null
  for (let between = block.nextSibling; between !== null && between !== next; between = between.nextSibling) {
    if (between.textContent?.trim() !== '') return null
  }
  return next
}

function isWhole(block: Element): boolean {
  return hasClass(block, 'graf--preV2') || languageOf(block) !== ''
}

function languageOf(block: Element): string {
  const code = firstOf(block, 'code')
  const said = block.getAttribute('data-code-block-lang') ?? /\blanguage-(\S+)/.exec(code?.getAttribute('class') ?? '')?.[1] ?? ''
  return /^[\w+#.-]{1,30}$/.test(said) ? said : ''
}

/** No-break spaces are Medium's way to keep two spaces apart, and nothing that a compiler understands. */
function codeOf(node: Node): string {
  return linesOf(node).replaceAll('\u00A0', ' ').replaceAll('\r', '')
}

function linesOf(node: Node): string {
  if (isText(node)) return node.nodeValue ?? ''
  if (!isElement(node)) return ''
  return node.localName === 'br' ? '\n' : childrenOf(node).map(linesOf).join('')
}

export function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${code}\n${fence}`
}
