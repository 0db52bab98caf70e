import { describe, expect, it } from 'vitest'
import { feedRefusal, foundInFeed, item, leftOutOfFeed, rss, storiesInFeed, storyInFeed } from './feed-builders.ts'

const refused = (why: string) => `“feed.xml” can’t be read as a feed. ${why}`

describe('what is no feed', () => {
  it.each([
    ['nothing', '', 'It is empty.'],
    ['spaces', ' \n\n', 'It is empty.'],
    ['a text', 'Dear diary', 'It is not XML, and every feed in RSS or Atom is.'],
    ['a web page', '<!DOCTYPE html>\n<html><head><title>RSS &lt;rss&gt;</title></head></html>', 'It is a web page, not a feed. Look for an address that ends in “feed”, “rss” or “atom.xml”.'],
    ['a list of feeds', '<?xml version="1.0"?><opml version="2.0"><body/></opml>', 'It is a list of feeds, not a feed itself.'],
    ['other XML', '<svg xmlns="http://www.w3.org/2000/svg"><title>rss</title></svg>', 'It is XML, but neither RSS nor Atom.'],
    ['a feed in JSON', '{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'It is JSON; only feeds in RSS or Atom can be read.'],
    ['a feed without items', rss(''), 'It has no items.'],
    ['a document type that never ends', '<!DOCTYPE rss [<!ENTITY a "b">', 'It ends in the middle of its first lines.'],
    ['a feed that ends early', rss(item(1)).slice(0, 200), 'It ends before its first item does.'],
    ['a feed broken at its head', rss(item(1)).replace('<title>A blog</title>', '<title>A < blog<b>'), 'Its XML is broken before its first item.'],
    ['bytes', '\0\x01\x02\x03', 'It is not a text file.']
  ])('is refused with the reason: %s', (_name, text, why) => {
    expect(feedRefusal(text)).toBe(refused(why))
  })

  it('is what is larger than 50 MB', () => {
    expect(feedRefusal(Buffer.alloc(50_000_001, ' '))).toBe(refused('It is larger than 50 MB, the most a feed can have here.'))
  })

  it('is told at once, however many comments it begins with', () => {
    const comments = '<!-- a --> '.repeat(100_000)
    expect(feedRefusal(`${comments}<svg/>`)).toBe(refused('It is XML, but neither RSS nor Atom.'))
    expect(storiesInFeed(`${comments}${rss(item(1))}${comments}`)).toHaveLength(1)
  })
})

describe('a broken feed', () => {
  it('that is cut off keeps its whole items and says so', () => {
    const whole = rss(item(1) + item(2) + item(3))
    const cut = whole.slice(0, whole.indexOf('Text 3'))
    expect(storiesInFeed(cut).map(({ title }) => title)).toEqual(['Title 1', 'Title 2'])
    expect(leftOutOfFeed(cut)).toEqual(['feed.xml: It is cut off in the middle. The items before are whole; what came behind is missing.'])
    expect(storiesInFeed(whole.slice(0, -3))).toHaveLength(3)
  })

  it('loses only the items that are broken', () => {
    const broken = rss(item(1) + item(2, '<author><name>Ada</author>') + item(3) + item(4).replace('<title>Title 4</title>', '<title>a < b</title>') + item(5))
    expect(storiesInFeed(broken).map(({ title }) => title)).toEqual(['Title 1', 'Title 3', 'Title 5'])
    expect(leftOutOfFeed(broken)).toEqual(['feed.xml, item 2: Its XML is broken.', 'feed.xml, item 4: Its XML is broken.'])
  })

  it('loses no items behind one that is closed wrongly', () => {
    const feed = rss(`<item><title>One</item></title>${item(2)}${item(3)}`)
    expect(storiesInFeed(feed).map(({ title }) => title)).toEqual(['Title 2', 'Title 3'])
    expect(leftOutOfFeed(feed)).toEqual(['feed.xml, item 1: Its XML is broken.'])
  })

  it('takes no words of a story for the end of an item', () => {
    const content = '<content:encoded><![CDATA[<pre>&lt;item&gt;</item></rss><!DOCTYPE x><item></pre>]]></content:encoded>'
    const feed = rss(`<item><title>One</title><guid>1</guid>${content}</item><!-- <item> -->${item(2)}`)
    expect(storiesInFeed(feed).map(({ title }) => title)).toEqual(['One', 'Title 2'])
  })

  it('never has what it declares put in, from itself or from a file', () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    const feed = rss(item(1).replace('Title 1', '&b; &c; &amp;')).replace('<rss', `${bomb}<rss`)
    expect(storyInFeed(feed).title).toBe('&b; &c; &')
    expect(leftOutOfFeed(feed)).toEqual([
      'feed.xml: It wants pieces of text put in that it names in its first lines. That is never done; their names stand in the text as they are.'
    ])
    const old = rss(item(1)).replace('<rss', '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd"><rss')
    expect(leftOutOfFeed(old)).toEqual([])
  })

  it('that is nested without end costs only its item, and little time', () => {
    const deep = '<a>'.repeat(200_000) + '</a>'.repeat(200_000)
    expect(leftOutOfFeed(rss(item(1, deep) + item(2)))).toEqual(['feed.xml, item 1: Its XML is broken.'])
    const story = storyInFeed(rss(item(1).replace('<p>Text 1.</p>', `${'<div>'.repeat(50_000)}deep${'</div>'.repeat(50_000)}`)))
    expect(story).toMatchObject({ body: 'deep', notes: ['Its markup is too intricate to be converted, so only its text was taken.'] })
  })

  it('with names that a program keeps for itself costs only its item', () => {
    expect(leftOutOfFeed(rss(item(1, '<__proto__><a/></__proto__>') + item(2)))).toEqual(['feed.xml, item 1: Its XML is broken.'])
  })

  it('of a thousand items is read whole', () => {
    const items = Array.from({ length: 1_000 }, (_, at) => item(at)).join('\n')
    expect(storiesInFeed(rss(items))).toHaveLength(1_000)
    expect(foundInFeed(rss(items).slice(0, -16))).toHaveLength(1_001)
  })
})

