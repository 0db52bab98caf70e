import { expect, it } from 'vitest'
import { createAppStore } from '../../../renderer/app/app-store.ts'
import { announceDue } from '../../../renderer/features/reminders/announce-due.ts'
import { openReminder } from '../../../renderer/features/reminders/open-reminder.ts'
import { addToCalendar, finishReminder, saveReminder } from '../../../renderer/features/reminders/reminders-actions.ts'
import { weeklyLog } from '../../../renderer/features/reminders/reminder-words.ts'
import { createRemindersDesk, type RemindersDesk } from '../../../renderer/features/reminders/reminders-store.ts'
import { defaultSettings } from '../../../shared/models/settings.ts'
import { fail, succeed } from '../../../shared/result.ts'
import { clientWith } from '../../support/fake-client.ts'
import { reminder } from './reminder-builder.ts'

const page = { due: [], coming: [], done: [], today: '2022-04-12', trouble: null, dueCount: 0, comingCount: 0, nextMorning: '2022-04-12' }
const runtime = { platform: 'linux', appVersion: '1.0.0', electronVersion: '45.0.0', journalFolder: '/tmp' }

interface Working {
  readonly desk: RemindersDesk
  readonly said: { readonly message: string; readonly undo: (() => void) | undefined }[]
  readonly counted: () => number
}

function working(answers: Parameters<typeof clientWith>[0]): Working {
  let counted = 0
  const said: Working['said'] = []
  const desk = createRemindersDesk({
    client: clientWith({ 'reminders.page': () => succeed(page), ...answers }),
    say: (message, action) => void said.push({ message, undo: action?.run }),
    countsChanged: () => (counted += 1)
  })
  return { desk, said, counted: () => counted }
}

it('says when a done one of several comes again, and the undo takes it back', async () => {
  const taken: unknown[] = []
  const { desk, said, counted } = working({
    'reminders.finish': () => succeed(reminder({ state: 'pending', whenWords: '17 April at 18:00' })),
    'reminders.unfinish': (input) => {
      taken.push(input)
      return succeed(reminder())
    }
  })
  await finishReminder(desk, reminder({ title: 'Log the week', repeatWords: 'Every week on Sunday' }))
  expect(said[0]?.message).toBe('Done: Log the week. 17 April at 18:00 again.')
  said[0]?.undo?.()
  await expect.poll(() => taken).toEqual([{ id: 'r' }])
  await expect.poll(counted).toBe(2)
})

it('gives a refusal back to the form, and reads nothing again', async () => {
  const { desk, said, counted } = working({ 'reminders.save': () => fail('bad-input', 'There is no time zone of this name.') })
  expect(await saveReminder(desk, weeklyLog('r', '2022-04-12'))).toBe('There is no time zone of this name.')
  expect([said, counted(), desk.store.getState().page]).toEqual([[], 0, null])
})

it('says nothing where the calendar’s file was thought better of', async () => {
  const { desk, said } = working({ 'reminders.saveCalendar': () => succeed(null) })
  await addToCalendar(desk, null)
  expect(said).toEqual([])
})

it('tells what is due in one sentence, which leads to the one reminder or to all', async () => {
  for (const [count, expected] of [[1, 'r'], [2, null]] as const) {
    const opened: (string | null)[] = []
    const client = clientWith({ 'reminders.next': () => succeed({ due: [reminder()], dueCount: count, coming: [], today: '2022-04-12' }) })
    const store = createAppStore(client, { settings: defaultSettings, runtime })
    await announceDue(client, store, (id) => opened.push(id))
    store.getState().notice?.action?.run()
    expect(opened).toEqual([expected])
  }
})

it('says nothing where nothing is due', async () => {
  const client = clientWith({ 'reminders.next': () => succeed({ due: [], dueCount: 0, coming: [reminder()], today: '2022-04-12' }) })
  const store = createAppStore(client, { settings: defaultSettings, runtime })
  await announceDue(client, store, () => undefined)
  expect(store.getState().notice).toBeNull()
})

it('doesn’t leave a place in which something is half typed', () => {
  const { desk } = working({})
  const store = createAppStore(desk.client, { settings: defaultSettings, runtime })
  store.getState().setUnkept(true)
  openReminder(store, desk, 'r')
  expect([store.getState().place, desk.store.getState().wantedId]).toEqual(['today', null])
  store.getState().setUnkept(false)
  store.getState().showOverlay('import')
  openReminder(store, desk, 'r')
  expect([store.getState().place, store.getState().overlay]).toEqual(['today', 'import'])
  store.getState().showOverlay('palette')
  openReminder(store, desk, 'r')
  expect([store.getState().place, desk.store.getState().wantedId]).toEqual(['reminders', 'r'])
})
