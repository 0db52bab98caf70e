// @vitest-environment jsdom
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { mountEditor } from './editor-fixture.ts'

afterEach(() => document.body.replaceChildren())

describe('broken characters', () => {
  it('are replaced in whatever comes in, and the writer is told', () => {
    const { session, events } = mountEditor('')
    session.insertText('a\uD83Db\uDE00c')
    expect(session.getText()).toBe('a\uFFFDb\uFFFDc')
    expect(events.onNotice).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('2 broken characters'))
  })

  it('are undone together with what they came in', () => {
    const { session } = mountEditor('x')
    session.focus('end')
    session.insertText('\uD83D')
    session.run('undo')
    expect(session.getText()).toBe('x')
  })

  it('are not seen in a whole character of which an input method replaces one half', () => {
    const { session, view, events } = mountEditor('a😀b')
    view.dispatch({ changes: { from: 2, to: 3, insert: '\uDE01' } })
    expect(session.getText()).toBe('a😁b')
    expect(events.onNotice).not.toHaveBeenCalled()
  })

  it('never remain after any edit', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 10 })
    const broken = fc.array(fc.constantFrom('\uD83D', '\uDE00', 'a', '😀', '\n'), { maxLength: 6 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, broken, fc.nat(), fc.nat({ max: 3 }), (before, insert, at, length) => {
        const { session, view } = mountEditor(before)
        const from = at % (view.state.doc.length + 1)
        const to = Math.min(view.state.doc.length, from + length)
        const plain = view.state.doc.sliceString(0, from) + insert + view.state.doc.sliceString(to)
        view.dispatch({ changes: { from, to, insert } })
        expect(session.getText().replaceAll('\r', '')).toBe(plain.toWellFormed().replaceAll('\r', ''))
        session.destroy()
      }),
      { numRuns: 300 }
    )
  })
})
