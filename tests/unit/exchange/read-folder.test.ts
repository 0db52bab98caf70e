import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, linkSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, test } from 'vitest'
import { listFiles } from '../../../electron/exchange/markdown-folder/list-files.ts'
import { readFault } from '../../../electron/exchange/files/read-fault.ts'
import { readFolder } from '../../../electron/exchange/markdown-folder/read-folder.ts'
import { isDay } from '../../../shared/dates.ts'
import { longestBody } from '../../../shared/models/entry.ts'
import { diaryFolder, entriesAmong, foundIn, reasonFor, skipsAmong } from './diary-folder.ts'

const notFollowed = 'It is a link, and links are not followed.'
const leadsOut = 'It is a link that leads out of the folder, and links are not followed.'
const asNobody = 65_534

/** Root may read whatever it likes, so the code runs as "nobody" then. */
async function withoutRights<Value>(run: () => Promise<Value>): Promise<Value> {
  if (process.getuid?.() !== 0) return await run()
  process.seteuid?.(asNobody)
  try {
    return await run()
  } finally {
    process.seteuid?.(0)
  }
}

async function whyNot(root: string): Promise<string> {
  const list = await listFiles(root)
  return list.ok ? 'listed' : `${list.error.code}: ${list.error.message}`
}

describe('a folder', () => {
  it('is read whole, in one order, with a reason for all that is left out', async () => {
    const root = diaryFolder({
      'b/2022-01-02.md': 'Two.',
      '2022-01-01.txt': 'One.',
      'a/notes.md': 'No day.',
      'photo.jpg': 'x',
      '.obsidian/workspace.json': '{}',
      '.git/HEAD': 'x',
      '.hidden.md': 'x',
      '2022-01-01.md.orig': 'x',
      '2022-01-01_REMOTE_1234.md': 'x',
      '2022-01-01.sync-conflict-20220102-101112-ABCDEFG.md': 'x',
      '2022-01-01 (Anna’s conflicted copy 2022-01-02).md': 'x',
      '2022-01-01.md~': 'x'
    })
    const found = await foundIn(root)
    const shown = found.map((item) => (item.kind === 'entry' ? `${item.sourceKey}: ${item.datedOn} ${item.body}` : `${item.file}: ${item.reason}`))
    const conflict = 'It is a copy left by a conflict between two versions. Give it another name to have it read.'
    const leftover = 'It is a copy left by another program, not the diary’s own file.'
    expect(shown).toEqual([
      '.git: It is a hidden folder; nothing in it is read.',
      '.hidden.md: It is a hidden file.',
      '.obsidian: It is a hidden folder; nothing in it is read.',
      `2022-01-01 (Anna’s conflicted copy 2022-01-02).md: ${conflict}`,
      `2022-01-01.md.orig: ${leftover}`,
      `2022-01-01.md~: ${leftover}`,
      `2022-01-01.sync-conflict-20220102-101112-ABCDEFG.md: ${conflict}`,
      '2022-01-01.txt: 2022-01-01 One.',
      `2022-01-01_REMOTE_1234.md: ${conflict}`,
      'a/notes.md: It names no day: not in its name, its folders, its front matter or its first lines.',
      'b/2022-01-02.md: 2022-01-02 Two.',
      'photo.jpg: Only .md, .markdown, .mdown, .txt and .text files are read.'
    ])
    expect(await foundIn(root)).toEqual(found)
  })

  it('may hold two files for one day', async () => {
    const root = diaryFolder({ '2022-03-02.md': 'Dashes.', '2022_03_02.md': 'Underscores.' })
    expect((await foundIn(root)).map((item) => (item.kind === 'entry' ? [item.datedOn, item.body] : []))).toEqual([
      ['2022-03-02', 'Dashes.'],
      ['2022-03-02', 'Underscores.']
    ])
  })

  it('is counted before anything is read', async () => {
    const root = diaryFolder({ '2022-01-01.md': 'One.', 'x.png': 'x' })
    const list = await listFiles(root)
    expect(list.ok && list.value.items.length).toBe(2)
  })

  it('stops being listed when that is cancelled', async () => {
    const cancel = new AbortController()
    cancel.abort(new Error('cancelled'))
    await expect(listFiles(diaryFolder({ '2022-01-01.md': 'One.' }), cancel.signal)).rejects.toThrow('cancelled')
  })

  it('lets other work have its turn while it is read, and opens no file too early', async () => {
    const root = diaryFolder(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`2022-01-${String(at).padStart(2, '0')}.md`, 'Words.'])))
    const list = await listFiles(root)
    if (!list.ok) throw new Error(list.error.message)
    let turns = 0
    const ticking = setInterval(() => (turns += 1), 0)
    onTestFinished(() => clearInterval(ticking))
    const reading = readFolder(list.value, { pattern: null })
    await reading.next()
    rmSync(root, { recursive: true })
    const rest: unknown[] = []
    for await (const item of reading) rest.push(item)
    expect(rest).toHaveLength(39)
    expect(rest).toContainEqual({ kind: 'skipped', file: '2022-01-39.md', reason: 'It was there a moment ago and is gone now.' })
    expect(turns).toBeGreaterThan(0)
  })
})

