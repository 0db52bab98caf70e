import type { Locator, Page } from '@playwright/test'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/app.ts'
import { expect, expectKept, test } from '../support/editor-page.ts'
import { bodiesOn, entryField, saving } from '../support/page-parts.ts'

// What comes into an entry from elsewhere, and that what was in it stays as it is.

/** Puts this on the clipboard as another program would: the page's own way of writing there cleans HTML. */
async function copy(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate((formats) => {
    const options = { capture: true, once: true }
    document.addEventListener('beforecopy', (event) => event.preventDefault(), options)
    const fill = (event: ClipboardEvent): void => {
      for (const [format, content] of Object.entries(formats)) event.clipboardData?.setData(format, content)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    document.addEventListener('copy', fill, options)
  }, { 'text/html': html, 'text/plain': text })
  await page.keyboard.press('Control+c')
}

const fromWeb =
  '<meta charset="utf-8"><h2 style="color: red">Day one</h2><p>I <b>read</b> <a href="https://example.org/a" onclick="steal()">three <i>pieces</i></a>.</p>' +
  '<ul><li>one</li><li>two</li></ul><script>document.title = "stolen"</script>'

test('a page from the web is pasted as Markdown, and one undo takes it back', async ({ open }) => {
  const { page } = await open(['Before. '])
  await copy(page, fromWeb, 'Day one')
  await page.keyboard.press('Control+v')
  await expectKept(page, 'Before. ## Day one\n\nI **read** [three *pieces*](https://example.org/a).\n\n- one\n- two')
  await page.keyboard.press('Control+z')
  await expectKept(page, 'Before. ')
})

// As Word writes it: lists are paragraphs, their marks are text in a span, styles and comments everywhere.
const wordItem = (words: string): string =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`
const fromWord =
  '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body style="tab-interval:36.0pt"><!--StartFragment-->' +
  `<p class=MsoTitle>The draft</p><p class=MsoNormal>I <b style='mso-bidi-font-weight:normal'>wrote</b> it.<o:p></o:p></p>${wordItem('one')}${wordItem('two')}<!--EndFragment--></body></html>`

test('a piece from Word keeps its title, its emphasis and its lists', async ({ open }) => {
  const { page } = await open()
  await copy(page, fromWord, 'The draft')
  await page.keyboard.press('Control+v')
  await expectKept(page, '# The draft\n\nI **wrote** it.\n\n- one\n- two')
})

test('Ctrl+Shift+V pastes the words alone', async ({ open }) => {
  const { page } = await open()
  await copy(page, fromWeb, 'Day *one*\r\nI read three pieces.')
  await page.keyboard.press('Control+Shift+v')
  await expectKept(page, 'Day *one*\nI read three pieces.')
})

test('pictures in a paste stay text and are never loaded', async ({ open }) => {
  const { page } = await open()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await copy(page, '<p>See <img src="https://example.org/hill.png" alt="A hill"> and <img src="data:image/png;base64,AAAA"></p>', 'See')
  await page.keyboard.press('Control+v')
  await expect(page.getByText('Pictures inside the pasted text were left out.')).toBeVisible()
  await expectKept(page, 'See ![A hill](https://example.org/hill.png) and')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('link', { name: 'Picture: A hill' })).toBeVisible()
  await expect(page.getByRole('img')).toHaveCount(0)
  expect(asked.filter((url) => !url.startsWith('app://bundle/'))).toEqual([])
})

test('a picture on its own is refused with a sentence', async ({ open }) => {
  const { page } = await open(['Words.'])
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2, 2)
    canvas.getContext('2d')
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': await canvas.convertToBlob() })])
  })
  await page.keyboard.press('Control+v')
  await expect(page.getByText('Pictures and other files can’t be put into an entry yet. Nothing was added.')).toBeVisible()
  await expectKept(page, 'Words.')
})

test('a list of twenty thousand items is pasted without a pause that is felt', async ({ open }) => {
  const { page } = await open()
  await copy(page, `<ol>${'<li>a</li>'.repeat(20_000)}</ol>`, 'a')
  await page.keyboard.press('Control+v')
  await expect.poll(async () => (await bodiesOn(page))[0]?.endsWith('\n20000. a')).toBe(true)
})

test('Windows line endings stay, in the lines around an edit and in new ones', async ({ open }) => {
  const { page } = await open(['one\r\ntwo\r\n\r\nthree'])
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await page.keyboard.press('Enter')
  await page.keyboard.type('and')
  await expectKept(page, 'one!\r\nand\r\ntwo\r\n\r\nthree')
})

test('mixed line endings stay as they are outside of an edit', async ({ open }) => {
  const { page } = await open(['one\r\ntwo\nthree\rfour\n'])
  await page.keyboard.type('five')
  await expectKept(page, 'one\r\ntwo\nthree\rfour\nfive')
})

const awkward = [
  '---\ntitle: "A day: or two"\ntags: [a, b]\n---\n\n# Title #\n\n| a | b |\n|---|:-:|\n| 1 |\n\n',
  '![a](b.png) <img src="https://example.org/x.png"> &amp; &nbsp; \\* \\\n\n2022. What a year.\n\tTab\n    indented\n  trailing  \n\n',
  'zero\u200Bwidth\u200D\uFEFF nul\u0000 sep\u2028para\u2029 nel\u0085 nbsp\u00A0 \uFFFD \uFFFF family 👩‍👩‍👧‍👦 e\u0301 שלום مرحبا 文章\n\n',
  '```js\nlet x = "--..."\n\n[a]: https://example.org\n\n***\n\n\n> - 1) nested\nlazy\n\n<!-- open \n\n**never closed, ~~nor this, `nor this, [nor](this\n\n   \n\t\n'
].join('')

