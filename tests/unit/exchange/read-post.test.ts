import { describe, expect, it, test } from 'vitest'
import { countWords } from '../../../shared/words.ts'
import { draft, figure, graf, linkCard, picture, post, postHtml, published, response, sections } from '../../support/medium-builders.ts'
import { foundIn, skipsAmong, storiesAmong, storyIn } from './medium-archive.ts'

const id = '3f2a6b7c8d9e'

describe('a published post', () => {
  it('is a story with its day, its address and its text', async () => {
    const html = sections(graf('h3', 'A walk', 'h3 graf--title') + graf('p', 'First.'), graf('p', 'Second.'))
    expect(await storyIn(post({ id, title: 'A walk', html, tags: ['Sea', 'Walks'] }))).toEqual({
      kind: 'story',
      sourceKey: `medium:${id}`,
      file: `posts/2021-05-03_A-walk-${id}.html`,
      storyKind: 'story',
      isKindGuessed: false,
      status: 'published',
      title: 'A walk',
      subtitle: '',
      body: 'First.\n\n---\n\nSecond.',
      placement: { platform: 'Medium', publication: null, url: `https://medium.com/@ann/a-title-${id}`, publishedAtMs: Date.parse(published), editedAtMs: null },
      tags: ['Sea', 'Walks'],
      notes: []
    })
  })

  it('has its title once, wherever and however it stands', async () => {
    const before = graf('p', 'A kicker', 'kicker') + picture('1*a.png')
    expect(await storyIn(post({ id, title: 'Tom &amp; “Jerry” &lt;3', before, html: graf('p', 'Text.') }))).toMatchObject({
      title: 'Tom & “Jerry” <3',
      body: 'A kicker\n\n![](https://cdn-images-1.medium.com/max/800/1*a.png)\n\nText.',
      notes: []
    })
    const secondLevel = sections(graf('h2', 'A\u00A0Walk ', 'h2 graf--title') + graf('p', 'Text.'))
    expect(await storyIn(post({ id, named: 'A walk', html: secondLevel }))).toMatchObject({ title: 'A walk', body: 'Text.', notes: [] })
    expect(await storyIn(post({ id, title: 'A walk along the sea', named: 'A walk along…', html: graf('p', 'Text.') }))).toMatchObject({
      title: 'A walk along the sea',
      body: 'Text.'
    })
  })

  it('keeps a headline that says something else', async () => {
    expect(await storyIn(post({ id, title: 'Arrays', named: 'It wasn’t the death of me', html: graf('p', 'Text.') }))).toMatchObject({
      title: 'It wasn’t the death of me',
      body: '### Arrays\n\nText.',
      notes: ['In its text the headline is another one, “Arrays”; it stays there.']
    })
  })

  it('has a subtitle only where it shows one, and never the summary', async () => {
    expect(await storyIn(post({ id, title: 'A walk', subtitle: 'Along the &amp; sea', html: graf('p', 'Text.') }))).toMatchObject({ subtitle: 'Along the & sea', body: 'Text.' })
    expect(await storyIn(post({ id, title: 'A walk', html: graf('p', 'Text.') }))).toMatchObject({ subtitle: '' })
  })

  it('may have a title of any script, of emoji, or one too long', async () => {
    expect(await storyIn(post({ id, title: '字典', html: graf('p', 'Text.') }))).toMatchObject({ file: `posts/2021-05-03_---${id}.html`, title: '字典' })
    expect(await storyIn(post({ id, title: '🌊 x', html: graf('p', 'Text.') }))).toMatchObject({ title: '🌊 x' })
    const { title } = await storyIn(post({ id, named: 'x'.repeat(600), html: graf('p', 'Text.') }))
    expect(title).toHaveLength(500)
  })

  it('counts its own words only', async () => {
    const html = linkCard('https://example.org', 'Not my words at all') + graf('p', 'Four\u00A0words\u200A—\u200Athese, mine.') + figure('<iframe src="https://youtube.com/embed/x"></iframe>') + '<pre class="graf--pre">let x</pre>'
    const { body } = await storyIn(post({ id, title: 'A walk', html }))
    expect(countWords(body ?? '')).toBe(4)
  })

  it('keeps the moment it was published, in UTC', async () => {
    const { placement } = await storyIn(post({ id, title: 'A', html: graf('p', 'x'), at: '2015-05-24T23:58:53.927Z' }))
    expect(placement?.publishedAtMs).toBe(1_432_511_933_927)
  })

  test.each([
    ['0000-01-01T00:00:00.000Z', 'March 1, 2022'],
    ['1970-01-01T00:00:00.000Z', 'March 1, 2022'],
    ['2600-01-01T00:00:00.000Z', 'March 1, 2022'],
    ['2600-01-01T00:00:00.000Z', null],
    ['2022-03-03T00:00:00.000Z', 'March 1, 2022'],
    ['2022-02-30T00:00:00.000Z', 'March 1, 2022'],
    ['sometime', 'March 1, 2022']
  ])('has no day where its date can’t be: %s, exported %s', async (at, exportedOn) => {
    const story = await storyIn({ [`posts/2021-05-03_A-${id}.html`]: postHtml({ id, title: 'A', html: graf('p', 'x'), at, exportedOn }) })
    expect(story).toMatchObject({ status: 'published', placement: { publishedAtMs: null, url: `https://medium.com/@ann/a-title-${id}` } })
    expect(story.notes).toEqual([`It says it was published on “${at}”, which can’t be, so it has no day here.`])
  })

  it('may be from the day of the export, or the one after in another zone', async () => {
    for (const at of ['2022-03-01T23:30:00.000Z', '2022-03-02T10:00:00.000Z']) expect((await storyIn(post({ id, title: 'A', html: graf('p', 'x'), at }))).notes).toEqual([])
  })

  it('never leads to an address that runs something', async () => {
    const html = postHtml({ id, title: 'A', html: graf('p', 'x') }).replaceAll(`https://medium.com/@ann/a-title-${id}`, 'javascript:alert(1)')
    expect((await storyIn({ [`posts/2021-05-03_A-${id}.html`]: html })).placement?.url).toBe(`https://medium.com/p/${id}`)
  })
})

