// @vitest-environment jsdom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainSvg } from '../../electron/security/plain-svg.ts'

const whole = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 380" width="760" height="380">${inside}</svg>`

test('takes a chart as it is', () => {
  const svg = whole(
    '<title>Chalk &amp; “cheese”</title><desc>Views, 2 readings</desc><rect width="760" height="380" fill="rgb(251, 248, 242)"/>' +
      '<g transform="translate(24,60)"><path d="M0,1.5L2e-7,-3Z" fill="none" stroke="color(srgb 0.1 0.2 0.3 / 0.5)" stroke-dasharray="6, 3"/>' +
      '<text x="1" y="2" font-family="Instrument Sans Variable, system-ui, sans-serif"><tspan x="0" dy="0.71em">27</tspan><tspan>Mar &lt; Apr</tspan></text></g>'
  )
  expect(plainSvg(svg)).toEqual({ ok: true, value: svg })
})

const refused: readonly (readonly [what: string, svg: string, why: string])[] = [
  ['a script', whole('<script>alert(1)</script>'), 'a chart has no “script”'],
  ['a style sheet', whole('<style>@import "https://example.org"</style>'), 'a chart has no “style”'],
  ['a page in a drawing', whole('<foreignObject><p>text</p></foreignObject>'), 'a chart has no “foreignObject”'],
  ['a link', whole('<a href="https://example.org"><text>here</text></a>'), 'a chart has no “a”'],
  ['a picture from elsewhere', whole('<image href="https://example.org/dot.png"/>'), 'a chart has no “image”'],
  ['a copy of another part', whole('<use href="#x"/>'), 'a chart has no “use”'],
  ['an animation', whole('<animate attributeName="href" to="javascript:alert(1)"/>'), 'a chart has no “animate”'],
  ['a name in capitals', whole('<SCRIPT>alert(1)</SCRIPT>'), 'a chart has no “SCRIPT”'],
  ['what happens at a click', whole('<rect onclick="alert(1)"/>'), 'a chart has no “onclick”'],
  ['a style', whole('<rect style="fill: red"/>'), 'a chart has no “style”'],
  ['an id', whole('<g id="x"/>'), 'a chart has no “id”'],
  ['a colour from elsewhere', whole('<rect fill="url(https://example.org/a.svg#b)"/>'), '“fill” has a value that a chart has not'],
  ['a colour from within', whole('<rect fill="URL(x)"/>'), '“fill” has a value that a chart has not'],
  ['an escaped value', whole('<rect fill="&#117;rl(x)"/>'), 'is no plain shape or text'],
  ['a value between single quotes', whole("<rect fill='red'/>"), 'is no plain shape or text'],
  ['a name with a prefix', whole('<rect xlink:href="x"/>'), 'is no plain shape or text'],
  ['another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml"></svg>', '“xmlns” has a value that a chart has not'],
  ['another namespace within', whole('<g xmlns="http://www.w3.org/1999/xhtml"/>'), '“xmlns” has a value that a chart has not'],
  ['a document type', '<!DOCTYPE svg [<!ENTITY x "y">]><svg></svg>', 'is no plain shape or text'],
  ['an entity of its own', whole('<text>&x;</text>'), 'is no plain shape or text'],
  ['an instruction', '<?xml-stylesheet href="https://example.org"?><svg></svg>', 'is no plain shape or text'],
  ['a comment', whole('<!-- <script> -->'), 'is no plain shape or text'],
  ['raw text', whole('<![CDATA[<script>]]>'), 'is no plain shape or text'],
  ['a control character', whole('<text>\u0000</text>'), 'is no plain shape or text'],
  ['a tag that isn’t closed', whole('<g>'), '“svg” ends where it has not begun'],
  ['half a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><g></g>', 'it is not one whole drawing'],
  ['two drawings', `${whole('')}${whole('')}`, 'it is not one whole drawing'],
  ['a drawing in a drawing', whole(whole('')), 'it is not one whole drawing'],
  ['text after the drawing', `${whole('')}text`, 'there is text outside of it'],
  ['a page', '<html><svg></svg></html>', 'a chart has no “html”'],
  ['nothing', '', 'it is not one whole drawing'],
  ['a drawing of 30 storeys', whole('<g>'.repeat(30) + '</g>'.repeat(30)), 'it is too deep']
]
test.each(refused)('refuses %s with a sentence', (_, svg, why) => {
  const result = plainSvg(svg)
  expect(result).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  expect(result.ok ? '' : result.error.message).toMatch(/^This drawing is not saved: .*\.$/)
  expect(result.ok ? '' : result.error.message).toContain(why)
})

test('lets nothing through that a browser reads as more than shapes and letters, whatever is put into it', () => {
  const pieces = ['<script>', '<svg', ' onload="x"', '<a href="x">', '"', '>', '/>', '</g>', '<g>', '<g', ' fill="x"', '&', '&lt;', '<!--', ']]>', 'text', " '", '=', '<text>', '</text>', '\u2028']
  let taken = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
      const result = plainSvg(whole(parts.join('')))
      if (!result.ok) return
      taken += 1
      const all = [...new DOMParser().parseFromString(result.value, 'image/svg+xml').querySelectorAll('*')]
      expect(new Set(['svg', 'g', 'text', ...all.map(({ localName }) => localName)])).toEqual(new Set(['svg', 'g', 'text']))
      expect(all.flatMap((element) => element.getAttributeNames()).filter((name) => !['xmlns', 'viewBox', 'width', 'height', 'fill'].includes(name))).toEqual([])
    }),
    { numRuns: 5_000 }
  )
  expect(taken).toBeGreaterThan(20)
})

test('looks through a large drawing, and gives up on a malicious one, at once', () => {
  const start = performance.now()
  expect(plainSvg(whole('<rect x="1" y="2" width="3" height="4" fill="rgb(1, 2, 3)"/>'.repeat(40_000))).ok).toBe(true)
  expect(plainSvg(`<svg ${'a="b" '.repeat(200_000)}`).ok).toBe(false)
  expect(plainSvg(`<svg${' '.repeat(1_000_000)}`).ok).toBe(false)
  expect(performance.now() - start).toBeLessThan(5_000)
})