describe('what was chosen', () => {
  it('may be one file', async () => {
    const root = diaryFolder({ '2022-01-01.md': 'One.', '2022-01-02.md': 'Two.', 'x.pdf': 'x' })
    expect(await foundIn(join(root, '2022-01-02.md'))).toMatchObject([{ sourceKey: '2022-01-02.md', datedOn: '2022-01-02', body: 'Two.' }])
    expect(await foundIn(join(root, 'x.pdf'))).toMatchObject([{ kind: 'skipped', file: 'x.pdf' }])
  })

  it('may be a link, or lie in a hidden folder', async () => {
    const root = diaryFolder({ '.diary/2022-01-01.md': 'One.' })
    symlinkSync(join(root, '.diary'), join(root, 'link'))
    expect(await foundIn(join(root, 'link'))).toMatchObject([{ sourceKey: '2022-01-01.md' }])
    expect(await foundIn(join(root, '.diary'))).toMatchObject([{ sourceKey: '2022-01-01.md' }])
  })

  it('is refused with a sentence where there is nothing to read', async () => {
    const root = diaryFolder({ 'file.md': 'x' })
    mkdirSync(join(root, 'empty/also-empty'), { recursive: true })
    execFileSync('mkfifo', [join(root, 'pipe')])
    expect(await whyNot(join(root, 'gone'))).toBe(`not-found: There is no folder or file “${join(root, 'gone')}”.`)
    expect(await whyNot(join(root, 'file.md', 'inside'))).toContain('not-found: There is no folder')
    expect(await whyNot(join(root, 'empty'))).toBe(`bad-input: The folder “${join(root, 'empty')}” is empty.`)
    expect(await whyNot(join(root, 'pipe'))).toBe(`bad-input: “${join(root, 'pipe')}” is neither a folder nor a file.`)
  })

  it('is refused with a sentence where it may not be opened', async () => {
    const root = diaryFolder({ 'shut/2022-01-01.md': 'One.' })
    chmodSync(root, 0o755)
    chmodSync(join(root, 'shut'), 0o000)
    onTestFinished(() => chmodSync(join(root, 'shut'), 0o700))
    expect(await withoutRights(() => whyNot(join(root, 'shut')))).toBe(`disk-error: “${join(root, 'shut')}” can’t be opened. You don’t have the right to read it.`)
  })
})

describe('links', () => {
  it('are not followed, in circles or out of the folder', async () => {
    const outside = diaryFolder({ '2021-01-01.md': 'Another folder’s.' })
    const root = diaryFolder({ '2022-01-01.md': 'One.', 'deep/2022-01-02.md': 'Two.' })
    symlinkSync('../deep', join(root, 'deep/circle'))
    symlinkSync('.', join(root, 'self'))
    symlinkSync('loop', join(root, 'loop'))
    symlinkSync('nowhere.md', join(root, 'nothing.md'))
    symlinkSync(join(root, '2022-01-01.md'), join(root, '2022-01-03.md'))
    symlinkSync(join(outside, '2021-01-01.md'), join(root, '2021-01-01.md'))
    symlinkSync('../..', join(root, 'deep/up'))
    symlinkSync(`${root}-beside`, join(root, 'beside'))
    symlinkSync(outside, join(root, '.secret'))
    const found = await foundIn(root)
    expect(entriesAmong(found).map(({ sourceKey }) => sourceKey)).toEqual(['2022-01-01.md', 'deep/2022-01-02.md'])
    expect(Object.fromEntries(skipsAmong(found).map(({ file, reason }) => [file, reason]))).toEqual({
      'deep/circle': notFollowed,
      self: notFollowed,
      loop: notFollowed,
      'nothing.md': notFollowed,
      '2022-01-03.md': notFollowed,
      '2021-01-01.md': leadsOut,
      'deep/up': leadsOut,
      beside: leadsOut,
      '.secret': leadsOut
    })
  })

  it('that replace a file after it was listed are not followed either', async () => {
    const outside = diaryFolder({ '2022-01-01.md': 'Another folder’s.' })
    const root = diaryFolder({ '2022-01-01.md': 'One.', '2022-01-02.md': 'Two.' })
    const list = await listFiles(root)
    if (!list.ok) throw new Error(list.error.message)
    for (const name of ['2022-01-01.md', '2022-01-02.md']) rmSync(join(root, name))
    symlinkSync(join(outside, '2022-01-01.md'), join(root, '2022-01-01.md'))
    execFileSync('mkfifo', [join(root, '2022-01-02.md')])
    const reasons: string[] = []
    for await (const item of readFolder(list.value, { pattern: null })) reasons.push(item.kind === 'entry' ? item.body : item.reason)
    expect(reasons).toEqual([notFollowed, 'It is not an ordinary file.'])
  })

  it('to one file by two names are two files', async () => {
    const root = diaryFolder({ '2022-01-01.md': 'One.' })
    linkSync(join(root, '2022-01-01.md'), join(root, '2022-01-02.md'))
    expect(entriesAmong(await foundIn(root))).toHaveLength(2)
  })
})