describe('a draft', () => {
  it('has no day and no place', async () => {
    expect(await storyIn(draft({ id, title: 'Not yet', html: graf('p', 'Text.') }))).toMatchObject({
      sourceKey: `medium:${id}`, status: 'draft', storyKind: 'story', isKindGuessed: false, placement: null, title: 'Not yet', body: 'Text.', notes: []
    })
  })

  it('may have a title only, or a text only', async () => {
    expect(await storyIn(draft({ id, title: 'Not yet' }))).toMatchObject({ title: 'Not yet', body: '' })
    expect(await storyIn(draft({ id, html: graf('p', 'Text.') }))).toMatchObject({ title: '', body: 'Text.', storyKind: 'story' })
  })

  it('with neither is left out', async () => {
    const found = await foundIn(draft({ id, html: graf('p', '<br>', 'p graf--empty') }))
    expect(skipsAmong(found)).toEqual([`posts/draft_post-${id}.html: It has neither a title nor a text.`])
    expect(storiesAmong(found)).toEqual([])
  })
})

describe('a response', () => {
  it('is told by its form, and keeps its text whole', async () => {
    const text = `${'The first sentence of an answer that goes on for longer than a title may. '.repeat(2)}The end.`
    const story = await storyIn(response({ id, text }))
    expect(story).toMatchObject({ storyKind: 'response', isKindGuessed: true, status: 'published', body: text })
    expect(story.title).toBe(`${text.slice(0, 98)}…`)
  })

  it('has neither a headline, a picture nor a heading', async () => {
    const kinds = await Promise.all(
      [picture('1*a.png'), figure('', 'graf--iframe'), graf('h4', 'Head'), graf('p', 'More.')].map(async (html) => (await storyIn(post({ id, named: 'Text.', html: graf('p', 'Text.') + html }))).storyKind)
    )
    expect(kinds).toEqual(['story', 'story', 'story', 'response'])
  })

  it('is never a draft, and never empty', async () => {
    expect(await storyIn(draft({ id, named: 'Text.', html: graf('p', 'Text.') }))).toMatchObject({ storyKind: 'story' })
    expect(await storyIn(post({ id, named: 'Untitled', html: graf('p', '<br>') }))).toMatchObject({ storyKind: 'story', body: '' })
  })
})

