import type { ChangeSpec, Text } from '@codemirror/state'
import { itemNumber, parseLinePrefix, withNumber, type LinePrefix } from '../parsing/line-prefix.ts'

const MOST_LINES = 1_000

/** Moves the numbers of the items that follow up by one, as far as they counted on from this one. */
export function countOnFrom(doc: Text, lineNumber: number, item: LinePrefix): ChangeSpec[] {
  const changes: ChangeSpec[] = []
  let expected = (itemNumber(item) ?? 0) + 1
  const last = Math.min(doc.lines, lineNumber + MOST_LINES)
  for (let number = lineNumber + 1; number <= last; number += 1) {
    const line = doc.line(number)
    const prefix = parseLinePrefix(line.text)
    if (prefix.indent.length > item.indent.length) continue
    if (prefix.quote !== item.quote || prefix.indent !== item.indent || itemNumber(prefix) !== expected) break
    const from = line.from + prefix.quote.length + prefix.indent.length
    changes.push({ from, to: from + prefix.mark.length, insert: withNumber(prefix.mark, expected + 1) })
    expected += 1
  }
  return changes
}
