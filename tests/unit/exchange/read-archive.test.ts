import { describe, expect, it, onTestFinished } from 'vitest'
import { isMediumArchive } from '../../../electron/exchange/medium-archive/is-medium-archive.ts'
import { readMediumArchive } from '../../../electron/exchange/medium-archive/read-archive.ts'
import { archiveFolder, archiveZip, claps, draft, earnings, graf, highlights, otherParts, post, response } from '../../support/medium-builders.ts'
import { diaryFolder } from './diary-folder.ts'
import { actsAmong, foundAt, foundIn, numbersAmong, openedFiles, skipsAmong, storiesAmong } from './medium-archive.ts'

const text = graf('p', 'Text.')
const posts = { ...post({ id: 'aaaaaaaaaaa1', title: 'One', html: text }), ...draft({ id: 'aaaaaaaaaaa2', title: 'Two', html: text }), ...response({ id: 'aaaaaaaaaaa3', text: 'Yes.' }) }
const whole = { ...posts, ...claps({ count: 3, id: 'bbbbbbbbbbb1', title: 'Hers', time: '2020-12-1 1:13 am' }), ...otherParts() }

describe('an archive', () => {
  it('is the same from a folder, from a zip, and from a zip of a folder', async () => {
    const inFolder = Object.fromEntries(Object.entries(whole).map(([path, content]) => [`medium-export/${path}`, content]))
    const found = await foundAt(archiveFolder(whole))
    expect(found).toHaveLength(4 + 12)
    expect(await foundAt(await archiveZip(whole))).toEqual(found)
    expect(await foundAt(await archiveZip(inFolder))).toEqual(found)
    expect(await foundAt(await archiveZip(whole, { forceZip64Format: true, compress: false }))).toEqual(found)
  })

  it('may be posts only, even loose ones', async () => {
    const loose = Object.fromEntries(Object.entries(posts).map(([path, content]) => [path.replace('posts/', ''), content]))
    for (const files of [posts, loose]) {
      expect(storiesAmong(await foundIn(files))).toHaveLength(3)
      expect(storiesAmong(await foundAt(await archiveZip(files)))).toHaveLength(3)
    }
  })

  it('tells what it holds besides, a sentence for each part, and opens none of it', async () => {
    const files = await openedFiles(archiveFolder(whole))
    const opened: string[] = []
    const watched = { ...files, files: files.files.map((file) => ({ ...file, read: () => (opened.push(file.path), file.read()) })) }
    const found = []
    for await (const item of readMediumArchive(watched, { zone: 'Europe/Berlin' }).found) found.push(item)
    expect(opened.map((path) => path.split('/')[0])).toEqual(['posts', 'posts', 'posts', 'claps'])
    const whomYouFollow = 'It says whom you follow, and nothing of who follows you: a Medium archive doesn’t tell that.'
    const personal = 'It holds personal data that no story needs, so it was not opened.'
    expect(skipsAmong(found)).toEqual([
      'README.html: It only lists what the archive holds.',
      `blocks/: ${personal}`,
      'bookmarks/: A bookmark says that you meant to read something, not that you did. (2 files)',
      'interests/: It says what interests you, and nothing of what you wrote.',
      `ips.html: ${personal}`,
      'lists/: A reading list says what you meant to read, not what you read or wrote.',
      'profile/: It is your profile; there is no story and no number in it.',
      `pubs-following/: ${whomYouFollow}`,
      `sessions/: ${personal}`,
      `topics-following/: ${whomYouFollow}`,
      `twitter/: ${personal}`,
      `users-following/: ${whomYouFollow}`
    ])
  })

  it('names what is no part of one', async () => {
    expect(skipsAmong(await foundIn(posts, { 'pictures/a.png': 'x', 'pictures/b.png': 'x', 'notes.txt': 'x' }))).toEqual([
      'notes.txt: It is no part of a Medium archive that is known here.',
      'pictures/: It is no part of a Medium archive that is known here. (2 files)'
    ])
  })

  it('lets other work have its turn while it is read', async () => {
    const many = Array.from({ length: 40 }, (_, at) => post({ id: `aaaaaaaaaa${String(at + 10)}`, title: 'A', html: text }))
    let turns = 0
    const ticking = setInterval(() => (turns += 1), 0)
    onTestFinished(() => clearInterval(ticking))
    expect(storiesAmong(await foundIn(...many))).toHaveLength(40)
    expect(turns).toBeGreaterThan(2)
  })
})

