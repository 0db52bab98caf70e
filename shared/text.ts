/** The first line with something on it, without its Markdown marks: what a list shows for an entry. */
export function firstLine(markdown: string, maxLength = 80): string {
  const line = /[^\s#>*\-_`+=|~][^\n]*/u.exec(markdown.slice(0, 2_000))?.[0] ?? ''
  const plain = line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~]{1,3}/g, '')
    .trim()
  const characters = Array.from(plain)
  return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : plain
}

/** "1 word", "412 words", "3,870 words". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
