// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { makeParagraph, toggleHeading, toggleList, toggleQuote } from '../../../renderer/editor/commands/block-styles.ts'
import { breakWithinItem, continueMarkup } from '../../../renderer/editor/commands/continue-markup.ts'
import { indentItems, outdentItems } from '../../../renderer/editor/commands/indent-items.ts'
import { toggleInlineStyle } from '../../../renderer/editor/commands/inline-styles.ts'
import { insertLink } from '../../../renderer/editor/commands/insert-link.ts'
import { runCommand } from './editor-fixture.ts'

const bold = toggleInlineStyle('bold')
const italic = toggleInlineStyle('italic')
const code = toggleInlineStyle('code')

describe('inline styles', () => {
  it.each([
    ['the selection', 'a |b c| d', 'a **|b c|** d'],
    ['the selection without its outer spaces', 'a| b c |d', 'a| **b c** |d'],
    ['the word at the caret', 'a wo|rd', 'a **wo|rd**'],
    ['what is typed next', 'a |', 'a **|**'],
    ['each line of a selection, behind list marks', '|- a\n- b|', '|- **a**\n- **b|**']
  ])('put bold on %s', (_what, before, after) => {
    expect(runCommand(bold, before)).toBe(after)
  })

  it.each([
    ['around the caret', 'a **wo|rd** b', 'a wo|rd b'],
    ['with its marks selected', 'a |**word**| b', 'a |word| b'],
    ['without its marks selected', 'a **|word|** b', 'a |word| b'],
    ['in an empty pair of marks', 'a **|**', 'a |'],
    ['line by line', '|**a**\n**b**|', '|a\nb|']
  ])('take bold off %s', (_what, before, after) => {
    expect(runCommand(bold, before)).toBe(after)
  })

  it('step out of bold at its end', () => {
    expect(runCommand(bold, 'a **word|** b')).toBe('a **word**| b')
  })

  it('tell italic from bold', () => {
    expect(runCommand(italic, '**a |b| c**')).toBe('**a *|b|* c**')
    expect(runCommand(italic, 'a _wo|rd_')).toBe('a wo|rd')
    expect(runCommand(italic, '**|**')).toBe('***|***')
  })

  it('fence code that holds a backtick with two', () => {
    expect(runCommand(code, '|a`b|')).toBe('`` |a`b| ``')
  })
})

describe('block styles', () => {
  it('switch a heading on, to another level and off', () => {
    expect(runCommand(toggleHeading(2), 'Ti|tle')).toBe('## Ti|tle')
    expect(runCommand(toggleHeading(1), '## Ti|tle')).toBe('# Ti|tle')
    expect(runCommand(toggleHeading(1), '# Ti|tle')).toBe('Ti|tle')
    expect(runCommand(toggleHeading(1), '|')).toBe('# |')
  })

  it('make lists of the lines that have words, and plain lines again', () => {
    expect(runCommand(toggleList('bullet'), '|a\n\nb|')).toBe('- |a\n\n- b|')
    expect(runCommand(toggleList('numbered'), '|- a\n- b|')).toBe('|1. a\n2. b|')
    expect(runCommand(toggleList('numbered'), '|1. a\n2. b|')).toBe('|a\nb|')
  })

  it('quote lines and take one level off', () => {
    expect(runCommand(toggleQuote, '|a\n\nb|')).toBe('> |a\n> \n> b|')
    expect(runCommand(toggleQuote, '> > a|')).toBe('> a|')
  })

  it('make a paragraph of anything', () => {
    expect(runCommand(makeParagraph, '> - a|')).toBe('a|')
    expect(runCommand(makeParagraph, '### a|')).toBe('a|')
    expect(runCommand(makeParagraph, 'a|')).toBeNull()
  })
})

describe('Enter', () => {
  it.each([
    ['continues bullets', '- a|', '- a\n- |'],
    ['continues tasks unticked', '- [x] a|', '- [x] a\n- [ ] |'],
    ['counts on', '9. a|', '9. a\n10. |'],
    ['counts the items behind on', '1. a|\n2. b\n   - c\n3. d', '1. a\n2. |\n3. b\n   - c\n4. d'],
    ['splits an item', '- a|b', '- a\n- |b'],
    ['continues quotes and lists in them', '> 1) a|', '> 1) a\n> 2) |'],
    ['ends a list on an empty item', '- a\n- |', '- a\n|'],
    ['ends a quote on an empty line', '> a\n> |', '> a\n|'],
    ['moves an empty nested item out', '- a\n  - |', '- a\n- |']
  ])('%s', (_what, before, after) => {
    expect(runCommand(continueMarkup, before)).toBe(after)
  })

  it.each([
    ['in plain text', 'a|'],
    ['before a mark', '|- a'],
    ['after a year', '2022. What a year.|'],
    ['in a code block', '```\n- a|\n```'],
    ['on a rule', '- - -|'],
    ['over a selection', '- |a|']
  ])('only makes a new line %s', (_where, before) => {
    expect(runCommand(continueMarkup, before)).toBeNull()
  })
})

describe('Shift+Enter', () => {
  it.each([
    ['a list item', '- a|', '- a\n  |'],
    ['a numbered one', '10. a|b', '10. a\n    |b'],
    ['its next line', '- a\n  b|', '- a\n  b\n  |'],
    ['a task', '- [ ] a|', '- [ ] a\n  |'],
    ['a quote', '> a|', '> a\n> |'],
    ['a list in a quote', '> - a|', '> - a\n>   |']
  ])('stays within %s', (_what, before, after) => {
    expect(runCommand(breakWithinItem, before)).toBe(after)
  })

  it.each([['plain text', 'a|'], ['an indented line', '    a|'], ['a sentence that begins with a year', '2022. What a year.|'], ['code', '```\n- a|\n```']])(
    'is a plain new line in %s',
    (_where, before) => {
      expect(runCommand(breakWithinItem, before)).toBeNull()
    }
  )
})

describe('Tab', () => {
  it('moves list items in and out by the width of their mark', () => {
    expect(runCommand(indentItems, '1. a\n2. b|')).toBe('1. a\n   2. b|')
    expect(runCommand(outdentItems, '- a\n  - b|')).toBe('- a\n- b|')
    expect(runCommand(indentItems, '|- a\n- b|')).toBe('  |- a\n  - b|')
  })

  it.each([
    ['a', indentItems],
    ['a', outdentItems],
    ['- a', outdentItems]
  ])('is left to the page in %j', (text, command) => {
    expect(runCommand(command, `${text}|`)).toBeNull()
  })
})

describe('a link', () => {
  it.each([
    ['around the selection, its address selected', '|a b|', '[a b](|https://|)'],
    ['around the word at the caret', 'wo|rd', '[word](|https://|)'],
    ['from an address, the caret where its words go', '|https://a.org|', '[|](https://a.org)'],
    ['by selecting the address it has', '[a|](https://a.org)', '[a](|https://a.org|)']
  ])('is made %s', (_how, before, after) => {
    expect(runCommand(insertLink, before)).toBe(after)
  })
})
