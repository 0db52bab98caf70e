import { catchOpened, answerQuestions } from '../support/dialogs.ts'
import { expect, expectKept, expectSaved, indentOf, sizeOf, test, tool, typeAnew, words } from '../support/editor-page.ts'
import { daySoFar, entryField, write } from '../support/page-parts.ts'

const styled = '# Title\n\n## Smaller\n\nPlain **bold** and *slanted* and ~~struck~~ and `code`.\n\n> Quoted\n\nThe end.'

test('Markdown is drawn as it reads, its marks hidden', async ({ open }) => {
  const { page } = await open([styled])
  await expect(entryField(page)).toHaveText('TitleSmallerPlain bold and slanted and struck and code.QuotedThe end.')
  await expect(words(page, 'bold')).toHaveCSS('font-weight', '650')
  await expect(words(page, 'slanted')).toHaveCSS('font-style', 'italic')
  await expect(words(page, 'struck')).toHaveCSS('text-decoration-line', 'line-through')
  await expect(words(page, 'code')).toHaveCSS('font-family', /monospace/)
  await expect(words(page, 'Quoted')).toHaveCSS('border-inline-start-style', 'solid')
  const [title, smaller, plain] = await Promise.all(['Title', 'Smaller', 'The end.'].map((text) => sizeOf(words(page, text))))
  expect(title).toBeGreaterThan(smaller ?? Infinity)
  expect(smaller).toBeGreaterThan(plain ?? Infinity)
})

