// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mountEditor } from './editor-fixture.ts'

/** The lines as the writer sees them with the caret in the last one. */
function seen(text: string): string[] {
  const { session, view } = mountEditor(`${text}\n\nx`)
  session.focus('end')
  return [...view.contentDOM.querySelectorAll('.cm-line')].map((line) => line.textContent).slice(0, -2)
}

afterEach(() => document.body.replaceChildren())

describe('live styling', () => {
  it.each([
    ['**bold** *it* ~~no~~ `x`', 'bold it no x'],
    ['# Title', 'Title'],
    ['> quoted', 'quoted'],
    ['[words](https://a.org "t") and <https://b.org>', 'words and https://b.org'],
    ['a \\*b', 'a *b'],
    ['---', ''],
    ['- [x] done', '- done'],
    ['- a\n  b', '- a\nb']
  ])('hides the marks of %s', (text, shown) => {
    expect(seen(text)).toEqual(shown.split('\n'))
  })

  it.each([
    ['- item'],
    ['1. item'],
    ['![a hill](https://a.org/b.png)'],
    ['as [sic] and [this][one]'],
    ['2022. What a year.'],
    ['https://a.org/b_c_d'],
    ['<b>tag</b> &amp;'],
    ['    indented']
  ])('shows all of %s', (text) => {
    expect(seen(text)).toEqual([text])
  })

  it('shows the marks that the caret touches', async () => {
    const { session, view } = mountEditor('**a** **b**')
    session.focus('start')
    await vi.waitFor(() => expect(view.contentDOM.textContent).toBe('**a** b'))
    view.dispatch({ selection: { anchor: 8 } })
    expect(view.contentDOM.textContent).toBe('a **b**')
  })

  it('keeps a rule below a line from making it a heading', () => {
    const { view } = mountEditor('The end\n---\nx')
    expect(view.contentDOM.querySelector('.cm-md-heading')).toBeNull()
    expect(view.contentDOM.querySelector('.cm-md-rule')).not.toBeNull()
  })

  it('never makes a picture of anything', () => {
    const { view } = mountEditor('![a](https://a.org/b.png)\n<img src="https://a.org/b.png">')
    expect(view.contentDOM.querySelectorAll('[src]')).toHaveLength(0)
  })

  it('gives every line a direction of its own', () => {
    const { view } = mountEditor('a\nשלום')
    expect([...view.contentDOM.children].map((line) => line.getAttribute('dir'))).toEqual(['auto', 'auto'])
  })
})
