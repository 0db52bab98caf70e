/** The first line with something on it, without its Markdown marks: what a list shows for an entry. */
export function firstLine(markdown: string, maxLength = 80): string {
  return shortened(withoutMarks(firstWordsIn(markdown)?.[0] ?? ''), maxLength)
}

/** How an entry begins: its first line and what follows, both without Markdown's marks, for two lines in a list. */
export function opening(markdown: string): { title: string; rest: string } {
  const first = firstWordsIn(markdown)
  const rest = first === null ? '' : markdown.slice(first.index + first[0].length, first.index + first[0].length + 600)
  const lines = rest.split('\n').map((line) => withoutMarks(line.replace(/^[\s#>*\-_`+=|~]+/u, '')))
  return { title: shortened(withoutMarks(first?.[0] ?? ''), 120), rest: shortened(lines.filter((line) => line !== '').join(' '), 200) }
}

/** The lines of a text that have words, without Markdown's marks, each cut to its first `longest` characters. */
export function linesOf(markdown: string, longest: number): string[] {
  return markdown
    .split('\n')
    .map((line) => shortened(withoutMarks(line.replace(/^[\s#>*\-_`+=|~]+/u, '')), longest))
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
}

function firstWordsIn(markdown: string): RegExpExecArray | null {
  return /[^\s#>*\-_`+=|~][^\n]*/u.exec(markdown.slice(0, 2_000))
}

function withoutMarks(line: string): string {
  return line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)[*_`~]{1,3}/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()
}

function shortened(text: string, maxLength: number): string {
  const characters = Array.from(text)
  return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : text
}

/** "1 word", "412 words", "3,870 words". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
