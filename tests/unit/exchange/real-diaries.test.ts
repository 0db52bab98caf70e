import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { entriesAmong, foundIn, skipsAmong } from './diary-folder.ts'

// They are lent to the project, not part of it: a copy of the repository alone has its own samples only.
const diaries = fileURLToPath(new URL('../../../../shared/testdata/diaries-markdown', import.meta.url))

describe.skipIf(!existsSync(diaries))('the real diaries beside the repository', () => {
  it('flancian’s 454 files are 454 entries, the day with two files among them, each as it stands', async () => {
    const root = join(diaries, 'flancian')
    const found = await foundIn(root)
    const entries = entriesAmong(found)
    expect(found).toHaveLength(454)
    expect(entries).toHaveLength(454)
    expect(new Set(entries.map(({ datedOn }) => datedOn)).size).toBe(453)
    expect(entries.filter(({ datedOn }) => datedOn === '2022-03-02').map(({ sourceKey }) => sourceKey)).toEqual([
      'journal/2022-03-02.md',
      'journal/2022_03_02.md'
    ])
    for (const { sourceKey, datedOn, body, notes } of entries) {
      expect([sourceKey.replaceAll('_', '-'), notes]).toEqual([`journal/${datedOn}.md`, []])
      expect(body).toBe(readFileSync(join(root, sourceKey), 'utf8'))
    }
  })

  it('abdus’s 29 days are 29 entries, and its list of days names no day of its own', async () => {
    const found = await foundIn(join(diaries, 'abdus'))
    expect(entriesAmong(found)).toHaveLength(29)
    expect(skipsAmong(found)).toEqual([
      { kind: 'skipped', file: 'diary/diary.md', reason: 'It names no day: not in its name, its folders, its front matter or its first lines.' }
    ])
  })
})
