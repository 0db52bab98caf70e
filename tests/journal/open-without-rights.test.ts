import type { ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest'
import { journalPath } from '../../electron/journal/files.ts'
import { sitting, temporaryHome, write } from '../support/journal-builders.ts'
import { namesIn, pictureOf } from '../support/journal-folder.ts'
import { giveToNobody, openAs, startNobody } from '../support/journal-unprivileged.ts'

let child: ChildProcess
beforeAll(async () => {
  child = await startNobody()
}, 60_000)
afterAll(() => void child.kill())

function forbid(path: string, mode: number): void {
  chmodSync(path, mode)
  onTestFinished(() => chmodSync(path, 0o700))
}

const refusals: readonly (readonly [string, string, (home: string) => void])[] = [
  ['journal.db may not be read', 'unreadable', (home) => forbid(journalPath(home), 0o000)],
  ['journal.db may not be written', 'read-only', (home) => forbid(journalPath(home), 0o400)],
  ['the folder may not be written', 'read-only', (home) => forbid(home, 0o500)],
  ['the folder may not be entered', 'unreachable-folder', (home) => forbid(home, 0o000)]
]

describe.each(refusals)('where %s', (_name, problem, refuse) => {
  it(`the problem is ${problem}, and nothing changes`, async () => {
    const home = temporaryHome()
    await sitting(home, (journal) => write(journal))
    giveToNobody(home)
    const before = pictureOf(home)
    refuse(home)
    expect(await openAs(child, home)).toBe(problem)
    chmodSync(home, 0o700)
    chmodSync(journalPath(home), 0o600)
    expect(pictureOf(home)).toEqual(before)
  })
})

describe('a folder of nobody’s own', () => {
  test('opens as it should, so that the refusals above mean something', async () => {
    const home = temporaryHome()
    await sitting(home, (journal) => write(journal))
    giveToNobody(home)
    expect(await openAs(child, home)).toBe('opened')
  })

  it('that may not be written gets no first journal', async () => {
    const home = temporaryHome()
    giveToNobody(home)
    forbid(home, 0o500)
    expect(await openAs(child, home)).toBe('unreachable-folder')
    expect(readdirSync(home)).toEqual([])
  })

  it('gets no new journal where its backups can not be looked at', async () => {
    const home = temporaryHome()
    mkdirSync(join(home, 'backups'))
    writeFileSync(join(home, 'backups', 'journal-2022-04-12T09-00-00Z.db'), 'x')
    giveToNobody(home)
    forbid(join(home, 'backups'), 0o000)
    expect(await openAs(child, home)).toBe('unreadable')
    chmodSync(join(home, 'backups'), 0o700)
    expect(namesIn(home)).toEqual(['backups', 'backups/journal-2022-04-12T09-00-00Z.db'])
  })
})