describe('the encoding of a feed', () => {
  const text = (encoding: string) => rss(item(1).replace('Title 1', 'Čaj – “čeština”')).replace('<?xml version="1.0"?>', `<?xml version="1.0" encoding="${encoding}"?>`)
  const titleOf = (feed: Buffer, contentType: string | null = null) => storyInFeed(feed, contentType).title
  const latin = (encoding: string, title: Buffer) => {
    const [before = '', behind = ''] = rss(item(1)).replace('<?xml version="1.0"?>', `<?xml version="1.0" encoding="${encoding}"?>`).split('Title 1')
    return Buffer.concat([Buffer.from(before), title, Buffer.from(behind)])
  }

  it('is UTF-8 or UTF-16, with or without a mark, whatever the declaration says', () => {
    const title = 'Čaj – “čeština”'
    for (const encoding of ['utf-8', 'windows-1250', 'UTF-16']) {
      expect(titleOf(Buffer.from(text(encoding)))).toBe(title)
      expect(titleOf(Buffer.from(`\uFEFF${text(encoding)}`))).toBe(title)
      expect(titleOf(Buffer.from(`\uFEFF${text(encoding)}`, 'utf16le'))).toBe(title)
      expect(titleOf(Buffer.from(`\uFEFF${text(encoding)}`, 'utf16le').swap16())).toBe(title)
      expect(titleOf(Buffer.from(text(encoding), 'utf16le'))).toBe(title)
    }
  })

  it.each([
    ['windows-1252', [0x93, 0x54, 0x65, 0x61, 0x94, 0x20, 0x96, 0x20, 0x80], '“Tea” – €'],
    ['iso-8859-1', [0x93, 0xe9, 0x94], '“é”'],
    ['iso-8859-2', [0xe8, 0x61, 0x6a], 'čaj'],
    ['iso-8859-15', [0xa4], '€'],
    ['windows-1251', [0xf7, 0xe0, 0xe9], 'чай'],
    ['KOI8-R', [0xde, 0xc1, 0xca], 'чай'],
    ['Shift_JIS', [0x82, 0xa8, 0x92, 0x83], 'お茶'],
    ['gb2312', [0xb2, 0xe8], '茶'],
    ['big5', [0xaf, 0xf9], '茶'],
    ['euc-kr', [0xc2, 0xf7], '차']
  ])('is %s where the declaration says so', (encoding, bytes, title) => {
    expect(titleOf(latin(encoding, Buffer.from(bytes)))).toBe(title)
  })

  it('is what its transport says before its declaration', () => {
    expect(titleOf(latin('iso-8859-1', Buffer.from([0xf7, 0xe0, 0xe9])), 'text/xml; charset=windows-1251')).toBe('чай')
    expect(titleOf(latin('windows-1251', Buffer.from([0xf7, 0xe0, 0xe9])), 'text/xml; charset=utf-8')).toBe('чай')
  })

  it('is refused where nobody knows it', () => {
    expect(feedRefusal(latin('x-klingon', Buffer.from([0xe9])))).toBe(refused('It is written in “x-klingon”, an encoding that isn’t known here.'))
  })

  it('leaves a note where a character is broken', () => {
    const feed = latin('utf-8', Buffer.from([0xc4, 0x8c, 0x61, 0x6a, 0x20, 0xc4, 0x8c, 0x20, 0xff]))
    expect(storyInFeed(feed)).toMatchObject({ title: 'Čaj Č �', notes: ['Some of its characters were broken; each shows as �.'] })
  })
})