describe('files that can’t be read', () => {
  it('are left out when they are too large, without reading them', async () => {
    const root = diaryFolder({ '2022-01-01.md': '' })
    truncateSync(join(root, '2022-01-01.md'), 200_000_000)
    const peakBefore = process.resourceUsage().maxRSS
    expect(skipsAmong(await foundIn(root))).toEqual([
      { kind: 'skipped', file: '2022-01-01.md', reason: 'It is too large for one entry: 200 MB, where 40 MB is the most.' }
    ])
    expect(process.resourceUsage().maxRSS - peakBefore).toBeLessThan(50_000)
  })

  it('are left out when only their heading makes them too long', async () => {
    const root = diaryFolder({ '2022-01-01 A walk.md': 'x'.repeat(longestBody - 2) })
    expect(skipsAmong(await foundIn(root))).toMatchObject([{ reason: 'It is longer than an entry can be.' }])
    appendFileSync(join(root, '2022-01-01 A walk.md'), 'xxx')
    expect(skipsAmong(await foundIn(root))).toMatchObject([{ reason: 'It is too large for one entry: 41 MB, where 40 MB is the most.' }])
  })

  it('are left out with a reason when there is no right to them', async () => {
    const root = diaryFolder({ '2022-01-01.md': 'One.', '2022-01-02.md': 'Two.', 'shut/2022-01-03.md': 'Three.' })
    chmodSync(root, 0o755)
    chmodSync(join(root, '2022-01-01.md'), 0o000)
    chmodSync(join(root, 'shut'), 0o000)
    onTestFinished(() => chmodSync(join(root, 'shut'), 0o700))
    const found = await withoutRights(() => foundIn(root))
    expect(entriesAmong(found).map(({ body }) => body)).toEqual(['Two.'])
    const reason = 'You don’t have the right to read it.'
    expect(skipsAmong(found)).toEqual([
      { kind: 'skipped', file: '2022-01-01.md', reason },
      { kind: 'skipped', file: 'shut/', reason }
    ])
  })

  it('are pipes and sockets, which are never opened', async () => {
    const root = diaryFolder({ '2022-01-01.md': 'One.' })
    execFileSync('mkfifo', [join(root, '2022-01-02.md')])
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(join(root, '2022-01-03.md'), resolve))
    onTestFinished(() => void server.close())
    const reason = 'It is not an ordinary file but a pipe, a socket or a device.'
    expect(skipsAmong(await foundIn(root)).map((item) => item.reason)).toEqual([reason, reason])
  })

  test.each(['', ' \n\t\r\n', '\uFEFF', '\uFEFF\n'])('are those with nothing in them: %j', async (text) => {
    expect(await reasonFor('2022-01-01.md', text)).toBe('It is empty; there is nothing to keep.')
  })

  it('are told in a sentence whatever went wrong', () => {
    expect(readFault(Object.assign(new Error('read'), { code: 'EIO' }))).toBe('The disk reports a fault while reading it.')
    expect(readFault(Object.assign(new Error('read'), { code: 'EWHAT' }))).toBe('It can’t be read (EWHAT).')
    expect(readFault('odd')).toBe('It can’t be read (unknown).')
  })
})

describe('names', () => {
  it('are given in NFC, and no two alike', async () => {
    const root = diaryFolder({ 'caf\u00e9/2022-01-01.md': 'Composed.', 'cafe\u0301/2022-01-01.md': 'Decomposed.', 'A\u030a 2022-01-02.md': 'Ring.' })
    const keys = entriesAmong(await foundIn(root)).map(({ sourceKey }) => sourceKey)
    expect(keys.sort()).toEqual(['cafe\u0301/2022-01-01.md', 'caf\u00e9/2022-01-01.md', '\u00c5 2022-01-02.md'].sort())
  })

  it('that aren’t UTF-8 are left out with a sentence', async () => {
    const root = diaryFolder({ '2022-01-01.md': 'One.' })
    writeFileSync(Buffer.concat([Buffer.from(`${root}/2022-01-02 caf`), Buffer.from([0xe9]), Buffer.from('.md')]), 'Two.')
    mkdirSync(Buffer.concat([Buffer.from(`${root}/folder`), Buffer.from([0xff])]))
    const found = await foundIn(root)
    expect(entriesAmong(found)).toHaveLength(1)
    expect(skipsAmong(found)).toEqual([
      { kind: 'skipped', file: '2022-01-02 caf\uFFFD.md', reason: 'Its name holds characters that can’t be read. Give it another name to have it read.' },
      { kind: 'skipped', file: 'folder\uFFFD', reason: 'The folder’s name holds characters that can’t be read. Give it another name to have it read.' }
    ])
  })

  it('may be as long and as deep as the disk allows', async () => {
    const root = diaryFolder({ [`${'deep/'.repeat(200)}2022-01-01.md`]: 'One.', [`2022-01-02 ${'x'.repeat(240)}.md`]: 'Two.' })
    expect(entriesAmong(await foundIn(root)).every(({ datedOn }) => isDay(datedOn))).toBe(true)
    expect(entriesAmong(await foundIn(root))).toHaveLength(2)
  })
})
