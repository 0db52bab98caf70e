// @vitest-environment jsdom
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { toggleInlineStyle } from '../../../renderer/editor/commands/inline-styles.ts'
import { markdownParser } from '../../../renderer/editor/parsing/markdown-parser.ts'
import { isLiteralContext, smartReplacement } from '../../../renderer/editor/typing/smart-text.ts'
import { runCommand } from './editor-fixture.ts'

// Each of these froze the window for ten seconds and more, or its like did, before it had its limit.
const LENGTH = 49_900
const filled = (start: string, part: string): string => (start + part.repeat(LENGTH)).slice(0, LENGTH)

function millisecondsOf(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

afterEach(() => document.body.replaceChildren())

describe('parsing', () => {
  it.each([
    ['spaces behind a word', filled('x', ' ')],
    ['lines below an open bracket', filled('[', '- \n')],
    ['brackets that open', filled('x ', '[a](')],
    ['brackets that close', filled('x ', '\\!]')],
    ['half addresses in angle brackets', filled('x ', '<ab:')],
    ['instructions without an end', filled('x ', '<?')],
    ['closing brackets behind an address', filled('https://a.b/', ')')],
    ['emphasis that opens', filled('', '*a **b ')],
    ['quotes in quotes', filled('', '> ')],
    ['lists in lists', filled('', '- ')]
  ])('takes fifty thousand characters of %s', (_what, text) => {
    expect(millisecondsOf(() => markdownParser.parse(text))).toBeLessThan(3_000)
  })

  it('leaves marks beyond two thousand in one paragraph as text: each hidden one costs time to lay out', () => {
    let escapes = 0
    markdownParser.parse(filled('', '\\\\')).iterate({ enter: ({ name }) => void (escapes += Number(name === 'Escape')) })
    expect(escapes).toBe(2_000)
  })

  it('ends, whatever marks are strung together', () => {
    const part = fc.constantFrom('[', ']', '(', ')', '*', '**', '_', '`', '``', '~~', '>', '> ', '- ', '1. ', '|', '|-|', '<', '<a', '<!--', '\\', '!', '"', 'a', ' ', '\t', '\n', '\n\n', '---\n', '```\n', 'https://a.b/', '[a]: ')
    const runs = fc.array(fc.tuple(part, fc.integer({ min: 1, max: 3_000 })), { maxLength: 8 })
    fc.assert(
      fc.property(runs, (strung) => {
        const text = strung.map(([sign, times]) => sign.repeat(times)).join('').slice(0, LENGTH)
        expect(millisecondsOf(() => expect(markdownParser.parse(text).length).toBe(text.length))).toBeLessThan(3_000)
      }),
      // Parsing can't be broken off from outside: without a limit a failure would be shrunk for minutes.
      { numRuns: 200, plugins: [fc.interruptAfterTimeLimit(12_000)] }
    )
  })
})

describe('a line of a million characters', () => {
  it.each([['letters', 'a'], ['stars', '*'], ['opened addresses', '](a'], ['opened tags', '<a ']])('of %s takes a quote', (_what, part) => {
    const before = part.repeat(1_000_000 / part.length)
    expect(millisecondsOf(() => [smartReplacement(before, '"'), isLiteralContext(before)])).toBeLessThan(1_000)
  })

  it('becomes code, whatever backticks are in it', () => {
    expect(runCommand(toggleInlineStyle('code'), `|${'a`'.repeat(200_000)}a|`)).toMatch(/^`` \|a`.*a\| ``$/)
  })
})