describe('what is taken for an archive', () => {
  const isOne = async (files: Record<string, string | Buffer>): Promise<boolean> => await isMediumArchive(await openedFiles(diaryFolder(files)))

  it('has its folders, or posts in Medium’s form', async () => {
    expect(await isOne(whole)).toBe(true)
    expect(await isOne(posts)).toBe(true)
    expect(await isOne(otherParts())).toBe(true)
  })

  it('is not any folder with dates in its names', async () => {
    expect(await isOne({ '2021-05-03.md': 'A day.', '2021-05-03_walk-aaaaaaaaaaa1.md': 'A day.' })).toBe(false)
    expect(await isOne({ 'posts/2021-05-03_walk-aaaaaaaaaaa1.html': '<p>A blog’s own page</p>', 'README.html': 'x' })).toBe(false)
  })
})

describe('claps', () => {
  it('are dated acts of reading, with Medium’s own way of writing the time', async () => {
    const found = await foundIn(
      claps(
        { count: 50, id: 'bbbbbbbbbbb1', title: 'Tom &amp; her', time: '2015-02-1 2:59 am' },
        { count: 1, id: 'bbbbbbbbbbb2', title: 'Noon', time: '2015-02-28 12:05 pm' },
        { count: 2, id: '0bbbbbbbbbb3', title: 'Midnight', time: '2016-02-29 12:00 am' }
      )
    )
    expect(actsAmong(found)[0]).toEqual({
      kind: 'act',
      sourceKey: 'clap:medium:bbbbbbbbbbb1:2015-02-01T02:59',
      file: 'claps/claps-0001.html',
      act: 'clap',
      actedOn: '2015-02-01',
      clockTime: '02:59',
      count: 50,
      title: 'Tom & her',
      url: 'https://medium.com/p/some-title-bbbbbbbbbbb1',
      text: null,
      notes: []
    })
    expect(actsAmong(found).map(({ actedOn, clockTime, sourceKey }) => [actedOn, clockTime, sourceKey])).toEqual([
      ['2015-02-01', '02:59', 'clap:medium:bbbbbbbbbbb1:2015-02-01T02:59'],
      ['2015-02-28', '12:05', 'clap:medium:bbbbbbbbbbb2:2015-02-28T12:05'],
      ['2016-02-29', '00:00', 'clap:medium:bbbbbbbbbb3:2016-02-29T00:00']
    ])
  })

  it('that can’t be read are told of', async () => {
    const clap = { count: 1, id: 'bbbbbbbbbbb1', title: 'A' }
    const found = await foundIn(claps({ ...clap, time: '2015-02-30 2:59 am' }, { ...clap, time: '13:00' }, { ...clap, time: '2015-02-1 13:00 pm' }, { ...clap, time: '2015-02-1 1:00 pm' }))
    expect(actsAmong(found)).toHaveLength(1)
    expect(skipsAmong(found)).toEqual(['claps/claps-0001.html: 3 of its lines say no day, and were left out.'])
    expect(skipsAmong(await foundIn({ 'claps/claps-0001.html': '' }))).toEqual(['claps/claps-0001.html: It is empty.'])
  })

  it('are found on every page, and one twice counts once', async () => {
    const [page = ''] = Object.values(claps({ count: 1, id: 'bbbbbbbbbbb1', title: 'A', time: '2015-02-1 1:00 pm' }, { count: 1, id: 'bbbbbbbbbbb2', title: 'B', time: '2015-02-1 1:00 pm' }))
    expect(actsAmong(await foundIn({ 'claps/claps-0001.html': page, 'claps/claps-0002.html': page }))).toHaveLength(2)
  })
})

