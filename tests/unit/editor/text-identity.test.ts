// @vitest-environment jsdom
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { createEditorState } from '../../../renderer/editor/editor-extensions.ts'
import { exactText, lineEndingOf } from '../../../renderer/editor/parsing/line-endings.ts'
import { makeEvents, mountEditor, SETTINGS } from './editor-fixture.ts'

const AWKWARD = [
  '\r\n', '\r', '\n', '\t', '\u0000', '\u200B', '\u200D', '\u2028', '\u2029', '\u0085', '\u00A0', '\uFEFF', '\uFFFF', '\uFFFD',
  'שלום', 'مرحبا', '文章', '👩‍👩‍👧', '𝒜', 'e\u0301', '---\n', 'title: a\n', '# ', '- ', '1. ', '2022. What a year.', '> ', '|a|b|\n', '|-|-|\n',
  '**', '*', '_', '~~', '`', '```\n', '[a](b)', '![a](b)', '<b>', '</b>', '&amp;', '\\', '  \n', '"', "'", '...', '--'
]
const awkwardText = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'grapheme', maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 40
  })
  .map((parts) => parts.join(''))
const runs = { numRuns: 1_000 }

function openState(text: string) {
  return createEditorState({ documentId: 'a', initialText: text }, SETTINGS, makeEvents())
}

/** The offset in the exact text of a position in the document, where a line ending counts as one. */
function exactOffset(state: ReturnType<typeof openState>, position: number, text: string): number {
  return state.doc.sliceString(0, position, lineEndingOf(text)).length
}

afterEach(() => document.body.replaceChildren())

describe('the text of a document', () => {
  it('comes back from the state as it was opened', () => {
    fc.assert(fc.property(awkwardText, (text) => exactText(openState(text)) === text), runs)
  })

  it('differs after an edit by that edit only', () => {
    const edit = fc.record({ text: awkwardText, at: fc.nat(), length: fc.nat({ max: 5 }), insert: fc.string({ unit: 'grapheme' }) })
    fc.assert(
      fc.property(edit, ({ text, at, length, insert }) => {
        const state = openState(text)
        const from = at % (state.doc.length + 1)
        const to = Math.min(state.doc.length, from + length)
        const typed = insert.replace(/[\r\n]/g, '')
        const exact = text.slice(0, exactOffset(state, from, text)) + typed + text.slice(exactOffset(state, to, text))
        // Cutting a character in half is not an edit that a writer can make.
        fc.pre(exact.isWellFormed())
        expect(exactText(state.update({ changes: { from, to, insert: typed } }).state)).toBe(exact)
      }),
      runs
    )
  })

  it('comes back from a mounted editor, before and after an edit elsewhere and its undo', () => {
    fc.assert(
      fc.property(awkwardText, awkwardText, (before, after) => {
        const text = `${before}\n\nhere\n\n${after}`
        const { session, view } = mountEditor(text)
        expect(session.getText()).toBe(text)
        const at = view.state.doc.toString().indexOf('here', before.length / 2)
        view.dispatch({ changes: { from: at, insert: 'right ' }, userEvent: 'input.type' })
        const offset = exactOffset(view.state, at, text)
        expect(session.getText()).toBe(`${text.slice(0, offset)}right ${text.slice(offset)}`)
        session.run('undo')
        expect(session.getText()).toBe(text)
        session.destroy()
      }),
      { numRuns: 100 }
    )
  })

  it('is exact after being replaced, undone and redone, whatever the line endings of either text', () => {
    fc.assert(
      fc.property(awkwardText, awkwardText, (first, second) => {
        const { session } = mountEditor(first)
        session.replaceText(second)
        expect(session.getText()).toBe(second)
        session.run('undo')
        expect(session.getText()).toBe(first)
        session.run('redo')
        expect(session.getText()).toBe(second)
        session.destroy()
      }),
      { numRuns: 200 }
    )
  })

  it('keeps the line ending of a Windows file in new lines', () => {
    const { session } = mountEditor('one\r\ntwo')
    session.focus('end')
    session.insertText('\nthree')
    expect(session.getText()).toBe('one\r\ntwo\r\nthree')
  })
})
