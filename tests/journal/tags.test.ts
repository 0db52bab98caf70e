import { describe, expect, it } from 'vitest'
import { getEntry } from '../../electron/journal/entry-rows.ts'
import { addTag, listTags, removeTag } from '../../electron/journal/tags.ts'
import { id, opened, valueOf, write } from '../support/journal-builders.ts'

const craft = { id: id(1), tag: 'craft' }

describe('tags', () => {
  it('are several to an entry, in the order of the alphabet', async () => {
    const journal = await opened()
    write(journal)
    for (const tag of ['zebra', 'apple', 'Mango']) addTag(journal, { id: id(1), tag })
    expect(getEntry(journal, id(1)).tags).toEqual(['apple', 'Mango', 'zebra'])
  })

  it.each([['Craft', 'craft'], ['ÉTÉ', 'e\u0301te\u0301'], ['Ｆｕｌｌ', 'full'], ['ΣΟΦΊΑ', 'σοφία']])('%s and %s are one, as it was first spelt', async (one, other) => {
    const journal = await opened()
    for (const number of [1, 2]) write(journal, { id: id(number) })
    addTag(journal, { id: id(1), tag: one })
    expect(valueOf(addTag(journal, { id: id(2), tag: other })).tags).toEqual([one])
    expect(listTags(journal)).toEqual([one])
  })

  it('are not doubled on one entry', async () => {
    const journal = await opened()
    write(journal)
    addTag(journal, craft)
    expect(valueOf(addTag(journal, { ...craft, tag: 'CRAFT' })).tags).toEqual(['craft'])
  })

  it('are removed in any spelling, and gone once nothing has them', async () => {
    const journal = await opened()
    for (const number of [1, 2]) {
      write(journal, { id: id(number) })
      addTag(journal, { id: id(number), tag: 'craft' })
    }
    expect(valueOf(removeTag(journal, { ...craft, tag: 'CRAFT' })).tags).toEqual([])
    expect(listTags(journal)).toEqual(['craft'])
    removeTag(journal, { id: id(2), tag: 'craft' })
    expect(listTags(journal)).toEqual([])
  })

  it('are listed with the most used first', async () => {
    const journal = await opened()
    for (const number of [1, 2]) {
      write(journal, { id: id(number) })
      addTag(journal, { id: id(number), tag: 'often' })
    }
    addTag(journal, { id: id(1), tag: 'a-once' })
    expect(listTags(journal)).toEqual(['often', 'a-once'])
  })

  it('may have 60 characters and any of them', async () => {
    const journal = await opened()
    write(journal)
    const tag = `"'%_\\ ${'ж'.repeat(54)}`
    expect(valueOf(addTag(journal, { id: id(1), tag })).tags).toEqual([tag])
  })
})
