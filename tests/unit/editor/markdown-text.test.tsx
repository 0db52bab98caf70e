import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MarkdownText } from '../../../renderer/editor/markdown-text.tsx'

const noSpace = 'style="margin-block-start:calc(0 * var(--blank-line))"'

function render(text: string): string {
  const html = renderToStaticMarkup(<MarkdownText text={text} onOpenLink={() => undefined} />)
  return html.replace(/<div class="markdown-(?:text|chunk)"[^>]*>/g, '').replaceAll('</div>', '')
}

describe('Markdown to read', () => {
  it.each([
    ['# a\n\n## b\n\n### c ###', '<h3 class="markdown-heading-1">a</h3><h4 class="markdown-heading-2">b</h4><h5 class="markdown-heading-3">c</h5>'],
    ['a *b* **c** ~~d~~ `e`', '<p>a <em>b</em> <strong>c</strong> <s>d</s> <code>e</code></p>'],
    ['one\ntwo', '<p>one\ntwo</p>'],
    ['one\r\ntwo', '<p>one\ntwo</p>'],
    ['> a\n> b', '<blockquote dir="auto"><p>a\nb</p></blockquote>'],
    ['- a\n  - b\n- c', `<ul dir="auto"><li><p>a</p><ul dir="auto" ${noSpace}><li><p>b</p></li></ul></li><li><p>c</p></li></ul>`],
    ['2022. What a year.', '<ol dir="auto"><li value="2022" data-mark="2022."><p>What a year.</p></li></ol>'],
    ['```js\nlet x\n\nx\n```', '<pre class="markdown-code"><span class="markdown-code-info">js</span>let x\n\nx</pre>'],
    ['a\n---\nb', `<p>a</p><hr ${noSpace}/><p ${noSpace}>b</p>`],
    ['    indented', '<p>    indented</p>'],
    ['\\*a\\* &amp; &#8212; &unknown;', '<p>*a* &amp; — &amp;unknown;</p>'],
    ['as [sic]', '<p>as [sic]</p>'],
    ['[▶](https://a.example/ "A \\"b\\" &amp; c")', '<p><a href="https://a.example/" title="https://a.example/">▶ A &quot;b&quot; &amp; c</a></p>'],
    ['[↗](https://a.example/) [d](https://a.example/ "e")', '<p><a href="https://a.example/" title="https://a.example/">↗</a> <a href="https://a.example/" title="https://a.example/">d</a></p>'],
    ['<b onclick="x">a</b>', '<p>&lt;b onclick=&quot;x&quot;&gt;a&lt;/b&gt;</p>'],
    ['---\ntitle: a\n---\n\nb', '<p class="markdown-front-matter">---\ntitle: a\n---</p><p>b</p>'],
    [
      '| a | b |\n|---|---|\n| c | *d* |',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td><em>d</em></td></tr></tbody></table>'
    ]
  ])('shows %j', (text, html) => {
    expect(render(text)).toBe(html)
  })

  it('keeps as many blank lines as the writer left', () => {
    const linesAbove = [...render('a\nb\n\n\n\nc\n# d\n- e\n\n\n- f\n\ng').matchAll(/calc\((\d)/g)].map(([, lines]) => lines)
    expect(linesAbove).toEqual(['3', '0', '0', '2'])
  })

  it('keeps lines apart from the list or quote above them that they are not marked as part of', () => {
    expect(render('- a\nb')).toBe(`<ul dir="auto"><li><p>a</p></li></ul><p ${noSpace}>b</p>`)
    expect(render('> a\nb')).toBe(`<blockquote dir="auto"><p>a</p></blockquote><p ${noSpace}>b</p>`)
    expect(render('- a\n  b')).toBe('<ul dir="auto"><li><p>a\n  b</p></li></ul>')
  })

  it('links addresses and nothing else', () => {
    expect(render('[a *b*](https://a.org "t")')).toBe('<p><a href="https://a.org" title="https://a.org">a <em>b</em></a></p>')
    expect(render('www.a.org me@a.org <https://b.org>')).toMatch(/href="https:\/\/www\.a\.org".*href="mailto:me@a\.org".*href="https:\/\/b\.org"/)
    expect(render('[a](javascript:alert(1)) [b](file:///etc/passwd)')).toBe('<p>a b</p>')
  })

  it('leaves no gap in the outline of the page', () => {
    const tags = [...render('## a\n\n#### b\n\n## c\n\n# d').matchAll(/<(h\d)/g)].map(([, tag]) => tag)
    expect(tags).toEqual(['h3', 'h4', 'h3', 'h3'])
  })

  it('says whether a task is done', () => {
    expect(render('- [x] a\n- [ ] b')).toMatch(/aria-label="done:".*a.*aria-label="to do:".*b/s)
  })

  it('names pictures and never loads them', () => {
    expect(render('![a hill](https://a.org/b.png)')).toBe(
      '<p><a href="https://a.org/b.png" title="https://a.org/b.png">Picture: a hill</a></p>'
    )
    const part = fc.constantFrom('![', '](', ')', '<img src=x>', '[', 'https://a.org', '"', '\n', '>', '- ', '*', '`', 'a', '|', '\\')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        expect(render(parts.join(''))).not.toMatch(/<(?:img|script)|<[^>]* src=/)
      }),
      { numRuns: 500 }
    )
  })

  it('loses no word of any text', () => {
    const part = fc.constantFrom('word ', '# ', '> ', '- ', '1. ', '*', '**', '`', '[', ']', '(', ')', '\n', '\n\n', '|', '```\n', '  ', '~~', '---\n')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const count = (source: string): number => source.split('word').length
        const shown = render(text).replace(/ (?:href|title)="[^"]*"/g, '')
        // What stands in an address may be hidden; it is shown where it turns out not to be one.
        expect(count(shown)).toBeGreaterThanOrEqual(count(text.replace(/\]\([^\n)]*\)/g, '')))
      }),
      { numRuns: 500 }
    )
  })

  it('takes hostile nesting', () => {
    for (const text of ['>'.repeat(40_000), '*a '.repeat(10_000) + 'a* '.repeat(10_000), '[a]('.repeat(10_000), '- '.repeat(10_000)]) {
      expect(render(text).length).toBeGreaterThan(0)
    }
  })
})
