import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import * as v from 'valibot'
import { backUp } from '../../electron/journal/backup.ts'
import { entriesOn } from '../../electron/journal/entries.ts'
import { journalPath } from '../../electron/journal/files.ts'
import { journalStats } from '../../electron/journal/stats.ts'
import { commandLine } from '../support/command-line.ts'
import { id, morning, opened, sitting, temporaryHome, write } from '../support/journal-builders.ts'
import { damagePages, pictureOf } from '../support/journal-folder.ts'
import { jsonOf } from '../support/json-of.ts'

const journal = commandLine()

const rain = { id: id(1), datedOn: '2022-04-10', body: '# Rain\n\nThe **old town** in the rain.' }
const heat = { id: id(2), datedOn: '2022-04-11', body: 'A town in the heat.' }

async function writtenHome(): Promise<string> {
  const home = temporaryHome()
  await sitting(home, (each) => [rain, heat].map((input) => write(each, input)))
  return home
}

describe('search', () => {
  it('tells what it found as JSON, with a passage around the words', async () => {
    const home = await writtenHome()
    expect(jsonOf('search', await journal(['search', 'town', 'rain', '--home', home, '--json']))).toEqual([
      { id: rain.id, kind: 'entry', on: '2022-04-10', title: 'Rain', snippet: '# Rain The **old town** in the rain.' }
    ])
  })

  const hits = v.array(v.object({ on: v.string() }))
  test.each([
    [['town'], ['2022-04-10', '2022-04-11']],
    [['"old town"'], ['2022-04-10']],
    [['tow'], []],
    [['tow*'], ['2022-04-10', '2022-04-11']],
    [['…'], []]
  ])('for %j finds the entries of %j', async (args, days) => {
    const found = jsonOf('search', await journal(['search', ...args, '--home', await writtenHome(), '--json']))
    expect(v.parse(hits, found).map(({ on }) => on).sort()).toEqual(days)
  })

  it('lists the newest first where that is asked for', async () => {
    const found = jsonOf('search', await journal(['search', 'town', '--newest', '--home', await writtenHome(), '--json']))
    expect(found).toMatchObject([{ on: '2022-04-11' }, { on: '2022-04-10' }])
  })

  it('tells day, id and passage as text', async () => {
    const { out } = await journal(['search', 'heat', '--home', await writtenHome()])
    expect(out).toBe(`Monday, 11 April  ${heat.id}\n  A town in the heat.\n`)
  })

  it('lists more than one page', async () => {
    const home = temporaryHome()
    await sitting(home, (each) => {
      for (let number = 0; number < 450; number += 1) write(each, { id: id(number), body: `rain ${String(number)}` })
    })
    expect(jsonOf('search', await journal(['search', 'rain', '--home', home, '--json']))).toHaveLength(450)
  })

  it('refuses a search that is longer than any', async () => {
    const { code, err } = await journal(['search', 'rain '.repeat(200), '--home', await writtenHome()])
    expect({ code, err }).toEqual({ code: 1, err: 'A search can have at most 500 characters.\n' })
  })
})

describe('stats', () => {
  it('are those of the app', async () => {
    const home = await writtenHome()
    const told = jsonOf('stats', await journal(['stats', '--home', home, '--json']))
    expect(told).toEqual(journalStats(await opened(home)))
    expect(told).toMatchObject({ counts: { entry: 2 }, days: 2, firstOn: '2022-04-10', lastOn: '2022-04-11' })
  })

  it('of a home without a journal are those of the one it gets', async () => {
    const home = temporaryHome()
    expect(jsonOf('stats', await journal(['stats', '--home', home, '--json']))).toMatchObject({ counts: { entry: 0 }, firstOn: null })
    expect(Object.keys(pictureOf(home))).toEqual(['journal.db', 'journal.db.closed'])
  })

  it('are readable as text', async () => {
    const { out } = await journal(['stats', '--home', await writtenHome()])
    expect(out).toMatch(/^2 entries, 0 stories and 0 responses, and 0 in the trash\n12 words on 2 days, 2022-04-10 to 2022-04-11\n0 numbers of stories and accounts, 0 acts of reading\nAll texts: [0-9a-f]{64}\n$/)
  })
})

describe('check', () => {
  it('says that a sound journal is sound', async () => {
    const home = await writtenHome()
    expect(jsonOf('check', await journal(['check', '--home', home, '--json']))).toMatchObject({ isSound: true, problems: [] })
    expect((await journal(['check', '--home', home])).out).toMatch(/^The journal is sound\.\n/)
  })

  it('tells what is wrong on standard output, with exit code 1', async () => {
    const home = await writtenHome()
    await sitting(home, ({ db }) => db.exec('UPDATE entry SET wordCount = 99'))
    const { code, out, err } = await journal(['check', '--home', home, '--json'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(jsonOf('check', { code: 0, out, err })).toMatchObject({ isSound: false, problems: [expect.stringContaining('2 entries have another number of words')] })
  })
})

describe('a journal that can not be opened', () => {
  it('is told of in the words of the app, with its newest backup, and left as it is', async () => {
    const home = await writtenHome()
    await backUp(home, morning)
    damagePages(journalPath(home))
    const before = pictureOf(home)
    for (const args of [['stats'], ['check', '--json'], ['log', 'text']]) {
      const { code, out, err } = await journal([...args, '--home', home])
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain('The journal file is damaged.')
      expect(err).toContain('offers its newest good backup, journal-2022-04-12T07-00-00Z.db.')
    }
    expect(pictureOf(home)).toEqual(before)
  })

  it('is never replaced by an empty one', async () => {
    const home = await writtenHome()
    truncateSync(journalPath(home), 0)
    const { code, err } = await journal(['log', 'text', '--home', home])
    expect(code).toBe(1)
    expect(err).toMatch(/^The journal file is empty\. .* Nothing has been changed or deleted\.\n/)
  })

  it('is told of where the folder is a file', async () => {
    const home = join(await writtenHome(), 'journal.db')
    const { code, out, err } = await journal(['stats', '--home', home])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('The journal’s folder can’t be reached.')
  })
})

describe('while another process has the journal open', () => {
  it('reading works', async () => {
    const home = await writtenHome()
    const app = await opened(home)
    write(app, { id: id(3), body: 'Just written in the app.' })
    expect(jsonOf('stats', await journal(['stats', '--home', home, '--json']))).toMatchObject({ counts: { entry: 3 } })
    expect(jsonOf('search', await journal(['search', 'just', '--home', home, '--json']))).toMatchObject([{ id: id(3) }])
    expect(jsonOf('check', await journal(['check', '--home', home, '--json']))).toMatchObject({ isSound: true })
    write(app, { id: id(4), body: 'And on.' })
  })

  test.each([[['log', 'text']], [['import', '.']], [['undo', id(9)]]])('%j is refused with a sentence', async (args) => {
    const home = await writtenHome()
    const app = await opened(home)
    const { code, out, err } = await journal([...args, '--home', home, '--json'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe('The journal is open in Second Draft, or another command is writing to it, so nothing was written. Close it, then run this again.\n')
    expect(entriesOn(app, '2022-04-12')).toEqual([])
  })
})
