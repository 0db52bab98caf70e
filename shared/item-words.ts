import type { ItemKind } from './models/import.ts'
import { counted } from './text.ts'

const names: Readonly<Record<ItemKind, readonly [string, string]>> = {
  entry: ['entry', 'entries'],
  story: ['story', 'stories'],
  act: ['act of reading', 'acts of reading'],
  number: ['number', 'numbers']
}

/** "12 stories, 40 acts of reading and 3 numbers"; "nothing" where there is none of any kind. */
export function itemsInWords(items: Readonly<Record<ItemKind, number>>): string {
  const parts = (['entry', 'story', 'act', 'number'] as const).filter((kind) => items[kind] > 0).map((kind) => counted(items[kind], ...names[kind]))
  const last = parts.pop()
  if (last === undefined) return 'nothing'
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}
