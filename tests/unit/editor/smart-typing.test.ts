// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { mountEditor, typeText } from './editor-fixture.ts'

function typed(before: string, text: string, smart = true): string {
  const { session, view } = mountEditor(before, { smartTyping: smart })
  session.focus('end')
  typeText(view, text)
  return session.getText()
}

afterEach(() => document.body.replaceChildren())

describe('smart typing', () => {
  it.each([
    ['"Yes," she said, "it\'s fine."', '“Yes,” she said, “it’s fine.”'],
    ['("a" [\'b\'])', '(“a” [‘b’])'],
    ['*"Yes"* and **"no"**', '*“Yes”* and **“no”**'],
    ['a -- b', 'a – b'],
    ['a---b', 'a—b'],
    ['wait...', 'wait…'],
    ['wait....', 'wait….'],
    ['--- "so"', '--- “so”']
  ])('turns %s into %s', (text, expected) => {
    expect(typed('', text)).toBe(expected)
  })

  it.each([
    ['a rule', '', '---'],
    ['a rule under a line', 'Scene one\n', '---'],
    ['a rule in a quote', '> ', '---'],
    ['a table row', '| a | b |\n', '|---|---|'],
    ['a table row without outer bars', 'a | b\n', '--- | ---'],
    ['inline code', 'see ', '`--x "y"'],
    ['a code block', '```\n', 'a -- "b"...'],
    ['front matter', '---\ntitle: x\n', 'name: "a" -- b'],
    ['an address', 'https://example.org/', 'a--b...'],
    ['a link title', '[a](b ', '"c'],
    ['a tag', '<a href=', '"x"'],
    ['a comment', 'a <!', '-- "x"'],
    ['a Hebrew acronym', 'צה', '"ל']
  ])('leaves %s alone', (_where, before, text) => {
    expect(typed(before, text)).toBe(before + text)
  })

  it('does nothing when it is switched off', () => {
    expect(typed('', '"a" -- b...', false)).toBe('"a" -- b...')
  })

  it('gives the plain character back on one undo', () => {
    const { session, view } = mountEditor('She said ')
    session.focus('end')
    typeText(view, '"')
    expect(session.getText()).toBe('She said “')
    session.run('undo')
    expect(session.getText()).toBe('She said "')
  })

  it('leaves a dash alone that was taken back', () => {
    const { session, view } = mountEditor('a ')
    session.focus('end')
    typeText(view, '--')
    session.run('undo')
    typeText(view, '-')
    expect(session.getText()).toBe('a ---')
  })

  it('takes effect at once when it is switched on while a document is open', () => {
    const { session, view } = mountEditor('', { smartTyping: false })
    typeText(view, '"')
    session.configure({ label: 'x', placeholder: '', smartTyping: true, spellcheck: false })
    typeText(view, 'a"')
    expect(session.getText()).toBe('"a”')
    expect(view.contentDOM.getAttribute('spellcheck')).toBe('false')
  })
})
