import { describe, expect, it, test } from 'vitest'
import { entryOf, reasonFor } from './diary-folder.ts'

const dayName = '2022-04-03.md'

async function bodyOf(content: string, path = dayName): Promise<string> {
  return (await entryOf(path, content)).body
}

describe('front matter that says only a day, a title and tags', () => {
  it('becomes the day, a heading and tags', async () => {
    const entry = await entryOf('post.md', '---\ntitle: A walk\ndate: 2022-04-03\ntags: [sea, "long day"]\n---\n\nTo the sea.\n')
    expect(entry).toMatchObject({ datedOn: '2022-04-03', body: '# A walk\n\nTo the sea.\n', tags: ['sea', 'long day'], notes: [] })
  })

  test.each([
    ['a time of midnight', 'date: 2022-04-03T00:00:00Z'],
    ['the day it was created', 'date: 2022-04-03\ncreated: 2022-04-03'],
    ['keys in capitals', 'Date: 2022-04-03\nTags: sea'],
    ['nothing for its tags', 'date: 2022-04-03\ntags:'],
    ['the day for a title', 'title: 2022-04-03\ndate: 2022-04-03'],
    ['Windows line ends', 'date: 2022-04-03\r\ntags: sea\r']
  ])('goes with %s', async (_name, block) => {
    expect(await bodyOf(`---\n${block}\n---\n  To the sea.`)).toBe('  To the sea.')
  })

  it('may be TOML', async () => {
    const entry = await entryOf('post.md', '+++\ntitle = "A walk"\ndate = 2022-04-03\ntags = ["sea"]\n+++\nTo the sea.')
    expect(entry).toMatchObject({ datedOn: '2022-04-03', body: '# A walk\n\nTo the sea.', tags: ['sea'] })
  })

  it('alone is nothing to keep, unless there is a title', async () => {
    expect(await reasonFor(dayName, '---\ndate: 2022-04-03\n---\n\n')).toBe('It is empty; there is nothing to keep.')
    expect(await bodyOf('---\ntitle: A walk\n---\n')).toBe('# A walk')
  })
})

describe('front matter that says more', () => {
  test.each([
    ['another key', 'date: 2022-04-03\nmood: calm'],
    ['a time of day', 'date: 2022-04-03T09:15:00+02:00'],
    ['another day', 'date: 2022-04-03\ncreated: 2022-04-05'],
    ['a comment', '# from my phone\ndate: 2022-04-03'],
    ['tags that begin a comment', 'date: 2022-04-03\ntags: #sea #sun'],
    ['a nested value', 'date: 2022-04-03\ntags:\n  place: sea'],
    ['a tag that is too long', `date: 2022-04-03\ntags: [${'x'.repeat(61)}]`],
    ['a key said twice', 'date: 2022-04-03\nTitle: A walk\ntitle: A swim'],
    ['an anchor', 'date: 2022-04-03\ntitle: &walk'],
    ['an alias', 'date: &day 2022-04-03\ncreated: *day'],
    ['a day with words', 'date: 2022-04-03, by the sea']
  ])('stays for %s', async (_name, block) => {
    const text = `---\n${block}\n---\n\nTo the sea.`
    expect(await entryOf('post.md', text)).toMatchObject({ datedOn: '2022-04-03', body: text })
  })

  it('stays before millions of blank lines', async () => {
    const text = `---\nmood: calm\n---\n${' \n'.repeat(8_000_000)}To the sea.`
    expect((await bodyOf(text)) === text).toBe(true)
  })

  it('stays as TOML too', async () => {
    const text = '+++\ntitle = "A walk"\ndate = 2022-04-03T09:15:00+02:00\n[extra]\nmood = "calm"\n+++\nTo the sea.'
    expect(await entryOf('post.md', text)).toMatchObject({ datedOn: '2022-04-03', body: text })
  })

  it('keeps its title and gives its tags', async () => {
    const text = '---\ntitle: A walk\ntags: sea\nmood: calm\n---\nTo the sea.'
    expect(await entryOf(dayName, text)).toMatchObject({ body: text, tags: ['sea'] })
  })

  it('is followed by what the name says', async () => {
    expect(await bodyOf('---\nmood: calm\n---\n\nTo the sea.', '2022-04-03 A walk.md')).toBe('---\nmood: calm\n---\n\n# A walk\n\nTo the sea.')
  })
})

describe('what looks like front matter', () => {
  test.each([
    '---\nA line between two rules.\n---\nWords.',
    '---\n- a list\n---\nWords.',
    '---\n\n---\nWords.',
    '---\nnever: closed\n\nWords.',
    'Words.\n\n---\ndate: 2020-01-01\n---\n',
    `---\n${'a: 1\n'.repeat(5_000)}---\nWords.`,
    `---\ntitle: ${'x'.repeat(19_989)}\n---which isn’t its end\nWords.`
  ])('is text where it is none (%#)', async (text) => {
    expect(await entryOf(dayName, text)).toMatchObject({ body: text, notes: [] })
  })

  test.each(['---\ntitle: "unclosed\n---\nWords.', '---\na: 1\na: 2\n---\nWords.', '---\na: b: c\n---\nWords.', `---\n${'['.repeat(5_000)}\n---\nWords.`])(
    'stays, with a note, where it can’t be read (%#)',
    async (text) => {
      expect(await entryOf(dayName, text)).toMatchObject({ body: text, notes: ['Its front matter can’t be read as YAML and stays in the text.'] })
    }
  )
})