describe('the id', () => {
  it('may be shorter than twelve digits, and is the same with zeros before it', async () => {
    expect(await storyIn(post({ id: '91650f533d', title: 'A', html: graf('p', 'x') }))).toMatchObject({ sourceKey: 'medium:91650f533d' })
    const html = postHtml({ id: '0a606324b039', title: 'A', html: graf('p', 'x') })
    expect(await storyIn({ 'posts/2021-05-03_A-0a606324b039.html': html })).toMatchObject({ sourceKey: 'medium:a606324b039' })
  })

  it('is the one below the text where the name has another or none', async () => {
    const html = postHtml({ id, title: 'A', html: graf('p', 'x') })
    const note = 'Its name has another Medium id than the line below its text; the latter was taken.'
    expect(await storyIn({ 'posts/2021-05-03_A-aaaaaaaaaaaa.html': html })).toMatchObject({ sourceKey: `medium:${id}`, notes: [note] })
    expect(await storyIn({ 'posts/my story.html': html })).toMatchObject({ sourceKey: `medium:${id}`, notes: [] })
    expect(await storyIn({ [`posts/2021-05-03_A-${id} (1).html`]: html })).toMatchObject({ sourceKey: `medium:${id}`, notes: [] })
  })

  it('is that of the name where nothing stands below the text', async () => {
    const html = postHtml({ id, title: 'A', html: graf('p', 'x') }).replace(/<footer>.*<\/footer>/s, '')
    expect(await storyIn({ [`posts/draft_A-${id}.html`]: html })).toMatchObject({ sourceKey: `medium:${id}`, status: 'draft' })
    expect(await storyIn({ [`posts/2021-05-03_A-${id}.html`]: html })).toMatchObject({ status: 'published', placement: { publishedAtMs: null, url: `https://medium.com/p/${id}` } })
  })

  it('has to be somewhere', async () => {
    const html = postHtml({ id, title: 'A', html: graf('p', 'x') }).replace(/<footer>.*<\/footer>/s, '')
    expect(skipsAmong(await foundIn({ 'posts/notes.html': html }))).toEqual([
      'posts/notes.html: It names no Medium id, neither in its name nor below its text, so it can’t be told from other posts.'
    ])
  })
})

describe('two files with one id', () => {
  const older = post({ id, title: 'Old', html: graf('p', 'Older text.'), exportedOn: 'March 1, 2020' })
  const newer = post({ id, title: 'New', html: graf('p', 'Newer.'), exportedOn: 'March 1, 2022' })

  it('are one story, the one that was exported later', async () => {
    const found = await foundIn(older, newer)
    expect(storiesAmong(found).map(({ title }) => title)).toEqual(['New'])
    expect(skipsAmong(found)).toEqual([
      `posts/2021-05-03_Old-${id}.html: It is the same post as posts/2021-05-03_New-${id}.html, which was exported later; that one was taken.`
    ])
  })

  it('keep the tags that only the older one has', async () => {
    const tagged = post({ id, title: 'Old', html: graf('p', 'Older text.'), exportedOn: 'March 1, 2017', tags: ['Sea'] })
    expect(storiesAmong(await foundIn(tagged, newer))).toMatchObject([{ title: 'New', tags: ['Sea'] }])
  })

  it('are the published one rather than the draft, else the longer one', async () => {
    const early = draft({ id, title: 'Draft', html: graf('p', 'A long text of a draft.') })
    expect(storiesAmong(await foundIn(early, newer)).map(({ title }) => title)).toEqual(['New'])
    const found = await foundIn(newer, post({ id, title: 'Newest', html: graf('p', 'Newer and longer.') }))
    expect(storiesAmong(found).map(({ title }) => title)).toEqual(['Newest'])
    expect(skipsAmong(found)).toEqual([expect.stringContaining('which is longer; that one was taken.')])
  })

  it('are found where only the line below the text says so', async () => {
    const html = postHtml({ id, title: 'Copy', html: graf('p', 'x') })
    const found = await foundIn({ 'posts/2021-05-03_Copy-aaaaaaaaaaaa.html': html }, newer)
    expect(storiesAmong(found)).toHaveLength(1)
    expect(skipsAmong(found)).toEqual([expect.stringContaining('which was read before; that one was taken.')])
  })
})

