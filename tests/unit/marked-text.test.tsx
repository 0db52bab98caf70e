import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { MarkedText } from '../../renderer/components/marked-text.tsx'

const html = (...passages: [string, boolean][]): string =>
  renderToStaticMarkup(<MarkedText passages={passages.map(([text, isHit]) => ({ text, isHit }))} />)

it('marks what was found', () => {
  expect(html(['by the ', false], ['canal', true], [' again', false])).toBe('<span>by the </span><mark>canal</mark><span> again</span>')
})

it('shortens what stands before the first mark, at a word', () => {
  expect(html(['A long way before anything of it was found, ', false], ['canal', true])).toBe('<span>…of it was found, </span><mark>canal</mark>')
})

it('cuts no character of a script without spaces in half', () => {
  expect(html(['𠮷'.repeat(30), false], ['文章', true])).toBe(`<span>…${'𠮷'.repeat(24)}</span><mark>文章</mark>`)
})

it('shows markup of hers as text', () => {
  expect(html(['<b>', true])).toBe('<mark>&lt;b&gt;</mark>')
})
