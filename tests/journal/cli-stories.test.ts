import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { logNumbers } from '../../electron/journal/numbers.ts'
import { commandLine } from '../support/command-line.ts'
import { id, morning, sitting, temporaryHome, valueOf } from '../support/journal-builders.ts'
import { jsonOf } from '../support/json-of.ts'
import { placed, wroteStory } from '../support/story-builders.ts'

const journal = commandLine()

function fileWith(name: string, text: string): string {
  const path = join(temporaryHome(), name)
  writeFileSync(path, text)
  return path
}

const feed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Stories by Her on Medium</title><link>https://medium.com/@her</link>
<item><title>The chalk</title><link>https://medium.com/@her/the-chalk-0a606324b039?source=rss-1------2</link>
<guid isPermaLink="false">https://medium.com/p/0a606324b039</guid><category>craft</category><pubDate>Thu, 31 Mar 2022 23:30:00 GMT</pubDate>
<atom:updated>2022-04-02T10:00:00.000Z</atom:updated><content:encoded>&lt;h3&gt;A start&lt;/h3&gt;&lt;p&gt;It broke in two.&lt;/p&gt;</content:encoded></item>
</channel></rss>`

async function homeWithStory(): Promise<string> {
  const home = temporaryHome()
  await sitting(home, (opened) => {
    wroteStory(opened, { title: 'The chalk', status: 'published' })
    placed(opened, { url: 'https://medium.com/p/0a606324b039' })
    const number = { id: id(201), storyId: id(1), placementId: id(101), metric: 'views', value: 120, precision: 'exact', currency: null } as const
    valueOf(logNumbers(opened, { takenOn: '2022-04-12', numbers: [number] }, morning))
  })
  return home
}

describe('stories', () => {
  it('lists what a feed has brought', async () => {
    const home = temporaryHome()
    const report = jsonOf('import', await journal(['import', fileWith('feed.xml', feed), '--keep', '--home', home, '--json']))
    expect(report).toMatchObject({ format: 'feed', items: { added: 1 }, kinds: { story: { added: 1 } } })
    expect(jsonOf('stories', await journal(['stories', '--home', home, '--json']))).toMatchObject([
      {
        mediumId: 'a606324b039', title: 'The chalk', status: 'published', kind: 'story', publishedOn: '2022-04-01',
        placements: [{ platform: 'Medium', url: 'https://medium.com/@her/the-chalk-0a606324b039', publishedAt: '2022-03-31T23:30:00.000Z', zone: 'Europe/Berlin' }]
      }
    ])
  })

  it('are chosen by status and kind', async () => {
    const home = await homeWithStory()
    expect(jsonOf('stories', await journal(['stories', '--status', 'draft', '--home', home, '--json']))).toEqual([])
    expect(jsonOf('stories', await journal(['stories', '--kind', 'story', '--home', home, '--json']))).toHaveLength(1)
    expect(await journal(['stories', '--status', 'lost', '--home', home])).toMatchObject({ code: 2 })
  })

  it('are found by a search, after the entries', async () => {
    const home = await homeWithStory()
    await journal(['log', 'The chalk again.', '--home', home])
    const hits = v.parse(v.array(v.looseObject({ kind: v.string(), title: v.string() })), jsonOf('search', await journal(['search', 'chalk', '--home', home, '--json'])))
    expect(hits.map(({ kind, title }) => [kind, title])).toEqual([['entry', 'The chalk again.'], ['story', 'The chalk']])
  })

  it('count in the statistics, and not as entries', async () => {
    expect(jsonOf('stats', await journal(['stats', '--home', await homeWithStory(), '--json']))).toMatchObject({ counts: { entry: 0, story: 1, response: 0, act: 0, number: 1 } })
  })
})

describe('numbers', () => {
  it('are those of one story, by its id, its Medium id or its title', async () => {
    const home = await homeWithStory()
    for (const name of [id(1), 'a606324b039', '0a606324b039', 'the chalk']) {
      expect(jsonOf('numbers', await journal(['numbers', name, '--home', home, '--json']))).toMatchObject([{ metric: 'views', value: 120, takenOn: '2022-04-12', source: 'typed', platform: 'Medium' }])
    }
  })

  it('are refused with a sentence for a story that isn’t there', async () => {
    expect(await journal(['numbers', 'nobody', '--home', await homeWithStory()])).toMatchObject({ code: 1, err: 'There is no story “nobody” in this journal. "stories" lists them.\n' })
  })

  it('come in from a table, each to its story', async () => {
    const home = await homeWithStory()
    const table = fileWith('stats.csv', 'Title,Date,Views,Reads\nThe chalk,2022-04-02,300,\nThe chalk,2022-04-03,310,90\n')
    const report = jsonOf('import', await journal(['import', table, '--keep', '--home', home, '--json']))
    expect(report).toMatchObject({ format: 'story-numbers', kinds: { number: { added: 3 } } })
    const numbers = v.parse(v.array(v.looseObject({ takenOn: v.string(), metric: v.string(), value: v.number() })), jsonOf('numbers', await journal(['numbers', 'The chalk', '--home', home, '--json'])))
    expect(numbers.map(({ takenOn, metric, value }) => [takenOn, metric, value])).toEqual([
      ['2022-04-02', 'views', 300], ['2022-04-03', 'views', 310], ['2022-04-03', 'reads', 90], ['2022-04-12', 'views', 120]
    ])
    expect(jsonOf('import', await journal(['import', table, '--keep', '--home', home, '--json']))).toMatchObject({ batchId: null, items: { added: 0 } })
  })

  it('are refused until it is said which comes first, the day or the month', async () => {
    const home = await homeWithStory()
    const table = fileWith('stats.csv', 'Title,Date,Views\nThe chalk,2/3/2022,300\nThe chalk,4/3/2022,310\n')
    const refused = await journal(['import', table, '--keep', '--home', home, '--json'])
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(/2\/3\/2022/)
    const report = jsonOf('import', await journal(['import', table, '--keep', '--dates', 'day-first', '--home', home, '--json']))
    expect(report).toMatchObject({ kinds: { number: { added: 2 } } })
    expect(jsonOf('numbers', await journal(['numbers', 'The chalk', '--home', home, '--json']))).toMatchObject([{ takenOn: '2022-03-02' }, { takenOn: '2022-03-04' }, { takenOn: '2022-04-12' }])
  })
})
