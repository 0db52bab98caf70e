import type { Line, StateCommand } from '@codemirror/state'
import type { HeadingLevel } from '../editor-types.ts'
import { itemNumber, parseLinePrefix } from '../parsing/line-prefix.ts'
import { lineCommand, type LineEdit } from './change-lines.ts'

const HEADING = /^#{1,6}(?:[ \t]+|$)/

interface BlockStart {
  /** Length of the quote marks, the outermost part. */
  quote: number
  /** Where the words begin: behind quote, list and heading marks. */
  words: number
  heading: number
  list: 'bullet' | 'numbered' | null
}

export function blockStart(text: string): BlockStart {
  const prefix = parseLinePrefix(text)
  const heading = HEADING.exec(text.slice(prefix.length))?.[0] ?? ''
  const list = prefix.mark === '' ? null : itemNumber(prefix) === null ? 'bullet' : 'numbered'
  return { quote: prefix.quote.length, words: prefix.length + heading.length, heading: heading.trim().length, list }
}

/** Blank lines within a selection stay blank; a single blank line is where the writer is about to type. */
function linesToMark(lines: Line[]): Line[] {
  return lines.length === 1 ? lines : lines.filter((line) => line.text.trim() !== '')
}

function withStart(line: Line, start: BlockStart, insert: string): LineEdit {
  return { line, from: start.quote, to: start.words, insert }
}

/** Makes the lines headings of this level, or plain again if all of them are. */
export function toggleHeading(level: HeadingLevel): StateCommand {
  return lineCommand((_state, all) => {
    const lines = linesToMark(all).map((line) => ({ line, start: blockStart(line.text) }))
    const isOn = lines.every(({ start }) => start.heading === level)
    return lines.map(({ line, start }) => withStart(line, start, isOn ? '' : `${'#'.repeat(level)} `))
  })
}

/** Makes the lines a list of this kind, or plain again if all of them are. */
export function toggleList(kind: 'bullet' | 'numbered'): StateCommand {
  return lineCommand((_state, all) => {
    const lines = linesToMark(all).map((line) => ({ line, start: blockStart(line.text) }))
    const isOn = lines.every(({ start }) => start.list === kind)
    return lines.map(({ line, start }, index) => {
      const mark = kind === 'bullet' ? '- ' : `${String(index + 1)}. `
      return withStart(line, start, isOn ? '' : mark)
    })
  })
}

/** Quotes the lines, the blank ones between them too, or takes one level of quoting off. */
export const toggleQuote: StateCommand = lineCommand((_state, lines) => {
  const isOn = lines.every((line) => /^[ \t]*>/.test(line.text))
  return lines.map((line) => {
    const mark = isOn ? (/^[ \t]*>[ \t]?/.exec(line.text)?.[0].length ?? 0) : 0
    return { line, from: 0, to: mark, insert: isOn ? '' : '> ' }
  })
})

/** Takes quote, list and heading marks off the lines. */
export const makeParagraph: StateCommand = lineCommand((_state, lines) =>
  lines.flatMap((line) => {
    const { words } = blockStart(line.text)
    return words > 0 ? [{ line, from: 0, to: words, insert: '' }] : []
  })
)
