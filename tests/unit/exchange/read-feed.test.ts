import { describe, expect, it } from 'vitest'
import { foundInFeed, item, leftOutOfFeed, mediumFeed, mediumItem, rss, storiesInFeed, storyInFeed, teaser } from './feed-builders.ts'

describe('a story in a Medium feed', () => {
  it('is known by its Medium id, with its address, times, tags and text, and without what counts readers', () => {
    const extra = '<atom:updated>2026-02-28T08:00:00.773Z</atom:updated><category><![CDATA[mfa]]></category><category>authentication</category><category>MFA</category>'
    expect(foundInFeed(mediumFeed(mediumItem({ id: '0b9c66972c6c', title: '\n  Two\n lines ', content: '<p>One <em>two</em>.</p>', extra })))).toEqual([
      {
        kind: 'story', sourceKey: 'medium:b9c66972c6c', file: 'feed.xml, item 1', storyKind: 'story', isKindGuessed: false, status: 'published',
        title: 'Two lines', subtitle: '', body: 'One *two*.', tags: ['mfa', 'authentication'], notes: [],
        placement: {
          platform: 'Medium', publication: null, url: 'https://medium.com/@ada/a-title-0b9c66972c6c',
          publishedAtMs: Date.UTC(2026, 1, 27, 18, 11, 41), editedAtMs: Date.UTC(2026, 1, 28, 8, 0, 0, 773)
        }
      }
    ])
  })

  it('has no text where the feed has only its first words, but the publication they name', () => {
    const [inPublication, onOwnPage] = storiesInFeed(mediumFeed(
      mediumItem({ id: 'aaaaaaaaaaa1', content: null, extra: teaser('In Fitness And In Health') }),
      mediumItem({ id: 'aaaaaaaaaaa2', content: null, extra: teaser('Medium') })
    ))
    expect(inPublication).toMatchObject({ body: null, storyKind: 'story', isKindGuessed: true, placement: { publication: 'In Fitness And In Health' } })
    expect(inPublication?.notes).toEqual(['The feed has only the first words of it, as of every story for members; a Medium archive has its text.'])
    expect(onOwnPage?.placement?.publication).toBeNull()
  })

  it('leaves the lines below it that Medium writes, and takes the publication from them', () => {
    const below = '<hr><p><a href="https://medium.com/p/1">A title</a> was originally published in <a href="https://medium.com/blog">A Tech Blog</a> on Medium, where people are continuing the conversation by highlighting and responding to this story.</p>'
    expect(storyInFeed(mediumFeed(mediumItem({ id: 'aaaaaaaaaaa1', content: `<p>Mine.</p>${below}` })))).toMatchObject({
      body: 'Mine.', placement: { publication: 'A Tech Blog' }
    })
  })

  it('doesn’t begin its text with its title once more', () => {
    expect(storyInFeed(mediumFeed(mediumItem({ id: 'aaaaaaaaaaa1', title: 'On “tea”', content: '<h3>On "tea"</h3><p>Mine.</p>' }))).body).toBe('Mine.')
    expect(storyInFeed(mediumFeed(mediumItem({ id: 'aaaaaaaaaaa1', title: 'On tea', content: '<h3>On coffee</h3><p>Mine.</p>' }))).body).toBe('### On coffee\n\nMine.')
  })

  it.each([
    ['I think that you are right about this, and yet it…', '<p>I think that you are right about this, and yet it seems odd.</p>', 'response'],
    ['Thank you.', '<p>Thank you. I will try.</p>', 'response'],
    ['Thank you', '<p>Thank you!</p>', 'response'],
    ['The problem with tea', '<p>The problem with tea is not the water.</p>', 'story'],
    ['Thank you.', '<p>Thank you.</p><h3>Part one</h3>', 'story'],
    ['Thank you.', '<figure><img src="https://a.example/b.png"></figure><p>Thank you.</p>', 'story'],
    ['On tea', '<p>Something else.</p>', 'story']
  ])('is told from a response by its title: “%s”', (title, content, storyKind) => {
    expect(storyInFeed(mediumFeed(mediumItem({ id: 'aaaaaaaaaaa1', title, content })))).toMatchObject({ storyKind, isKindGuessed: storyKind === 'response' })
  })
})