describe('highlights', () => {
  it('are the marked words, with their day', async () => {
    const html = '…it was the <span class="markup--highlight"  name="selection">best <em>of</em></span> times…'
    const [act] = actsAmong(await foundIn(highlights({ time: '2019-05-7 2:03 pm', html })))
    expect(act).toMatchObject({ act: 'highlight', actedOn: '2019-05-07', clockTime: '14:03', count: 1, title: '', url: null, text: 'best of' })
    expect(act?.sourceKey).toMatch(/^highlight:[0-9a-f]{12}:2019-05-07T14:03$/)
  })

  it('without a mark are the whole passage', async () => {
    expect(actsAmong(await foundIn(highlights({ time: '2019-05-7 2:03 pm', html: 'All of it' })))).toMatchObject([{ text: 'All of it' }])
  })
})

describe('earnings', () => {
  const rows = earnings(
    { id: 'ccccccccccc1', title: 'How I sold it for $50', amount: '&#36;974.25' },
    { id: 'ccccccccccc2', title: 'Two', amount: '$80' },
    { id: 'ccccccccccc3', title: 'Three', amount: '$0' },
    { id: 'ccccccccccc4', title: 'Four', amount: '$1,234.5' }
  )

  it('are whole-life totals in cents, as of the day of the export', async () => {
    const found = await foundIn(rows, post({ id: 'aaaaaaaaaaa1', title: 'One', html: text, exportedOn: 'January 28, 2022' }), post({ id: 'aaaaaaaaaaa2', title: 'One', html: text, exportedOn: 'March 1, 2020' }))
    expect(numbersAmong(found)[0]).toEqual({
      kind: 'number',
      sourceKey: 'earnings:medium:ccccccccccc1:2022-01-28',
      file: 'partner-program/posts-0001.html',
      subject: { by: 'key', key: 'medium:ccccccccccc1', title: 'How I sold it for $50', url: 'https://medium.com/p/some-title-ccccccccccc1' },
      platform: 'Medium',
      metric: 'earnings',
      value: 97_425,
      takenOn: '2022-01-28',
      takenAtMs: null,
      precision: 'exact',
      currency: 'USD',
      span: 'life-to-date',
      notes: []
    })
    expect(numbersAmong(found).map(({ value }) => value)).toEqual([97_425, 8_000, 0, 123_450])
  })

  it('are as of the last day of anything dated where no page says when it was exported', async () => {
    const clap = claps({ count: 1, id: 'bbbbbbbbbbb1', title: 'A', time: '2020-02-1 1:00 pm' })
    const [bookmark = ''] = Object.values(claps({ count: 1, id: 'bbbbbbbbbbb1', title: 'A', time: '2020-03-9 1:00 pm' }))
    const found = await foundIn(rows, clap, { 'bookmarks/bookmarks-0001.html': bookmark })
    const note = 'The archive doesn’t say when it was made. 2020-03-09 is the last day that it tells of, and was taken for it.'
    expect(numbersAmong(found)[0]).toMatchObject({ takenOn: '2020-03-09', precision: 'estimated', notes: [note] })
    expect(skipsAmong(await foundIn(rows))).toEqual(['partner-program/posts-0001.html: Nothing in the archive says when it was made, and earnings without a day can’t be kept.'])
  })

  it('that can’t be read are told of', async () => {
    const found = await foundIn(posts, earnings({ id: 'ccccccccccc1', title: 'One', amount: '12 apples' }, { id: 'ccccccccccc2', title: 'Two', amount: '$1' }, { id: 'ccccccccccc2', title: 'Two', amount: '$2' }))
    expect(numbersAmong(found).map(({ value }) => value)).toEqual([100])
    expect(skipsAmong(found)).toEqual([
      'partner-program/posts-0001.html: What “One” earned can’t be read: “One - 12 apples”.',
      'partner-program/posts-0001.html: “Two” is listed twice; the first line was taken.'
    ])
  })
})