describe('tags', () => {
  test.each([
    ['tags: "#sea #sun"', ['sea', 'sun']],
    ['tags: sea sun', ['sea', 'sun']],
    ['tags: sea, long day', ['sea', 'long day']],
    ['tags:\n  - "#sea"\n  - 2022\n  - yes', ['sea', '2022', 'yes']],
    ['tags: [sea, sea, ""]', ['sea']]
  ])('are read from %j', async (block, tags) => {
    expect(await entryOf(dayName, `---\n${block}\n---\nWords.`)).toMatchObject({ tags, body: 'Words.' })
  })

  it('that no journal takes are left out with a note', async () => {
    const entry = await entryOf(dayName, `---\ntags: [sea, ${'x'.repeat(61)}]\n---\nWords.`)
    expect(entry.tags).toEqual(['sea'])
    expect(entry.notes).toEqual([`The tag “${'x'.repeat(30)}…” was left out. A tag can have at most 60 characters.`])
  })
})

describe('a title', () => {
  test.each(['# A walk\nTo the sea.', 'A WALK\n======\n', '\n## 2022-04-03: A walk ##\n', '**A walk**\n\nTo the sea.'])('isn’t put before %j, which begins with it', async (text) => {
    expect(await bodyOf(`---\ntitle: A walk\n---\n${text}`)).toBe(text.trimStart())
    expect(await bodyOf(text, '2022-04-03 A walk.md')).toBe(text)
  })

  it('that is another day than the one taken isn’t lost', async () => {
    expect(await bodyOf('---\ndate: 2022-04-03\ntitle: 5 April 2022\n---\nWords.')).toBe('# 5 April 2022\n\nWords.')
  })

  it('holds no half or hidden characters that its YAML spells out', async () => {
    expect(await bodyOf('---\ntitle: "A \\ud83d\\0walk\\n"\n---\nWords.')).toBe('# A \uFFFD walk\n\nWords.')
  })

  it('takes the line ends of the text', async () => {
    expect(await bodyOf('To the sea.\r\nAnd home.', '2022-04-03 A walk.md')).toBe('# A walk\r\n\r\nTo the sea.\r\nAnd home.')
  })

  it('goes before the rest of the name, which is noted if it says more', async () => {
    const said = await entryOf('2022-04-03-a-walk.md', '---\ntitle: A walk to the sea\n---\nWords.')
    expect(said).toMatchObject({ body: '# A walk to the sea\n\nWords.', notes: [] })
    const more = await entryOf('2022-04-03-with-anna.md', '---\ntitle: A walk to the sea\n---\nWords.')
    expect(more).toMatchObject({ body: '# A walk to the sea\n\nWords.', notes: ['Its name also says “with anna”.'] })
  })
})

describe('a name that says more than its day', () => {
  test.each([
    ['2022-04-03 A walk.md', 'A walk'],
    ['2022-04-03-a-walk.md', 'a walk'],
    ['2022-04-03_a_walk.txt', 'a walk'],
    ['2022-04-03 – A well-known walk.md', 'A well-known walk'],
    ['A walk (2022-04-03).md', 'A walk'],
    ['Before 2022-04-03 after.md', 'Before after'],
    ['2022-04-03 Daily walk (1).md', 'Daily walk'],
    ['2022-04-03 散步.md', '散步'],
    ['2022/04/03 - A walk.md', 'A walk'],
    ['2022-04-03 ☀️.md', '☀️']
  ])('%s begins with “%s”', async (path, heading) => {
    expect(await bodyOf('Words.', path)).toBe(`# ${heading}\n\nWords.`)
  })

  test.each([
    '2022-04-03 Sunday.md', 'Sun 2022-04-03.md', '2022-04-03 (1).md', '2022-04-03 2.md', '2022-04-03 - Copy.md', '2022-04-03 copy 2.md',
    'journal-2022-04-03.md', 'Daily Note 2022-04-03.md', '2022-04-03 diary.md', '2022-04-03T09-15-00.md', '2022-04-03b.md', '2022/04/03-Sunday.md'
  ])('gets no heading from %s', async (path) => {
    expect(await bodyOf('Words.', path)).toBe('Words.')
  })

  it('gives what the stars of a pattern stand for', async () => {
    expect(await entryOf('trips/03.04.2022 A walk.md', 'Words.', 'DD.MM.YYYY*')).toMatchObject({ body: '# A walk\n\nWords.' })
  })
})
