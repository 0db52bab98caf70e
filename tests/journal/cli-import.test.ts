import { mkdirSync, watch, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import * as v from 'valibot'
import { entriesOn, writeEntry } from '../../electron/journal/entries.ts'
import { sql } from '../../electron/journal/journal.ts'
import { addDays } from '../../shared/dates.ts'
import { commandLine } from '../support/command-line.ts'
import { morning, opened, sitting, temporaryHome, words } from '../support/journal-builders.ts'
import { namesIn } from '../support/journal-folder.ts'
import { jsonOf } from '../support/json-of.ts'

const journal = commandLine()
const batchOf = (report: unknown): string => v.parse(v.object({ batchId: v.string() }), report).batchId

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryHome()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const diary = { '2022-04-09.md': 'The first day.', '2022-04-10.md': 'The second day.', 'photo.jpg': 'x' }

describe('import', () => {
  it('reports what a folder would bring, and brings nothing', async () => {
    const home = temporaryHome()
    const report = jsonOf('import', await journal(['import', folderWith(diary), '--home', home, '--json']))
    expect(report).toMatchObject({ format: 'markdown-folder', batchId: null, items: { added: 2, changed: 0, unchanged: 0, skipped: 1 } })
    expect(report).toMatchObject({ skipped: [{ file: 'photo.jpg' }] })
    expect(namesIn(home)).toEqual(['journal.db', 'journal.db.closed'])
    expect(entriesOn(await opened(home), '2022-04-09')).toEqual([])
  })

  it('keeps it where that is asked for, and a second time adds nothing', async () => {
    const [home, folder] = [temporaryHome(), folderWith(diary)]
    const [first, second] = [
      jsonOf('import', await journal(['import', folder, '--keep', '--home', home, '--json'])),
      jsonOf('import', await journal(['import', folder, '--keep', '--home', home, '--json']))
    ]
    expect(batchOf(first)).toMatch(/^[0-9a-f-]{36}$/)
    expect(second).toMatchObject({ batchId: null, items: { added: 0, unchanged: 2 } })
    expect(entriesOn(await opened(home), '2022-04-10').map(({ body }) => body)).toEqual(['The second day.'])
  })

  it('takes a path from where the person is, and a pattern for the names', async () => {
    const cwd = folderWith({ 'diary/on 09 of 04, 2022.txt': 'The first day.' })
    const args = ['import', 'diary', '--pattern', 'on DD of MM, YYYY', '--home', 'home', '--json']
    expect(jsonOf('import', await journal(args, { cwd }))).toMatchObject({ items: { added: 1, skipped: 0 } })
  })

  it('tells the report as text', async () => {
    const { code, out } = await journal(['import', folderWith(diary), '--home', temporaryHome()])
    expect(code).toBe(0)
    expect(out).toMatch(/\n {2}entry: 2 new, 0 changed, 0 already in the journal\n/)
    expect(out).toMatch(/\n {2}1 thing left out:\n {4}photo\.jpg: .*\n/)
    expect(out).toMatch(/\nNothing is kept yet: add --keep to keep it\.\n$/)
  })

  test.each([['that is not there', 'no-such-folder'], ['without a file', '.']])('of a folder %s is refused with a sentence', async (_name, path) => {
    const { code, out, err } = await journal(['import', path, '--keep', '--home', temporaryHome()], { cwd: temporaryHome() })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(new RegExp(`^The.* folder .*“${path}”.*\\.\\n$`))
  })
})

it('an import ended by Ctrl+C says so and leaves nothing', async () => {
  const home = temporaryHome()
  await sitting(home)
  const files = Array.from({ length: 4_000 }, (_, number) => [`${addDays('2010-01-01', number)}.md`, words(200)] as const)
  const folder = folderWith(Object.fromEntries(files))
  const { code, out, err } = await journal(['import', folder, '--keep', '--home', home], {
    // Its staging database shows that it is at work.
    onStart: (child) => {
      const watcher = watch(home, (_event, name) => {
        if (name?.startsWith('staging-') === true) child.kill('SIGINT')
      })
      child.once('exit', () => watcher.close())
    }
  })
  expect({ code, out, err }).toEqual({ code: 1, out: '', err: 'The import was cancelled. Nothing of it is in the journal.\n' })
  expect(namesIn(home)).toEqual(['journal.db', 'journal.db.closed'])
  expect((await opened(home)).db.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(0)
})

describe('undo', () => {
  it('takes a whole import back, but for what was changed since', async () => {
    const home = temporaryHome()
    const batchId = batchOf(jsonOf('import', await journal(['import', folderWith(diary), '--keep', '--home', home, '--json'])))
    await sitting(home, (each) => {
      const [entry] = entriesOn(each, '2022-04-10')
      writeEntry(each, { id: entry?.id ?? '', datedOn: '2022-04-10', body: 'The second day, and more.', prompt: null }, morning)
    })
    const undone = jsonOf('undo', await journal(['undo', batchId, '--home', home, '--json']))
    expect(undone).toMatchObject({ removed: 1, stayed: [{ on: '2022-04-10', title: 'The second day, and more.' }] })
    const again = await opened(home)
    expect([entriesOn(again, '2022-04-09'), entriesOn(again, '2022-04-10')]).toMatchObject([[], [{ body: 'The second day, and more.' }]])
  })

  it('of an import that is not there is refused with a sentence', async () => {
    const { code, out, err } = await journal(['undo', 'x', '--home', temporaryHome()])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('There is no import x in this journal.')
  })
})

it('any command removes what a killed import has left', async () => {
  const home = temporaryHome()
  await sitting(home, (each) => {
    sql(each, `INSERT INTO importBatch (id, format, source, zone, startedAtMs) VALUES ('b', 'markdown-folder', '/diary', 'UTC', 0)`).run()
  })
  writeFileSync(join(home, 'staging-x.db'), '')
  expect(jsonOf('check', await journal(['check', '--home', home, '--json']))).toMatchObject({ isSound: true })
  expect(namesIn(home)).toEqual(['journal.db', 'journal.db.closed'])
  expect((await opened(home)).db.prepare('SELECT count(*) FROM importBatch').pluck().get()).toBe(0)
})