describe('a story in another feed', () => {
  it('is known by the feed’s own id, else by its address, and stands on its host', () => {
    const guid = '<guid isPermaLink="false">tag:example.org,2020:1</guid>'
    const [byId, byAddress] = storiesInFeed(rss(item(1, guid) + item(2).replace('org/2', 'org/2?utm_source=rss&amp;page=2')))
    expect(byId).toMatchObject({ sourceKey: 'feed:tag:example.org,2020:1', isKindGuessed: false, placement: { platform: 'example.org', url: 'https://example.org/1' } })
    expect(byAddress).toMatchObject({ sourceKey: 'feed:https://example.org/2?page=2', placement: { url: 'https://example.org/2?page=2' } })
  })

  it('stands on what the feed is called where nothing has an address', () => {
    expect(storyInFeed(rss('<item><title>One</title><guid isPermaLink="false">1</guid></item>', '<title>My  letters</title>')).placement).toEqual({
      platform: 'My letters', publication: null, url: null, publishedAtMs: null, editedAtMs: null
    })
  })

  it('takes a description for the text only where it is no summary', () => {
    const described = (html: string) => storyInFeed(rss(`<item><title>One</title><guid>1</guid><description><![CDATA[${html}]]></description></item>`))
    expect(described('<p>One.</p><p>Two.</p>')).toMatchObject({ body: 'One.\n\nTwo.', notes: [] })
    for (const summary of ['What it is about.', '<p>One.</p><p>Two […]</p>', '<p>One.</p><p>Read more</p>']) {
      expect(described(summary)).toMatchObject({ body: null, notes: ['The feed has only a summary of it, not its text.'] })
    }
  })

  it('is read from Atom, whatever kind of text it has', () => {
    const stories = storiesInFeed(`<feed xmlns="http://www.w3.org/2005/Atom"><title>A blog</title><link href="https://example.org/"/><link rel="self" href="https://example.org/atom"/>
      <entry><id>urn:1</id><title type="html">Salt &amp;amp; &lt;b&gt;pepper&lt;/b&gt;</title><link href="https://example.org/1"/><published>2019-01-01T23:30:00+02:00</published><updated>2020-01-01T00:00:00Z</updated>
        <category term="food" label="Food"/><category scheme="x" term="http://schemas.google.com/blogger/2008/kind#post"/><content type="html">&lt;p&gt;Salt &amp;amp; &lt;i&gt;more&lt;/i&gt;&lt;/p&gt;</content></entry>
      <entry><id>urn:2</id><title>a &lt; b</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Salt <b>and</b> more</p></div></content></entry>
      <entry><id>urn:3</id><content>a &lt;i&gt; b</content></entry></feed>`)
    expect(stories.map(({ sourceKey, title, body, tags, placement }) => [sourceKey, title, body, tags, placement?.publishedAtMs, placement?.editedAtMs])).toEqual([
      ['feed:urn:1', 'Salt & pepper', 'Salt & *more*', ['Food'], Date.UTC(2019, 0, 1, 21, 30), Date.UTC(2020, 0, 1)],
      ['feed:urn:2', 'a < b', 'Salt **and** more', [], null, null],
      ['feed:urn:3', '', expect.stringMatching(/^a \\?<i\\?> b$/), [], null, null]
    ])
  })

  it('is read from RDF', () => {
    expect(storyInFeed(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel rdf:about="https://example.org/"><title>A blog</title><link>https://example.org/</link></channel>
      <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link><dc:date>2020-01-02T03:04:05Z</dc:date><dc:subject>food</dc:subject><content:encoded><![CDATA[<p>Text.</p>]]></content:encoded></item></rdf:RDF>`)).toMatchObject({
      sourceKey: 'feed:https://example.org/1', body: 'Text.', tags: ['food'], placement: { platform: 'example.org', publishedAtMs: Date.UTC(2020, 0, 2, 3, 4, 5) }
    })
  })

  it('has its links and pictures from where it stands', () => {
    const content = '<content:encoded><![CDATA[<p><a href="/about">me</a> <a href="#x">up</a> <img src="tea.png" alt="tea"></p>]]></content:encoded>'
    expect(storyInFeed(rss(`<item><title>One</title><link>https://example.org/a/1</link>${content}</item>`)).body).toBe('[me](https://example.org/about) up ![tea](https://example.org/a/tea.png)')
  })
})

describe('what an item says', () => {
  it.each([
    ['Fri, 27 Feb 2026 18:11:41 GMT', Date.UTC(2026, 1, 27, 18, 11, 41)],
    ['27 Feb 2026 8:11 +0530', Date.UTC(2026, 1, 27, 2, 41)],
    ['27 Feb 2026 18:11 +0530', Date.UTC(2026, 1, 27, 12, 41)],
    ['Fri, 27 Feb 2026 18:11:41 EST', Date.UTC(2026, 1, 27, 23, 11, 41)],
    ['2026-02-27T18:11:41.5+01:00', Date.UTC(2026, 1, 27, 17, 11, 41, 500)]
  ])('is published at %s', (publishedAt, publishedAtMs) => {
    const story = storyInFeed(mediumFeed(mediumItem({ id: 'aaaaaaaaaaa1', publishedAt })))
    expect(story).toMatchObject({ notes: [], placement: { publishedAtMs } })
  })

  it.each([
    ['Fri, 27 Feb 0000 18:11:41 GMT', 'can’t be right'], ['Fri, 27 Feb 2600 18:11:41 GMT', 'can’t be right'], ['0000-02-27T18:11:41Z', 'can’t be right'],
    ['Fri, 31 Feb 2026 18:11:41 GMT', 'can’t be right'], ['Fri, 3 Foo 2026 18:11:41 GMT', 'can’t be right'], ['yesterday', 'can’t be read'], ['03/04/2026', 'can’t be read'], ['2026-02-27T18:11:41', 'can’t be read']
  ])('has no day at %s, and says so', (publishedAt, why) => {
    const story = storyInFeed(mediumFeed(mediumItem({ id: 'aaaaaaaaaaa1', publishedAt })))
    expect(story).toMatchObject({ placement: { publishedAtMs: null }, notes: [`“${publishedAt}” as the day it was published ${why}, so it was left out.`] })
  })

  it('has tags that are too long left out with a note', () => {
    const story = storyInFeed(mediumFeed(mediumItem({ id: 'aaaaaaaaaaa1', extra: `<category>${'long '.repeat(20)}</category><category>short</category>` })))
    expect(story).toMatchObject({ tags: ['short'], notes: ['The tag “long long long long long long…” was left out. A tag can have at most 60 characters.'] })
  })

  it('never becomes markup, an address that runs something, or a line break in a title', () => {
    const story = storyInFeed(mediumFeed(mediumItem({
      id: 'aaaaaaaaaaa1', title: 'A<script>alert(1)</script>&#10;&#0;title', content: '<p onclick="x()">One <a href="javascript:x()">two</a></p><script>x()</script><iframe src="data:text/html,x"></iframe>'
    })))
    expect(story.body).toBe('One two')
    expect(story.title).not.toMatch(/[\n\0]/)
    expect(storyInFeed(rss(item(1).replace('https://example.org/1', 'javascript:alert(1)').replace('</item>', '<guid isPermaLink="false">1</guid></item>'))).placement?.url).toBeNull()
  })
})

describe('what is left out of a feed', () => {
  it('is the second of two items with one id', () => {
    expect(leftOutOfFeed(mediumFeed(mediumItem({ id: '0a606324b039' }), mediumItem({ id: 'b9c66972c6c1' }), mediumItem({ id: 'a606324b039', title: 'Other' })))).toEqual([
      'feed.xml, item 3: It has the same id as item 1, which was taken.'
    ])
  })

  it('is an item without an id, and one without any words', () => {
    expect(leftOutOfFeed(rss('<item><title>One</title></item><item><guid>2</guid></item>'))).toEqual([
      'feed.xml, item 1: It has neither an id nor an address, so it could not be known again.',
      'feed.xml, item 2: It has neither a title nor a text.'
    ])
  })
})