describe('reworked files', () => {
  it('are read by what their parts are, not by how they are written', async () => {
    const article = /<article.*<\/article>/s.exec(postHtml({ id, title: 'A walk', html: graf('p', 'Text.') }))?.[0] ?? ''
    const turned = article
      .replace('<section data-field="body" class="e-content">', '<section\n  class="e-content"\n  data-field="body">')
      .replace('<time class="dt-published" datetime="2021-05-03T22:30:15.123Z">', '<time datetime="2021-05-03T22:30:15.123Z"\n class="dt-published">')
      .replace('March 1, 2022.', 'March 1,\n 2022.')
    const html = `<html><head><title>Other</title><script src="https://cdn.example.org"></script></head><body><header><h1>My archive</h1></header><main><body>${turned}</body></main><footer>© Ann <a href="https://t.me/x">Telegram</a></footer></body></html>`
    const story = await storyIn({ [`posts/2021-05-03_A-${id}.html`]: html })
    expect(story).toMatchObject({ title: 'A walk', body: 'Text.', placement: { publishedAtMs: Date.parse(published) }, notes: [] })
  })
})

describe('bad files', () => {
  const name = `posts/2021-05-03_A-${id}.html`
  const reasonFor = async (content: string | Buffer): Promise<string[]> => skipsAmong(await foundIn({ [name]: content }))

  it('are each left out with a sentence', async () => {
    expect(await reasonFor('')).toEqual([`${name}: It is empty.`])
    expect(await reasonFor('<p>No post</p>')).toEqual([`${name}: It has no part that holds a text, so it is no post.`])
    expect(await reasonFor(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]))).toEqual([`${name}: It is not a text file.`])
    expect(await reasonFor('<div>'.repeat(5_000))).toEqual([`${name}: Its elements lie more than a thousand deep in each other, so it can’t be read.`])
    expect(await reasonFor('x'.repeat(50_000_000))).toEqual([`${name}: It is too large for one page: 50 MB, where 10 MB is the most.`])
    expect(skipsAmong(await foundIn({ 'posts/picture.png': 'x' }))).toEqual(['posts/picture.png: It is no post: those are .html files.'])
  })

  it('in another encoding are read where that can be told', async () => {
    const html = postHtml({ id, title: 'Café', html: graf('p', 'Crème.') })
    expect(await storyIn({ [name]: Buffer.from(`\uFEFF${html}`, 'utf16le') })).toMatchObject({ title: 'Café', body: 'Crème.', notes: [] })
    expect(await storyIn({ [name]: Buffer.from(html, 'latin1') })).toMatchObject({ title: 'Café', notes: ['It is not UTF-8; it was read as Windows-1252.'] })
  })

  it('without a text are kept for their title, their day and their address', async () => {
    const html = postHtml({ id, title: 'A', html: graf('p', 'x') }).replace(/<section data-field="body".*<\/section>\n(?=<footer>)/s, '')
    expect(await storyIn({ [name]: html })).toMatchObject({ title: 'A', body: null, status: 'published', notes: ['The file holds no text of it.'] })
  })
})
