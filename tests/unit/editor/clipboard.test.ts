// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PASTE_NOTICES } from '../../../renderer/editor/paste/clipboard.ts'
import { mountEditor, type MountedEditor } from './editor-fixture.ts'

function fire(editor: MountedEditor, type: 'paste' | 'drop' | 'copy', data: Record<string, string>, files: File[] = []): Event {
  const event = new Event(type, { bubbles: true, cancelable: true })
  const transfer = { files, getData: (format: string) => data[format] ?? '', setData: vi.fn(), clearData: vi.fn() }
  Object.assign(event, type === 'drop' ? { dataTransfer: transfer } : { clipboardData: transfer })
  editor.view.contentDOM.dispatchEvent(event)
  return event
}

afterEach(() => document.body.replaceChildren())

describe('pasting', () => {
  it('puts HTML in as Markdown, which one undo takes back', async () => {
    const editor = mountEditor('')
    fire(editor, 'paste', { 'text/html': '<p>a <b>b</b></p>', 'text/plain': 'a b' })
    await vi.waitFor(() => expect(editor.session.getText()).toBe('a **b**'))
    editor.session.run('undo')
    expect(editor.session.getText()).toBe('')
  })

  it('puts plain text in as it is, with the line endings of the document', () => {
    const editor = mountEditor('')
    fire(editor, 'paste', { 'text/plain': '*a*\r\n\tb\u200B' })
    expect(editor.session.getText()).toBe('*a*\n\tb\u200B')
  })

  it('stays plain within a code block', () => {
    const editor = mountEditor('```\n\n```')
    editor.view.dispatch({ selection: { anchor: 4 } })
    fire(editor, 'paste', { 'text/html': '<b>a</b>', 'text/plain': 'a' })
    expect(editor.session.getText()).toBe('```\na\n```')
  })

  it('takes formatted text that is too large as plain text and says so', () => {
    const editor = mountEditor('')
    fire(editor, 'paste', { 'text/html': `<b>${'x'.repeat(2 * 1024 * 1024)}</b>`, 'text/plain': 'x' })
    expect(editor.session.getText()).toBe('x')
    expect(editor.events.onNotice).toHaveBeenCalledExactlyOnceWith(PASTE_NOTICES.tooMuchHtml)
  })

  it('takes 5 MB of plain text', () => {
    const editor = mountEditor('')
    const text = 'A line of a very long book, which is what this is.\n'.repeat(100_000)
    fire(editor, 'paste', { 'text/plain': text })
    expect(editor.session.getText()).toBe(text)
  })

  it('refuses files with a sentence', () => {
    const editor = mountEditor('a')
    fire(editor, 'paste', {}, [new File([], 'a.png')])
    expect(fire(editor, 'drop', {}, [new File([], 'a.png')]).defaultPrevented).toBe(true)
    expect(editor.session.getText()).toBe('a')
    expect(editor.events.onNotice.mock.calls).toEqual([[PASTE_NOTICES.files], [PASTE_NOTICES.files]])
  })

  it('does not land in another entry that was opened meanwhile', async () => {
    const editor = mountEditor('')
    fire(editor, 'paste', { 'text/html': '<b>a</b>', 'text/plain': 'a' })
    editor.session.open({ documentId: 'b', initialText: 'other' })
    await vi.waitFor(() => expect(editor.events.onNotice).toHaveBeenCalledWith(PASTE_NOTICES.movedOn))
    expect(editor.session.getText()).toBe('other')
  })
})

describe('copying', () => {
  it('leaves the clipboard alone when nothing is selected', () => {
    const editor = mountEditor('a line')
    expect(fire(editor, 'copy', {}).defaultPrevented).toBe(true)
  })
})
