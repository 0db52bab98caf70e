import { fail, succeed, type Result } from '../../shared/result.ts'

// All that a chart is made of; the page writes them in renderer/charts/chart-svg.ts.
const elements = new Set(['svg', 'title', 'desc', 'g', 'path', 'rect', 'circle', 'line', 'text', 'tspan'])
const attributes = new Set([
  'xmlns', 'viewBox', 'width', 'height', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'd', 'transform',
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'opacity',
  'font-family', 'font-size', 'font-weight', 'text-anchor'
])
const namespace = 'http://www.w3.org/2000/svg'

// One tag, or text up to the next one. What is neither (a comment, a document type, an entity of one's own, a prefix) is refused.
// XML knows fewer kinds of space than JavaScript.
const tagOrText = /<(\/?)([A-Za-z]+)((?:[ \n\t]+[A-Za-z][\w-]*="[^"<>&]*")*)[ \n\t]*(\/?)>|(?:[^<>&\p{Cc}]|[\n\t]|&(?:lt|gt|amp|quot|apos);)+/uy
const attribute = /([A-Za-z][\w-]*)="([^"]*)"/g
// Numbers, names and functions of colours and places; no address has neither a colon nor a hash.
const plainValue = /^[\w\s.,%()+/-]*$/

/**
 * The text of an SVG that can do nothing but be looked at: shapes and letters, without scripts, styles, links and
 * entities. A page that has been taken over may send anything.
 */
export function plainSvg(text: string): Result<string> {
  const open: string[] = []
  let at = 0
  while (at < text.length) {
    tagOrText.lastIndex = at
    const [whole, closing, name, written = '', single] = tagOrText.exec(text) ?? []
    if (whole === undefined) return refused(`what stands at its character ${String(at + 1)} is no plain shape or text`)
    if (name === undefined && open.length === 0 && whole.trim() !== '') return refused('there is text outside of it')
    if (name !== undefined) {
      const problem = closing === '/' ? problemOfEnd(open, name, written) : problemOfStart(open, name, written, at)
      if (problem !== null) return refused(problem)
      if (closing !== '/' && single !== '/') open.push(name)
    }
    at += whole.length
  }
  if (open.length > 0 || !text.startsWith('<svg')) return refused('it is not one whole drawing')
  return succeed(text)
}

function refused(why: string): Result<never> {
  return fail('bad-input', `This drawing is not saved: ${why}.`)
}

function problemOfEnd(open: string[], name: string, written: string): string | null {
  return open.pop() === name && written === '' ? null : `“${name}” ends where it has not begun`
}

function problemOfStart(open: readonly string[], name: string, written: string, at: number): string | null {
  if (!elements.has(name)) return `a chart has no “${name}”`
  if ((name === 'svg') !== (at === 0)) return 'it is not one whole drawing'
  if (open.length > 20) return 'it is too deep'
  for (const [, key = '', value = ''] of written.matchAll(attribute)) {
    if (!attributes.has(key)) return `a chart has no “${key}”`
    if (key === 'xmlns' ? value !== namespace : !plainValue.test(value) || /url/i.test(value)) return `“${key}” has a value that a chart has not`
  }
  return null
}
