// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { htmlToMarkdown } from '../../../renderer/editor/paste/html-to-markdown.ts'
import { quietHtml } from '../../../renderer/editor/paste/quiet-html.ts'

const convert = (html: string, plain = ''): string => htmlToMarkdown(html, plain).markdown

// Written by hand after what Word puts on the clipboard: marks as text in spans, lists as paragraphs.
const wordItem = (level: number, mark: string, words: string): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${String(level * 36)}pt;text-indent:-18.0pt;mso-list:l0 level${String(level)} lfo1'>` +
  `<![if !supportLists]><span lang=EN-US style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>` +
  `<span lang=EN-US>${words}<o:p></o:p></span></p>`

const WORD_PAGE = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle>The draft</p><p class=MsoNormal>I <b style='mso-bidi-font-weight:normal'>wrote</b> it.<o:p></o:p></p>
${wordItem(1, '·', 'one')}
${wordItem(2, 'o', 'one and a half')}
${wordItem(1, '·', 'two')}
<p class=MsoNormal>Then:<o:p></o:p></p>
${wordItem(1, '1.', 'first')}
${wordItem(1, '2.', 'second')}
<!--EndFragment--></body></html>`

describe('pasted HTML', () => {
  it('becomes the Markdown of what it says', () => {
    const html =
      '<h2>Day <em>one</em></h2><p>I <b>read</b> <a href="https://example.org/a_(b)">three</a> <s>four</s> pieces.<br>And <code>x</code>.</p>' +
      '<blockquote><p>She said</p></blockquote><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><ol start="3"><li>d</li><li>e</li></ol><hr>' +
      '<pre><code>let x\n</code></pre>'
    expect(convert(html)).toBe(
      '## Day *one*\n\nI **read** [three](https://example.org/a_\\(b\\)) ~~four~~ pieces.\nAnd `x`.\n\n> She said\n\n' +
        '- a\n  - b\n- c\n\n3. d\n4. e\n\n---\n\n```\nlet x\n```'
    )
  })

  it('keeps the lists of Word, nested and numbered', () => {
    expect(convert(WORD_PAGE)).toBe(
      '# The draft\n\nI **wrote** it.\n\n- one\n  - one and a half\n- two\n\nThen:\n\n1. first\n2. second'
    )
  })

  it('reads what Google Docs says in styles', () => {
    const html =
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;font-style:normal">plain </span>' +
      '<span style="font-weight:700;font-style:normal">bold</span><span style="font-style:italic;font-weight:400"> italic</span></p></b>'
    expect(convert(html)).toBe('plain **bold** *italic*')
  })

  it('gives a table without a header an empty one', () => {
    expect(convert('<table><tr><td>a</td><td>b|c</td></tr><tr><td><p>d</p><p>e</p></td><td><ul><li>f</li><li>g</li></ul></td></tr></table>')).toBe(
      '|     |     |\n| --- | --- |\n| a   | b\\|c |\n| d e | f g |'
    )
  })

  it('keeps the header of a table', () => {
    expect(convert('<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr><tr><td>c</td></tr></tbody></table>')).toBe(
      '| a   |\n| --- |\n| b   |\n| c   |'
    )
  })

  it('drops scripts, styles, comments, forms and links that are not addresses', () => {
    const html =
      '<p onclick="steal()">a<script>alert(1)</script><style>p{color:red}</style><!-- note --><button>Buy</button> <a href="javascript:alert(1)">b</a></p><b>c</b>'
    expect(convert(html)).toBe('a b\n\n**c**')
  })

  it('names pictures by their address and leaves out those that are data', () => {
    const { markdown, droppedImages } = htmlToMarkdown(
      '<p><img src="https://example.org/a.png" alt="A hill"> <img src="data:image/png;base64,AAAA" alt="inline"> <img src="file:///C:/b.png"></p>',
      ''
    )
    expect(markdown).toBe('![A hill](https://example.org/a.png) inline')
    expect(droppedImages).toBe(2)
  })

  it.each([
    ['elements without end', '<b>a</b>'.repeat(60_000)],
    ['elements nested without end', '<div>'.repeat(100_000)],
    ['a long text within many elements', `${'<i>'.repeat(200)}${'<u>a</u>'.repeat(10_000)}`],
    ['a row of a thousand cells', `<table><tr>${'<td>a'.repeat(1_000)}</table>`],
    ['an endless run of no-break spaces', `<b>a</b>${'&nbsp; '.repeat(2_000)}b`],
    ['an endless run of blank lines in code', `<pre>a${'\n'.repeat(100_000)}b</pre>`]
  ])('is taken as plain text where it is %s', (_what, html) => {
    expect(htmlToMarkdown(html, 'the words')).toEqual({ markdown: 'the words', droppedImages: 0, isPlain: true })
  })

  it('leaves the choice to the plain text where the markup says nothing more', () => {
    const fromCodeEditor =
      '<meta charset=\'utf-8\'><div style="color: #d4d4d4;white-space: pre;"><div><span style="color: #569cd6;">const</span> *x*</div></div>'
    expect(convert(fromCodeEditor, 'const *x*')).toBe('const *x*')
  })

  it('escapes what would read as Markdown', () => {
    expect(convert('<p>2022. What <i>a</i> year *really*</p>')).toBe('2022\\. What *a* year \\*really\\*')
  })
})

describe('HTML before it is parsed', () => {
  it('has no style attribute left, whatever the quoting, and keeps the words', () => {
    const quiet = quietHtml(`<p STYLE='a:b' title="x > style=y"  style = "c:d">type style="x" &lt;b style=&gt;</p><br style=e/>`)
    const { body } = new DOMParser().parseFromString(quiet, 'text/html')
    expect(body.querySelectorAll('[style]')).toHaveLength(0)
    expect(body.textContent).toBe('type style="x" <b style=>')
  })

  it('has no script, style sheet or comment left', () => {
    expect(quietHtml('a<script>1<2</script><style>b</style><!-- c --><![if x]>d<![endif]>')).toBe('ad')
  })

  it('is made in linear time from broken markup', () => {
    const started = performance.now()
    quietHtml('<a title="'.repeat(100_000))
    quietHtml('<!--'.repeat(100_000))
    quietHtml('<script'.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
