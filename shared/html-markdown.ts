/** How HTML is written as Markdown here, whichever side converts it: the options that turndown takes. */
export const markdownStyle = {
  headingStyle: 'atx',
  hr: '---',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
  // A line break is a line break here; two spaces before it would only be in the writer's way.
  br: ''
} as const

/** A list's item with one space behind its mark, where the library has three. */
export function listItemText(content: string, number: string | null): string {
  const mark = number === null ? '- ' : `${number}. `
  return mark + withoutOuterLines(content).replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)
}

/** By hand: a pattern would look from each line break of a run to the run's end. */
export function withoutOuterLines(text: string): string {
  let from = 0
  let to = text.length
  while (text[from] === '\n') from += 1
  while (to > from && text[to - 1] === '\n') to -= 1
  return text.slice(from, to)
}