async function facts(page: Page) {
  return await page.evaluate(async () => {
    const result = await window.journal.call('days.open', { on: null })
    return result.ok ? result.value.entries.map(({ body, updatedAtMs }) => ({ body, updatedAtMs })) : []
  })
}

test('an awkward document is opened, walked through and closed without a changed byte', async ({ open }) => {
  const { page } = await open([awkward])
  const before = await facts(page)
  expect(before[0]?.body).toBe(awkward)
  for (const key of ['Control+Home', 'PageDown', 'Control+End', 'ArrowUp', 'Control+a', 'ArrowLeft', 'Escape']) await page.keyboard.press(key)
  await page.keyboard.press('Control+n')
  await page.getByRole('button', { name: '09:14' }).press('Enter')
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+1')
  await expect(entryField(page)).toBeFocused()
  expect(await facts(page)).toEqual(before)
  await expect(saving(page)).toHaveText('')
})

test('an edit in an awkward document changes nothing else in it', async ({ open }) => {
  const { page } = await open([`${awkward}The end`])
  await page.keyboard.type(', then.')
  await expectKept(page, `${awkward}The end, then.`)
  await page.keyboard.press('Control+z')
  await expectKept(page, `${awkward}The end`)
})

const diaries = join(root, '../shared/testdata/diaries-markdown')

function someDiaries(): string[] {
  const files = readdirSync(diaries, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort()
  return files.filter((_name, index) => index % 40 === 0).map((name) => readFileSync(join(diaries, name), 'utf8'))
}

test('real diary pages are opened and closed unchanged', async ({ open }) => {
  test.skip(!existsSync(diaries), 'The diaries of ../shared are not on this machine.')
  const pages = someDiaries()
  expect(pages.length).toBeGreaterThan(5)
  const { page } = await open(pages)
  const before = await facts(page)
  expect(before.map(({ body }) => body)).toEqual(pages)
  for (let index = 0; index < pages.length; index += 1) {
    // The entry in hand has no button.
    await page.getByRole('button', { name: '09:14' }).nth(Math.max(0, index - 1)).press('Enter')
    await expect(entryField(page)).toBeFocused()
    await page.keyboard.press('Control+Home')
  }
  await page.keyboard.press('Control+n')
  expect(await facts(page)).toEqual(before)
  await expect(saving(page)).toHaveText('')
})

const looks = [
  '# Morning at the desk\n\nI read three pieces of *The Writing Cooperative* before I wrote a word of my own, and answered **two of them** properly. One writer wrote back, and I remember her name.\n',
  'A second line of the same thought.\n\n\n\nAfter three blank lines, `code` and [a link](https://example.org/a).\n\n## Smaller heading\nDirectly below it.\n\n### Smallest heading\n\n',
  '- first item of a list that is long enough to be wrapped into a second line of the page, or nearly into a third\n- second item\n  continued\n  - item within\n\n- item apart\n\n1. number one\n2. number two\n\n- [ ] still to do\n- [x] already done\n\n',
  '> Quoted words\n>\n> and their second paragraph\n\nBefore the rule\n---\nBehind the rule\n\n    Indented verse\n  and less so\n\n```js\nlet line = 1\n\nlet other = 2\n```\n\nThe last words.'
].join('')
const landmarks = [
  'Morning', 'I read', 'properly', 'A second line', 'After three', 'code', 'a link', 'Smaller', 'Directly', 'Smallest', 'first item', 'nearly into', 'second item',
  'continued', 'item within', 'item apart', 'number one', 'number two', 'still to', 'already', 'Quoted', 'and their', 'Before', 'Behind', 'Indented', 'and less',
  'let line', 'let other', 'The last'
]

/** Where each of these words begins, from the first of them on, and how large it is. */
async function placesOf(section: Locator): Promise<Record<string, number[]>> {
  return await section.evaluate((element, found) => {
    const places: Record<string, number[]> = {}
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let origin: DOMRect | null = null
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      for (const words of found) {
        const at = node.textContent?.indexOf(words) ?? -1
        if (at === -1 || words in places || !(node.parentElement instanceof HTMLElement)) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const box = range.getBoundingClientRect()
        origin ??= box
        places[words] = [box.left - origin.left, box.top - origin.top, Number.parseFloat(getComputedStyle(node.parentElement).fontSize)]
      }
    }
    return places
  }, landmarks)
}

test('a click into an entry leaves every word where it was', async ({ open }) => {
  const { electron, page } = await open([looks, 'Another entry.'])
  // Tall enough that the editor, which only draws what is in sight, draws all of it.
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 1800))
  await expect(page.getByText('The last words.')).toBeVisible()
  const read = await placesOf(page.getByRole('region', { name: 'Entry of 09:14' }))
  expect(Object.keys(read)).toEqual(landmarks)
  await page.getByText('The last words.').click()
  await expect(entryField(page)).toContainText('The last words.')
  const written = await placesOf(entryField(page))
  expect(Object.keys(written)).toEqual(landmarks)
  const isMoved = (words: string): boolean => (read[words] ?? []).some((value, index) => Math.abs(value - (written[words]?.[index] ?? Infinity)) > 1)
  expect(landmarks.filter(isMoved)).toEqual([])
})
