import { describe, expect, it, test } from 'vitest'
import { htmlToMarkdown } from '../../../electron/exchange/html/html-to-markdown.ts'
import { countWords } from '../../../shared/words.ts'
import { figure, graf, linkCard, picture, sections } from '../../support/medium-builders.ts'

const markdownOf = (html: string): string => htmlToMarkdown(html).markdown
const notIn = 'isn’t in the file.'

describe('text', () => {
  test.each([
    ['paragraphs and headings', '<h3>Head</h3><p>One <em>two</em> <strong>three</strong>.</p><h4>Sub</h4><p>Four.</p>', '### Head\n\nOne *two* **three**.\n\n#### Sub\n\nFour.'],
    ['headings that are bold besides', '<h3><strong>Head</strong></h3>', '### Head'],
    ['line breaks', '<p>Roses are red,<br>violets <br/> are blue</p>', 'Roses are red,\nviolets\nare blue'],
    ['empty lines within a paragraph', '<p>One<br><br>two<br> <br>three</p>', 'One\n\ntwo\n\nthree'],
    ['a first letter set apart', '<p><span class="graf-dropCap">H</span>ere it begins</p>', 'Here it begins'],
    ['lists', '<ul><li>One</li><li>Two<ul><li>Deep</li></ul></li></ul><ol start="3"><li>Three</li><li>Four</li></ol>', '- One\n- Two\n  - Deep\n\n3. Three\n4. Four'],
    ['quotes', '<blockquote>One<br><br>two</blockquote><blockquote class="graf--pullquote">Three</blockquote>', '> One\n>\n> two\n\n> Three'],
    ['sections, with a line between them', sections('<p>One</p>', '<p>Two</p>'), 'One\n\n---\n\nTwo'],
    ['tables', '<table><tr><th>A</th><th>B</th></tr><tr><td><p>1</p></td><td>2</td></tr></table>', '| A   | B   |\n| --- | --- |\n| 1   | 2   |'],
    ['struck out words', '<p>Not <s>this</s></p>', 'Not ~~this~~'],
    ['code in a line', '<p>Call <code>a*b_c</code></p>', 'Call `a*b_c`'],
    ['entities', '<p>Tom &amp; Jerry &#39;s &lt;b&gt; &amp;amp;</p>', 'Tom & Jerry \'s \\<b> \\&amp;'],
    ['nothing', '', '']
  ])('keeps %s', (_name, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })

  test.each([
    ['5 * 3 and snake_case', '5 * 3 and snake_case'],
    ['*not bold* and _not slanted_', '\\*not bold\\* and \\_not slanted\\_'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['# no heading', '\\# no heading'],
    ['> no quote', '\\> no quote'],
    ['[no](link) `no code` ~~not struck~~', '\\[no\\](link) \\`no code\\` \\~~not struck\\~~'],
    ['C:\\new', 'C:\\new'],
    ['a -- b - c', 'a -- b - c']
  ])('stays the same text: %s', (text, markdown) => {
    expect(markdownOf(`<p>${text}</p>`)).toBe(markdown)
    expect(markdownOf(`<p>Before<br>${text}</p>`)).toBe(`Before\n${markdown}`)
  })

  it('keeps bold apart from what touches it', () => {
    expect(markdownOf('<p><strong>注意：</strong>文字</p>')).toBe('**注意**：文字')
    expect(markdownOf('<p>字<em>「引用」</em>字</p>')).toBe('字「*引用*」字')
    expect(markdownOf('<p><strong>[</strong><em>a</em><strong>]</strong></p>')).toBe('\\[*a*\\]')
    expect(markdownOf('<p><strong>a</strong><strong>b</strong> <em>one<br><br>two</em> <strong> c </strong>d</p>')).toBe('**ab** *one*\n\n*two* **c** d')
  })
})

describe('spaces that nobody typed', () => {
  it('are taken from between two words, and left where they may be the writer’s', () => {
    expect(markdownOf('<p>The last two\u00A0words, a\u200A—\u200Ab, soft\u00ADly</p>')).toBe('The last two words, a\u200A—\u200Ab, soft\u00ADly')
    expect(markdownOf('<p>«\u00A0Quoi\u00A0?\u00A0»<br>\u00A0\u00A0\u00A0indented</p>')).toBe('«\u00A0Quoi\u00A0?\u00A0»\n\u00A0\u00A0\u00A0indented')
  })

  it('change no count of words', () => {
    expect(countWords(markdownOf('<p>The last two\u00A0words\u200A—\u200Agood\u00ADbye</p>'))).toBe(5)
  })
})

describe('code blocks', () => {
  it('are one where Medium made a block of every few lines', () => {
    const html = '<pre class="graf graf--pre">if (a &lt; b) {<br>\u00A0 return</pre>\n<pre class="graf graf--pre">}</pre><p>Text</p><pre>next</pre>'
    expect(markdownOf(html)).toBe('```\nif (a < b) {\n  return\n}\n```\n\nText\n\n```\nnext\n```')
  })

  it('say their language, each for itself', () => {
    const block = (language: string): string =>
      `<pre data-code-block-mode="1" data-code-block-lang="${language}" class="graf graf--pre graf--preV2"><span class="pre--content"><span class="hljs-keyword">let</span> a<br /><br />b</span></pre>`
    expect(markdownOf(block('swift') + block('c++') + block('no language'))).toBe(
      '```swift\nlet a\n\nb\n```\n\n```c++\nlet a\n\nb\n```\n\n```\nlet a\n\nb\n```'
    )
  })

  it('may hold a fence themselves, and count for no words', () => {
    expect(markdownOf('<pre>```<br>x<br>```</pre>')).toBe('````\n```\nx\n```\n````')
    expect(countWords(markdownOf('<p>One</p><pre>two three</pre>'))).toBe(1)
  })
})

describe('pictures', () => {
  it('stay links with their captions', () => {
    const html = figure('<img src="https://cdn-images-1.medium.com/max/800/1*a(b).png" alt="A [boat]"><figcaption class="imageCaption">The <em>Ann</em>,<br>by <a href="https://example.org">me</a></figcaption>')
    expect(markdownOf(html)).toBe('![A \\[boat\\]](https://cdn-images-1.medium.com/max/800/1*a%28b%29.png)\n\n*The Ann, by [me](https://example.org)*')
  })

  it('get their address on Medium where an export names a file that it never held', () => {
    expect(markdownOf('<figure><img data-image-id="1*QCV_7h@2x.png" src="2016-01-13_Why/1*QCV_7h@2x.png"></figure>')).toBe(
      '![](https://cdn-images-1.medium.com/max/800/1*QCV_7h@2x.png)'
    )
  })

  it('that count readers are dropped, and those without an address are told of', () => {
    expect(htmlToMarkdown('<p>Text</p><img src="https://medium.com/_/stat?event=post.clientViewed" alt=""><img src="https://a.b/c" width="1" height="1">')).toEqual({ markdown: 'Text', notes: [] })
    expect(htmlToMarkdown('<p>A <img src="data:image/png;base64,AAAA" alt="chart"> here</p>')).toEqual({
      markdown: 'A chart here',
      notes: ['It had pictures without an address on the web; only their descriptions were kept.']
    })
  })
})

describe('cards and embeds', () => {
  it('become links that count for no words', () => {
    const html = linkCard('https://example.org/a_(b)', 'A “fine” "title" of [others]') + graf('p', 'Mine.')
    expect(markdownOf(html)).toBe('[↗](https://example.org/a_%28b%29 "A “fine” “title” of [others]")\n\nMine.')
    expect(countWords(markdownOf(html))).toBe(1)
  })

  test.each([
    ['<iframe src="https://www.youtube.com/embed/abc?feature=oembed"></iframe>', '[▶](https://www.youtube.com/embed/abc?feature=oembed "YouTube")'],
    ['<iframe src="//player.vimeo.com/video/1"></iframe>', '[▶](https://player.vimeo.com/video/1 "Vimeo")'],
    ['<iframe src="https://cdn.embedly.com/widgets/media.html?src=x&display_name=YouTube&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D4W"><a href="x">x</a></iframe>', '[▶](https://www.youtube.com/watch?v=4W "YouTube")'],
    ['<script src="https://gist.github.com/ann/0123abc.js"></script>', '[▶](https://gist.github.com/ann/0123abc "GitHub Gist")'],
    ['<blockquote class="twitter-tweet"><p>What <a href="https://t.co/x">they</a> said</p><a href="https://twitter.com/ann/status/12"></a></blockquote><script src="//platform.twitter.com/widgets.js"></script>', '[▶](https://twitter.com/ann/status/12 "Twitter")'],
    ['<iframe src="https://maps.example.org/x"></iframe>', '[▶](https://maps.example.org/x "maps.example.org")']
  ])('are what they lead to: %s', (html, markdown) => {
    expect(htmlToMarkdown(figure(html, 'graf--iframe'))).toEqual({ markdown, notes: [] })
    expect(countWords(markdown)).toBe(0)
  })

  it('that the file doesn’t hold are told of', () => {
    expect(htmlToMarkdown(figure('', 'graf--iframe') + '<p>Text</p>')).toEqual({ markdown: 'Text', notes: [`It had an embed (a video, a tweet or the like) that ${notIn}`] })
    expect(htmlToMarkdown(figure('', 'graf--iframe') + figure('<iframe src="javascript:alert(1)"></iframe>')).notes).toEqual(['It had 2 embeds (videos, tweets or the like) that aren’t in the file.'])
  })
})

describe('what is active', () => {
  it('leaves nothing', () => {
    const html = `<style>p { color: red }</style><script>alert(1)</script><!-- a comment --><p onclick="alert(1)" style="x">One
      <a href="javascript:alert(1)">two</a> <a href="data:text/html,x">three</a><object data="x">four</object><svg><script>5</script></svg>
      <form><input value="6"><button>seven</button></form><noscript>eight</noscript><template>nine</template></p><img src="x" onerror="alert(1)">`
    expect(markdownOf(html)).toBe('One two three')
  })

  it('can’t come in as HTML', () => {
    expect(markdownOf('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><table><tr><td>a<ul><li>b</li></ul><hr></td><td>c</td></tr></table>')).not.toMatch(/(?<!\\)<[a-z/]/i)
  })
})

describe('a broken page', () => {
  test.each([
    ['<p>One <p"x>two</p>', 'One two'],
    ['<a&b c>One</a>', 'One'],
    ['<p a"b=1 =2>One</p>', 'One'],
    ['<frameset><frame src="x"></frameset>', ''],
    ['<p>One</b></i></div> two', 'One two'],
    ['One<plaintext><p>two', 'One\\<p>two'],
    ['\0One &#xD800; \uD800', 'One \uFFFD \uFFFD']
  ])('is read as far as it says something: %j', (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })
})

describe('what is beyond all measure', () => {
  const onlyText = 'Its markup is too intricate to be converted, so only its text was taken.'

  test.each([
    ['deeper than a parser goes', `${'<div>'.repeat(50_000)}Hello &amp; <b>good</b>bye<script>alert(1)</script>`],
    ['more elements than any page has', `Hello & goodbye${'<i>x</i>'.repeat(100_001)}`],
    ['deep', `${'<div><b>'.repeat(490)}Hello &amp; goodbye${'<i>x</i>'.repeat(3_000)}`]
  ])('is taken as text: %s', (_name, html) => {
    const { markdown, notes } = htmlToMarkdown(html)
    expect(markdown.slice(0, 15)).toBe('Hello & goodbye')
    expect(markdown).not.toContain('alert')
    expect(notes).toEqual([onlyText])
  })

  test.each([
    ['spaces', `<p>a${'\u00A0'.repeat(200_000)}b</p>`],
    ['open tags', '<'.repeat(200_000)],
    ['a name without end', `<${'a'.repeat(500_000)}`],
    ['line breaks', `<p>${'a<br>'.repeat(20_000)}</p>`],
    ['cells of one row', `<table><tr>${'<td>x</td>'.repeat(20_000)}</tr></table>`],
    ['cells of many rows', `<table>${`<tr>${'<td>x</td>'.repeat(10)}</tr>`.repeat(100)}</table>`],
    ['cells of a wide row', `<table><tr>${'<td>x</td>'.repeat(1_000)}</tr></table>`],
    ['too many cells', `<table>${`<tr>${'<td>x</td>'.repeat(400)}</tr>`.repeat(200)}</table>`],
    ['items', `<ol>${'<li>x</li>'.repeat(20_000)}</ol>`],
    ['asterisks and brackets', `<p>${'*[_<'.repeat(50_000)}</p>`],
    ['scripts that nobody closed', `${'<div>'.repeat(1_100)}${'<script>'.repeat(20_000)}`]
  ])('takes no more than seconds: %s', (_name, html) => {
    const before = performance.now()
    htmlToMarkdown(html)
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})

it('keeps two stories apart', () => {
  const first = markdownOf(picture('1*a.png'))
  expect(markdownOf('<p>[x] <a href="https://a.b">y</a></p>')).toBe('\\[x\\] [y](https://a.b)')
  expect(markdownOf(picture('1*a.png'))).toBe(first)
})
