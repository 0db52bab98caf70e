import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { entriesOn } from '../../electron/journal/entries.ts'
import { journalPath } from '../../electron/journal/files.ts'
import { verbs } from '../../electron/cli/verbs.ts'
import { commandLine, type RunOptions } from '../support/command-line.ts'
import { opened, temporaryHome } from '../support/journal-builders.ts'
import { jsonOf } from '../support/json-of.ts'

const journal = commandLine()
const inHome = (home: string, args: readonly string[], options?: RunOptions) => journal([...args, '--home', home], options)

/** Bodies of a day once the command has let go of the journal. */
async function bodiesOn(home: string, on: string): Promise<string[]> {
  return entriesOn(await opened(home), on).map(({ body }) => body)
}

describe('log', () => {
  it('writes an entry for today, and makes the journal where there is none', async () => {
    const home = join(temporaryHome(), 'not', 'there', 'yet')
    const { code, out, err } = await inHome(home, ['log', 'A line from the shell.'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Written for today \(2022-04-12\), 5 words: [0-9a-f-]{36}\n$/)
    expect(await bodiesOn(home, '2022-04-12')).toEqual(['A line from the shell.'])
  })

  it('tells the new entry’s id and day as JSON', async () => {
    const home = temporaryHome()
    const entry = jsonOf('log', await inHome(home, ['log', 'Two words', '--json']))
    const [kept] = entriesOn(await opened(home), '2022-04-12')
    expect(entry).toEqual({ id: kept?.id, kind: 'entry', on: '2022-04-12', words: 2 })
  })

  it('for another day writes a late entry', async () => {
    const home = temporaryHome()
    jsonOf('log', await inHome(home, ['log', 'Remembered later.', '--on', 'yesterday', '--json']))
    expect(entriesOn(await opened(home), '2022-04-11')).toMatchObject([{ createdOn: '2022-04-12', body: 'Remembered later.' }])
  })

  it.each([
    ['a line', 'From a pipe.\n', 'From a pipe.'],
    ['several lines with a line end of Windows', 'One\r\n\r\nTwo\r\n', 'One\r\n\r\nTwo'],
    ['other scripts behind a byte order mark', '\uFEFF文章 and 🙂', '文章 and 🙂']
  ])('takes %s from standard input', async (_name, input, body) => {
    const home = temporaryHome()
    expect((await inHome(home, ['log'], { input })).code).toBe(0)
    expect(await bodiesOn(home, '2022-04-12')).toEqual([body])
  })

  test.each([
    ['no text', [], '', 'There is no text, so nothing was written.'],
    ['blank text', [' \n '], '', 'There is no text, so nothing was written.'],
    ['bytes that are no text', [], Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'What comes in is not text in UTF-8, so nothing was written.']
  ])('refuses %s and makes no journal for it', async (_name, args, input, message) => {
    const home = temporaryHome()
    expect(await inHome(home, ['log', ...args], { input })).toEqual({ code: 1, out: '', err: `${message}\n` })
    expect(readdirSync(home)).toEqual([])
  })

  test.each(['someday', '2022-04-13', '2022-02-30'])('does not take “%s” for a day', async (day) => {
    const home = temporaryHome()
    const { code, out, err } = await inHome(home, ['log', 'text', '--on', day])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`“${day}” is not a day up to today.`)
    expect(err).toContain('Usage: npm run -s journal -- log [TEXT] [--on DAY] --home DIR [--json]')
    expect((await opened(home)).db.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(0)
  })

  it('writes all of several at once, on a journal that none of them found', async () => {
    const home = temporaryHome()
    const texts = ['one', 'two', 'three', 'four']
    const codes = await Promise.all(texts.map(async (text) => (await inHome(home, ['log', text])).code))
    expect(codes).toEqual([0, 0, 0, 0])
    expect((await bodiesOn(home, '2022-04-12')).sort()).toEqual([...texts].sort())
  })
})

describe('the folder', () => {
  it('may be named relative to where the person is', async () => {
    const cwd = temporaryHome()
    mkdirSync(join(cwd, 'diary'))
    expect((await inHome('diary', ['log', 'text'], { cwd })).code).toBe(0)
    expect(existsSync(journalPath(join(cwd, 'diary')))).toBe(true)
  })

  it('may be named by SECOND_DRAFT_HOME', async () => {
    const home = temporaryHome()
    expect((await journal(['log', 'text'], { env: { SECOND_DRAFT_HOME: home } })).code).toBe(0)
    expect(await bodiesOn(home, '2022-04-12')).toEqual(['text'])
  })

  test.each([[['log', 'text']], [['log', 'text', '--home']], [['log', 'text', '--home', '--json']], [['log', 'text', '--home', '']]])(
    'is never the app’s own unasked: %j', async (args) => {
      const configured = temporaryHome()
      const { code, out, err } = await journal(args, { cwd: temporaryHome(), env: { HOME: configured, XDG_CONFIG_HOME: configured } })
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain('Say which journal: --home DIR, or SECOND_DRAFT_HOME=DIR.')
      expect(readdirSync(configured)).toEqual([])
    }
  )
})

describe('wrong usage', () => {
  test.each([
    [[], 'Say what to do.'],
    [['sing'], 'There is no “sing” here.'],
    [['log', 'two', 'texts'], 'Put the whole of it in quotes.'],
    [['log', '--loud'], "Unknown option '--loud'"],
    [['stats', 'more'], 'Unexpected argument'],
    [['search'], 'Say what to search for.'],
    [['import'], 'Name one folder or file to import.'],
    [['import', 'x', '--pattern', 'YYYYY'], 'YYYYY'],
    [['undo'], 'Name the import to take back']
  ])('%j is answered with the usage on standard error and code 2', async (args, message) => {
    const home = temporaryHome()
    const { code, out, err } = await inHome(home, args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err).toContain('Usage: npm run -s journal -- ')
    expect(readdirSync(home)).toEqual([])
  })

  it('is a clock without an offset', async () => {
    const { code, err } = await inHome(temporaryHome(), ['stats'], { env: { SECOND_DRAFT_NOW: '2022-04-12' } })
    expect(code).toBe(2)
    expect(err).toContain('SECOND_DRAFT_NOW is "2022-04-12"')
  })
})

describe('help', () => {
  it('lists every verb, and there is a schema for each', async () => {
    const { code, out } = await journal(['--help'])
    expect(code).toBe(0)
    for (const { name, usage, summary } of verbs) {
      expect(out).toContain(`  ${name} ${usage}`.trimEnd())
      expect(out).toContain(summary)
      const schema: unknown = JSON.parse(readFileSync(new URL(`../../electron/cli/schemas/${name}.json`, import.meta.url), 'utf8'))
      expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: name })
    }
  })

  it('of a verb tells its own usage', async () => {
    expect((await journal(['log', '--help'])).out).toMatch(/^Usage: npm run -s journal -- log \[TEXT\] \[--on DAY\] --home DIR \[--json\]\n/)
  })
})

describe('a pipe', () => {
  it('that nobody reads to its end is no error', () => {
    // The reader has gone long before the first word comes.
    const command = '"$0" "$1" stats --home "$2" | true; exit "${PIPESTATUS[0]}"'
    const piped = spawnSync('bash', ['-c', command, process.execPath, journal.script, temporaryHome()], { encoding: 'utf8' })
    expect({ code: piped.status, err: piped.stderr }).toEqual({ code: 0, err: '' })
  })
})