test('marks are seen where the caret is and nowhere else', async ({ open }) => {
  const { page } = await open([styled])
  await words(page, 'bold').click()
  await expect(entryField(page)).toContainText('Plain **bold** and slanted and struck and code.')
  await expect(words(page, '**').first()).toHaveCSS('font-weight', '400')
  await page.keyboard.press('Control+Home')
  await expect(entryField(page)).toContainText('# Title')
  await expect(entryField(page)).toContainText('Plain bold and')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(entryField(page)).toHaveText(/^Title## SmallerPlain/)
})

const tools = [
  { name: 'Bold', keys: 'Control+b', title: 'Bold (Ctrl B)', on: '**word**' },
  { name: 'Italic', keys: 'Control+i', title: 'Italic (Ctrl I)', on: '*word*' },
  { name: 'Heading', keys: 'Control+Alt+2', title: 'Heading (Ctrl Alt 2)', on: '## word' },
  { name: 'List', keys: 'Control+Shift+Digit8', title: 'List (Ctrl Shift 8)', on: '- word' },
  { name: 'Numbered list', keys: 'Control+Shift+Digit7', title: 'Numbered list (Ctrl Shift 7)', on: '1. word' },
  { name: 'Quote', keys: 'Control+Shift+Digit9', title: 'Quote (Ctrl Shift 9)', on: '> word' }
] as const

test('every button of the toolbar puts its style on, shows it and takes it off', async ({ open }) => {
  const { page } = await open()
  for (const { name, on } of tools) {
    await typeAnew(page, 'word')
    await page.keyboard.press('Shift+Home')
    await expect(tool(page, name)).toHaveAttribute('aria-pressed', 'false')
    await tool(page, name).click()
    await expect(entryField(page)).toHaveText(on)
    await expect(tool(page, name)).toHaveAttribute('aria-pressed', 'true')
    await expect(entryField(page)).toBeFocused()
    await tool(page, name).click()
    await expect(entryField(page)).toHaveText('word')
    await expect(tool(page, name)).toHaveAttribute('aria-pressed', 'false')
  }
})

test('every button of the toolbar names its keys, and they do the same', async ({ open }) => {
  const { page } = await open()
  for (const { name, keys, title, on } of tools) {
    await typeAnew(page, 'word')
    await page.keyboard.press('Shift+Home')
    await expect(tool(page, name)).toHaveAttribute('title', title)
    await page.keyboard.press(keys)
    await expect(entryField(page)).toHaveText(on)
    await expect(tool(page, name)).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press(keys)
    await expect(entryField(page)).toHaveText('word')
  }
})

test('keys without a button set code, strikethrough, the other headings and plain text', async ({ open }) => {
  const { page } = await open()
  const steps = [['Control+e', '`word`'], ['Control+e', 'word'], ['Control+Shift+x', '~~word~~'], ['Control+Shift+x', 'word'], ['Control+Alt+1', '# word'], ['Control+Alt+3', '### word'], ['Control+Alt+0', 'word']] as const
  await typeAnew(page, 'word')
  await page.keyboard.press('Shift+Home')
  for (const [keys, text] of steps) {
    await page.keyboard.press(keys)
    await expect(entryField(page)).toHaveText(text)
  }
})

test('a link takes the chosen words and waits for its address', async ({ open }) => {
  const { page } = await open()
  for (const make of [() => page.keyboard.press('Control+Shift+k'), () => tool(page, 'Link').click()]) {
    await typeAnew(page, 'my piece')
    await page.keyboard.press('Shift+Home')
    await make()
    await page.keyboard.type('https://example.org/a')
    await expect(entryField(page)).toHaveText('[my piece](https://example.org/a)')
    await expect(tool(page, 'Link')).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('End')
    await page.keyboard.type(' is out')
    await expect(entryField(page)).toHaveText('my piece is out')
    await expect(tool(page, 'Link')).toHaveAttribute('aria-pressed', 'false')
  }
})

test('lists go on with Enter, nest with Tab and end with Enter on an empty item', async ({ open }) => {
  const { page } = await open()
  await page.keyboard.type('- one')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('within')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('two')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('After it.')
  await expectKept(page, '- one\n  - within\n- two\nAfter it.')
  const [item, within, after] = await Promise.all(['- one', '- within', 'After it.'].map((text) => indentOf(words(page, text))))
  expect(within).toBeGreaterThan(item ?? Infinity)
  expect(item).toBeGreaterThan(after ?? Infinity)
})

test('numbers count on, and a quote goes on and ends like a list', async ({ open }) => {
  const { page } = await open()
  for (const text of ['1. one', 'two', '', '> She said', 'nothing.', '', 'So it went.']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await expectKept(page, '1. one\n2. two\n> She said\n> nothing.\nSo it went.\n')
  await expect(words(page, 'nothing.')).toHaveCSS('border-inline-start-style', 'solid')
  await expect(words(page, 'So it went.')).toHaveCSS('border-inline-start-style', 'none')
})

test('Tab leaves the entry outside lists, and changes nothing', async ({ open }) => {
  const { page } = await open(['- item\n\nPlain.'])
  await page.keyboard.press('Tab')
  await expect(entryField(page)).not.toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(entryField(page)).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(tool(page, 'Link')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(entryField(page)).not.toBeFocused()
  await expectKept(page, '- item\n\nPlain.')
})

test('quotes, dashes and dots become typographic, and one undo gives the plain character back', async ({ open }) => {
  const { page } = await open()
  await page.keyboard.type('"Yes," she said -- it\'s fine...')
  await expect(entryField(page)).toHaveText('“Yes,” she said – it’s fine…')
  await page.keyboard.press('Control+z')
  await expect(entryField(page)).toHaveText('“Yes,” she said – it’s fine...')
  await page.keyboard.type(' "')
  await page.keyboard.press('Control+z')
  await expectKept(page, '“Yes,” she said – it’s fine... "')
})

test('the switch in Settings turns typographic characters off at once', async ({ open }) => {
  const { page } = await open()
  await write(page, '"a" ')
  await page.keyboard.press('Control+,')
  await page.getByRole('switch', { name: 'Curly quotes and dashes as you type' }).click()
  await page.keyboard.press('Control+1')
  await write(page, '"b" -- c...')
  await expectKept(page, '“a” "b" -- c...')
})

test('three dashes stay a rule between scenes', async ({ open }) => {
  const { page } = await open()
  await page.keyboard.type('Morning')
  await page.keyboard.press('Enter')
  await page.keyboard.type('---')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Evening')
  await expectKept(page, 'Morning\n---\nEvening')
  await expect(entryField(page)).toHaveText('MorningEvening')
  expect(await sizeOf(words(page, 'Morning'))).toBe(await sizeOf(words(page, 'Evening')))
})

test('find shows the matches, goes through them, replaces, and Escape gives the focus back', async ({ open }) => {
  const { page } = await open(['a red hat, a red coat and a Red car'])
  await page.keyboard.press('Control+f')
  const find = page.getByRole('search', { name: 'Find in this entry' })
  await expect(find.getByLabel('Find', { exact: true })).toBeFocused()
  await page.keyboard.type('red')
  await expect(find.getByRole('status')).toHaveText('3 matches')
  await page.keyboard.press('Enter')
  await expect(find.getByRole('status')).toHaveText('1 of 3')
  await page.keyboard.press('Shift+Enter')
  await expect(find.getByRole('status')).toHaveText('3 of 3')
  await find.getByLabel('Match case').check()
  await expect(find.getByRole('status')).toHaveText('2 matches')
  await find.getByLabel('Replace with').fill('blue')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(entryField(page)).toHaveText('a blue hat, a red coat and a Red car')
  await find.getByRole('button', { name: 'Replace all' }).click()
  await page.keyboard.press('Escape')
  await expect(find).toHaveCount(0)
  await expect(entryField(page)).toBeFocused()
  await expectKept(page, 'a blue hat, a blue coat and a Red car')
})

test('undo reaches back over a visit to another entry', async ({ open }) => {
  const { page } = await open(['First.', 'Second.'])
  await write(page, ' More.')
  await page.getByRole('button', { name: '09:14' }).first().press('Enter')
  await expect(entryField(page)).toHaveText('First.')
  await write(page, ' Also more.')
  await page.getByRole('button', { name: '09:14' }).last().press('Enter')
  await expect(entryField(page)).toHaveText('Second. More.')
  await page.keyboard.press('Control+z')
  await expect(entryField(page)).toHaveText('Second.')
  await expectKept(page, 'First. Also more.', 'Second.')
})

test('Hebrew and Arabic lines run from the right, each by its own letters', async ({ open }) => {
  const { page } = await open(['שלום עולם\n\n**مرحبا**\n\nHello'])
  await expect(words(page, 'שלום עולם')).toHaveCSS('direction', 'rtl')
  await expect(words(page, 'مرحبا')).toHaveCSS('direction', 'rtl')
  await expect(words(page, 'Hello')).toHaveCSS('direction', 'ltr')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('ועוד')
  await expect(words(page, 'ועוד')).toHaveCSS('direction', 'rtl')
  await expectKept(page, 'שלום עולם\n\n**مرحبا**\n\nHello\nועוד')
})

test('Ctrl with a click asks before a link is opened, a plain click does not', async ({ open }) => {
  const { electron, page } = await open(['See [her piece](https://example.org/a).'])
  const asked = await answerQuestions(electron, 0)
  const opened = await catchOpened(electron)
  await words(page, 'her piece').click()
  await expect(entryField(page)).toContainText('(https://example.org/a)')
  expect(await asked.questions()).toEqual([])
  await entryField(page).getByText('her piece').last().click({ modifiers: ['Control'] })
  await expect.poll(opened).toEqual(['https://example.org/a'])
  expect(await asked.questions()).toEqual([expect.objectContaining({ detail: 'https://example.org/a' })])
})

test('a link that is not https is refused with a sentence, by mouse and by key', async ({ open }) => {
  const { electron, page } = await open(['See <http://example.org/a>'])
  const asked = await answerQuestions(electron, 0)
  await page.keyboard.press('Control+Enter')
  const refusal = page.getByText('Only addresses that begin with https:// are opened from here.')
  await expect(refusal).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(refusal).toHaveCount(0)
  await words(page, 'http://example.org/a').click({ modifiers: ['Control'] })
  await expect(refusal).toBeVisible()
  expect(await asked.questions()).toEqual([])
})

test('an input method composes in plain and in bold text, and can be called off', async ({ open }) => {
  const { page } = await open()
  const input = await page.context().newCDPSession(page)
  const compose = async (text: string): Promise<void> => {
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await compose('ぶ')
  await compose('ぶん')
  await input.send('Input.insertText', { text: '文' })
  await compose('しょ')
  await compose('')
  await page.keyboard.press('Control+b')
  await compose('しょう')
  await expect(entryField(page)).toContainText('しょう')
  await input.send('Input.insertText', { text: '章' })
  await expectKept(page, '文**章**')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('!')
  await expectKept(page, '文**章**!')
  await expectSaved(page)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(entryField(page)).not.toContainText('章')
})

test('the line being written stays in sight above the footer', async ({ open }) => {
  const { electron, page } = await open([Array.from({ length: 60 }, (_, index) => `Line ${String(index)}.`).join('\n\n')])
  for (const [width, height] of [[900, 600], [1280, 800]] as const) {
    await electron.evaluate(({ BrowserWindow }, [x, y]) => BrowserWindow.getAllWindows()[0]?.setContentSize(x, y), [width, height] as const)
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type(`At ${String(width)}`)
    await page.keyboard.press('Home')
    const footer = await daySoFar(page).boundingBox()
    const line = await words(page, `At ${String(width)}`).boundingBox()
    expect((line?.y ?? Infinity) + (line?.height ?? Infinity)).toBeLessThan(footer?.y ?? 0)
  }
})
