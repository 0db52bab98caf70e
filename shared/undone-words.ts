import { itemsInWords } from './item-words.ts'
import type { ItemKind, StayedItem, UndoneImport } from './models/import.ts'

/** What taking an import back has done: "4 entries are out of the journal again. 1 story stays, because …". */
export function undoneInWords({ removed, stayed }: UndoneImport): string {
  const gone = sumOf(removed)
  const goneWords = gone === 0 ? 'Nothing of this import was left to take out.' : `${itemsInWords(removed)} ${gone === 1 ? 'is' : 'are'} out of the journal again.`
  if (stayed.length === 0) return goneWords
  const [verb, them] = stayed.length === 1 ? ['stays', 'it'] : ['stay', 'them']
  return `${goneWords} ${itemsInWords(countKinds(stayed))} ${verb}, because you have changed ${them} since.`
}

export function sumOf(items: Readonly<Record<ItemKind, number>>): number {
  return items.entry + items.story + items.act + items.number
}

function countKinds(stayed: readonly StayedItem[]): Record<ItemKind, number> {
  const of = (kind: StayedItem['kind']): number => stayed.filter((item) => item.kind === kind).length
  return { entry: of('entry'), story: of('story'), act: 0, number: 0 }
}
