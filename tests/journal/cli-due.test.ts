import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { reminderHistory } from '../../electron/journal/reminders.ts'
import { commandLine } from '../support/command-line.ts'
import { id, opened, sitting, temporaryHome } from '../support/journal-builders.ts'
import { jsonOf } from '../support/json-of.ts'
import { daily, remind } from '../support/reminder-builders.ts'

const journal = commandLine()

async function homeWithReminders(): Promise<string> {
  const home = temporaryHome()
  await sitting(home, (open) => {
    remind(open)
    remind(open, { id: id(2), title: 'Every day', dueOn: '2022-04-12', repeat: daily })
  })
  return home
}

it('lists what has come by the given time, oldest first, and marks nothing', async () => {
  const home = await homeWithReminders()
  const due = async (...args: string[]): Promise<unknown> => jsonOf('due', await journal(['due', '--home', home, '--json', ...args]))
  expect(await due()).toEqual([{ id: id(2), title: 'Every day', dueOn: '2022-04-12', overdue: false }])
  expect(await due('--now', '2022-05-02T08:00:00+02:00')).toEqual([
    { id: id(1), title: 'Write to the editor', dueOn: '2022-04-30', overdue: true },
    { id: id(2), title: 'Every day', dueOn: '2022-05-01', overdue: true }
  ])
  expect(await due('--now', '2022-04-12T08:59:59+02:00')).toEqual([])
  expect((await journal(['due', '--home', home], { env: { SECOND_DRAFT_NOW: '2022-05-02T08:00:00+02:00' } })).out).toContain('2022-04-30  Write to the editor: overdue since 30 April\n')
  expect(reminderHistory(await opened(home), id(1)).map(({ what }) => what)).toEqual(['made'])
})

it('reads while the app has the journal open, and wants an instant', async () => {
  const home = temporaryHome()
  remind(await opened(home), { dueOn: '2022-04-12' })
  expect(jsonOf('due', await journal(['due', '--home', home, '--json']))).toMatchObject([{ id: id(1) }])
  const { code, err } = await journal(['due', '--now', '2022-05-02', '--home', home])
  expect([code, err]).toEqual([2, expect.stringContaining('--now “2022-05-02” is no instant with an offset')])
})

it('writes a calendar file, again over its own, and over nothing else', async () => {
  const home = await homeWithReminders()
  const file = join(home, 'reminders.ics')
  const ran = async () => await journal(['ics', file, '--home', home, '--json'])
  expect(jsonOf('ics', await ran())).toEqual({ file, events: 2 })
  expect(jsonOf('ics', await ran())).toEqual({ file, events: 2 })
  expect(readFileSync(file, 'utf8')).toContain(`UID:${id(1)}@second-draft\r\n`)
  writeFileSync(file, 'Dear diary')
  const { code, err } = await ran()
  expect([code, err]).toEqual([1, `“${file}” is there already and is no calendar file, so nothing was written.\n`])
  expect(readFileSync(file, 'utf8')).toBe('Dear diary')
})
