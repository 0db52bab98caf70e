// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { DocumentMemory } from '../../../renderer/editor/document-memory.ts'
import { EditorSession } from '../../../renderer/editor/editor-session.ts'
import { makeEvents, mountEditor, SETTINGS } from './editor-fixture.ts'

afterEach(() => document.body.replaceChildren())

describe('an editor session', () => {
  it('undoes what was typed before another entry was visited', () => {
    const { session } = mountEditor('one')
    session.focus('end')
    session.insertText(' more')
    session.open({ documentId: 'b', initialText: 'two' })
    session.open({ documentId: 'a', initialText: 'one more' })
    session.run('undo')
    expect(session.getText()).toBe('one')
  })

  it('shows the given text when it differs from the remembered one', () => {
    const { session } = mountEditor('one')
    session.insertText('x')
    session.open({ documentId: 'b', initialText: 'two' })
    session.open({ documentId: 'a', initialText: 'restored elsewhere' })
    expect(session.getText()).toBe('restored elsewhere')
    session.run('undo')
    expect(session.getText()).toBe('restored elsewhere')
  })

  it('speaks to the component that reopened a document', () => {
    const memory = new DocumentMemory()
    const [first, second] = [makeEvents(), makeEvents()]
    const opened = { documentId: 'a', initialText: 'one', ...SETTINGS }
    new EditorSession(document.body, opened, first, memory).destroy()
    new EditorSession(document.body, { ...opened, label: 'Again' }, second, memory).insertText('x')
    expect(first.onChange).not.toHaveBeenCalled()
    expect(second.onChange).toHaveBeenCalledOnce()
    expect(document.querySelector('.cm-content')?.ariaLabel).toBe('Again')
  })

  it('reports changes, but not openings', () => {
    const { session, events } = mountEditor('one')
    session.open({ documentId: 'b', initialText: 'two' })
    expect(events.onChange).not.toHaveBeenCalled()
    session.insertText('x')
    session.run('undo')
    expect(events.onChange).toHaveBeenCalledTimes(2)
  })

  it('remembers the twenty documents open last', () => {
    const { session } = mountEditor('first')
    session.insertText('x')
    for (let index = 0; index < 20; index += 1) session.open({ documentId: `d${String(index)}`, initialText: '' })
    session.insertText('y')
    session.open({ documentId: 'a', initialText: 'xfirst' })
    session.run('undo')
    expect(session.getText()).toBe('first')
    for (let index = 0; index < 21; index += 1) session.open({ documentId: `e${String(index)}`, initialText: '' })
    session.open({ documentId: 'a', initialText: 'first' })
    session.run('redo')
    expect(session.getText()).toBe('first')
  })

  it('names its field for assistive technology and leaves spelling to the settings', () => {
    const { view } = mountEditor('')
    expect(view.contentDOM.role).toBe('textbox')
    expect(view.contentDOM.ariaMultiLine).toBe('true')
    expect(view.contentDOM.ariaLabel).toBe('Entry of 12 April')
    expect(view.contentDOM.getAttribute('spellcheck')).toBe('true')
    expect(view.contentDOM.getAttribute('autocorrect')).toBe('off')
  })
})
