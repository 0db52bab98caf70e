import { describe, expect, it } from 'vitest'
import { restAnswer } from '../../electron/journal/answer-page.ts'
import { beginQuiet, declineQuiet, endQuiet, quietPeriod, quietState } from '../../electron/journal/quiet.ts'
import { countWaiting } from '../../electron/journal/waiting-counts.ts'
import { dueReminders, nextReminders, nudgesNow } from '../../electron/journal/reminders.ts'
import { listMilestones } from '../../electron/journal/milestones.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { pageOfReminders } from '../../electron/journal/reminder-page.ts'
import { smallestStep } from '../../electron/journal/smallest-step.ts'
import { changeSettings } from '../../electron/journal/settings.ts'
import { trashEntry } from '../../electron/journal/entries.ts'
import type { Moment } from '../../shared/dates.ts'
import { answered, sent } from '../support/application-builders.ts'
import { acted } from '../support/audience-builders.ts'
import { newsOf } from '../support/milestone-builders.ts'
import { at, id, later, opened, valueOf, write } from '../support/journal-builders.ts'
import { planned } from '../support/plan-builders.ts'
import { remind } from '../support/reminder-builders.ts'
import { wroteStory } from '../support/story-builders.ts'

const berlin = (text: string): Moment => at(`${text}[Europe/Berlin]`)
const noon = (day: string): Moment => berlin(`${day}T12:00`)

/** A last line on the day of the no, 31 March. */
async function afterTheNo(): Promise<Journal> {
  const journal = await opened()
  answered(journal, sent(journal, '2022-03-24', {}, noon('2022-03-24')), {}, noon('2022-03-31'))
  write(journal, { datedOn: '2022-03-31', at: noon('2022-03-31') })
  return journal
}

const begin = (journal: Journal, moment: Moment, untilOn: string | null = null) => valueOf(beginQuiet(journal, { untilOn, setBy: 'writer' }, moment))
const daysOf = (journal: Journal, moment: Moment): readonly [string, string | null] | null => {
  const { now } = quietState(journal, moment)
  return now === null ? null : [now.fromOn, now.untilOn]
}

describe('quiet days', () => {
  it('begin when she sets them, and last until the day she said', async () => {
    const journal = await opened()
    expect(quietState(journal, noon('2022-04-02'))).toMatchObject({ now: null })
    expect(begin(journal, noon('2022-04-02'), '2022-04-10').now).toMatchObject({ fromOn: '2022-04-02', untilOn: '2022-04-10', setBy: 'writer' })
    expect(daysOf(journal, berlin('2022-04-10T23:59'))).toEqual(['2022-04-02', '2022-04-10'])
    expect(daysOf(journal, berlin('2022-04-11T00:00'))).toBeNull()
  })

  it('last until she ends them: that day counts again, and those before stay quiet', async () => {
    const journal = await opened()
    begin(journal, noon('2022-04-02'))
    expect(endQuiet(journal, noon('2022-04-09')).now).toBeNull()
    expect(quietPeriod(journal, '2022-04-08')).toMatchObject({ fromOn: '2022-04-02', untilOn: '2022-04-08' })
    expect(quietPeriod(journal, '2022-04-09')).toBeNull()
  })

  it('that are ended on the day they began leave nothing', async () => {
    const journal = await opened()
    begin(journal, berlin('2022-04-02T08:00'))
    endQuiet(journal, berlin('2022-04-02T20:00'))
    expect(journal.db.prepare('SELECT count(*) FROM quietPeriod').pluck().get()).toBe(0)
    expect(endQuiet(journal, noon('2022-04-02')).now).toBeNull()
  })

  it('that are set again are the same ones with another end, never two at a time', async () => {
    const journal = await opened()
    begin(journal, noon('2022-04-02'), '2022-04-04')
    begin(journal, noon('2022-04-03'))
    expect(daysOf(journal, noon('2022-04-20'))).toEqual(['2022-04-02', null])
    begin(journal, noon('2022-04-20'), '2022-04-21')
    endQuiet(journal, noon('2022-04-21'))
    begin(journal, noon('2022-04-21'))
    expect(journal.db.prepare('SELECT fromOn, untilOn FROM quietPeriod ORDER BY fromOn').raw().all()).toEqual([['2022-04-02', '2022-04-20'], ['2022-04-21', null]])
  })

  it('can’t end in the past, and say so', async () => {
    const journal = await opened()
    expect(beginQuiet(journal, { untilOn: '2022-04-01', setBy: 'writer' }, noon('2022-04-02'))).toMatchObject({
      ok: false, error: { message: '1 April is over. The last quiet day can be today or any day to come.' }
    })
    expect(daysOf(journal, noon('2022-04-02'))).toBeNull()
  })

  it('follow the writer’s day: a late start of it, the changed clock, a leap day', async () => {
    const journal = await opened()
    changeSettings(journal, { dayStartMinutes: 180 })
    // Before 3 a.m. it is still the 26th; at 2 the clock goes forward to 3.
    expect(begin(journal, berlin('2022-03-27T01:59'), '2022-03-26').now).toMatchObject({ fromOn: '2022-03-26', untilOn: '2022-03-26' })
    expect(daysOf(journal, berlin('2022-03-27T03:00'))).toBeNull()
    changeSettings(journal, { dayStartMinutes: 0 })
    begin(journal, berlin('2024-02-28T23:30'), '2024-02-29')
    expect(daysOf(journal, berlin('2024-02-29T23:59'))).toEqual(['2024-02-28', '2024-02-29'])
    expect(daysOf(journal, berlin('2024-03-01T00:00'))).toBeNull()
  })

  it('go with her to another zone, also where it is still the day before', async () => {
    const journal = await opened()
    begin(journal, at('2022-04-02T08:00[Pacific/Auckland]'))
    expect(daysOf(journal, at('2022-04-01T11:00[Pacific/Honolulu]'))).toEqual(['2022-04-02', null])
    begin(journal, at('2022-04-01T11:00[Pacific/Honolulu]'), '2022-04-05')
    expect(daysOf(journal, at('2022-04-05T23:00[Pacific/Honolulu]'))).toEqual(['2022-04-01', '2022-04-05'])
  })
})

describe('the offer after a no', () => {
  it('comes on the fourth day without a word, and goes with a word typed anywhere', async () => {
    const journal = await afterTheNo()
    expect(quietState(journal, berlin('2022-04-03T23:59')).isOffered).toBe(false)
    expect(quietState(journal, berlin('2022-04-04T00:00'))).toMatchObject({ isOffered: true, lastWrittenOn: '2022-03-31', noOn: '2022-03-31', awayDays: null })
    wroteStory(journal, { id: id(9), body: 'Chalk.' }, noon('2022-04-04'))
    expect(quietState(journal, noon('2022-04-04'))).toMatchObject({ isOffered: false, lastWrittenOn: '2022-04-04' })
  })

  it('goes with a late entry too, and comes back with its removal', async () => {
    const journal = await afterTheNo()
    write(journal, { id: id(2), datedOn: '2022-03-30', at: noon('2022-04-04') })
    expect(quietState(journal, noon('2022-04-04')).isOffered).toBe(false)
    trashEntry(journal, { id: id(2) }, noon('2022-04-04'))
    expect(quietState(journal, noon('2022-04-04')).isOffered).toBe(true)
  })

  it('comes once for an answer: not after "no thanks", nor after quiet days of hers', async () => {
    const declined = await afterTheNo()
    expect(declineQuiet(declined, noon('2022-04-05'))).toMatchObject({ isOffered: false, now: null })
    expect(quietState(declined, noon('2022-04-20')).isOffered).toBe(false)
    const taken = await afterTheNo()
    begin(taken, noon('2022-04-05'))
    endQuiet(taken, noon('2022-04-05'))
    expect(quietState(taken, noon('2022-04-20')).isOffered).toBe(false)
  })

  it('comes again after another no', async () => {
    const journal = await afterTheNo()
    declineQuiet(journal, noon('2022-04-05'))
    answered(journal, sent(journal, '2022-04-06', { programId: 'hackernoon' }, noon('2022-04-06')), { decidedOn: '2022-04-08' }, noon('2022-04-08'))
    expect(quietState(journal, noon('2022-04-12'))).toMatchObject({ isOffered: true, noOn: '2022-04-08' })
  })

  it('comes for no yes, and not on quiet days', async () => {
    const journal = await opened()
    write(journal, { datedOn: '2022-03-31', at: noon('2022-03-31') })
    answered(journal, sent(journal, '2022-03-24', {}, noon('2022-03-24')), { result: 'accepted' }, noon('2022-03-31'))
    expect(quietState(journal, noon('2022-04-04')).isOffered).toBe(false)
    const quiet = await afterTheNo()
    begin(quiet, noon('2022-04-01'))
    expect(quietState(quiet, noon('2022-04-12'))).toMatchObject({ isOffered: false, awayDays: null })
  })
})

describe('coming back', () => {
  it('is greeted after a week without a word, until the first of them', async () => {
    const journal = await opened()
    write(journal, { datedOn: '2022-04-01', at: noon('2022-04-01') })
    expect(quietState(journal, noon('2022-04-07')).awayDays).toBeNull()
    expect(quietState(journal, noon('2022-04-08'))).toMatchObject({ awayDays: 7, step: null })
    write(journal, { id: id(2), datedOn: '2022-04-08', body: 'One', at: noon('2022-04-08') })
    expect(quietState(journal, noon('2022-04-08')).awayDays).toBeNull()
  })

  it('leads to the draft she was last at', async () => {
    const journal = await opened()
    wroteStory(journal, { id: id(8), title: 'The canal' }, noon('2022-04-01'))
    wroteStory(journal, { id: id(9), title: 'Chalk' }, noon('2022-03-30'))
    expect(quietState(journal, noon('2022-04-12')).step).toEqual({ kind: 'draft', storyId: id(8), title: 'The canal' })
  })

  it('leads to an open step of this week’s plan first', async () => {
    const journal = await afterTheNo()
    wroteStory(journal, { id: id(8) }, noon('2022-03-30'))
    const { outcomeId, applicationId } = outcomeOf(journal)
    const step = journal.db.prepare(
      `INSERT INTO planStep (id, outcomeId, ruleKey, ifCue, thenAct, obstacle, weekOn, measure, target, state, createdAtMs)
       VALUES (?, ?, NULL, 'Monday', ?, '', ?, 'tick', 1, ?, 1)`
    )
    step.run(id(20), outcomeId, 'Last week', '2022-04-04', 'open')
    step.run(id(21), outcomeId, 'Dropped', '2022-04-11', 'dropped')
    step.run(id(22), outcomeId, 'Read one story to its end', '2022-04-11', 'open')
    expect(quietState(journal, noon('2022-04-17')).step).toEqual({ kind: 'plan', applicationId, words: 'Read one story to its end' })
  })
})

describe('the smallest step', () => {
  const come = noon('2022-04-12')
  const stepNow = (journal: Journal): unknown => smallestStep(journal, '2022-04-12')

  it('is none that the rows of its week have done already', async () => {
    const journal = await afterTheNo()
    const { outcomeId, applicationId } = outcomeOf(journal)
    planned(journal, outcomeId, { measure: 'replies', target: 2, thenAct: 'I answer two people' }, come)
    planned(journal, outcomeId, { thenAct: 'I read one story' }, later(come, 1))
    expect(stepNow(journal)).toEqual({ kind: 'plan', applicationId, words: 'I answer two people' })
    acted(journal, { kind: 'reply', on: '2022-04-11', count: 2 })
    expect(stepNow(journal)).toEqual({ kind: 'plan', applicationId, words: 'I read one story' })
  })

  it('is none of an answer that is closed, until it is open again', async () => {
    const journal = await afterTheNo()
    const { outcomeId, applicationId } = outcomeOf(journal)
    planned(journal, outcomeId, { thenAct: 'I read one story' }, come)
    for (const time of ['good', 'day'] as const) {
      valueOf(restAnswer(journal, { outcomeId, part: 'all', for: time }, come))
      expect(stepNow(journal)).toBeNull()
    }
    expect(smallestStep(journal, '2022-04-13')).toEqual({ kind: 'plan', applicationId, words: 'I read one story' })
  })

  it('is one of this week, also after her weeks begin on another day', async () => {
    const journal = await afterTheNo()
    const { outcomeId } = outcomeOf(journal)
    planned(journal, outcomeId, { thenAct: 'I read one story', weekOn: '2022-04-11' }, come)
    changeSettings(journal, { weekStart: 7 })
    expect(['2022-04-09', '2022-04-10', '2022-04-16', '2022-04-17'].map((on) => smallestStep(journal, on)?.kind ?? null)).toEqual([null, 'plan', 'plan', null])
  })
})

function outcomeOf(journal: Journal): { outcomeId: string; applicationId: string } {
  const [outcomeId, applicationId] = journal.db.prepare<[], [string, string]>('SELECT id, applicationId FROM outcome').raw().get() ?? ['', '']
  return { outcomeId, applicationId }
}

describe('on quiet days', () => {
  it('no log is asked for, and every other reminder comes', async () => {
    const journal = await afterTheNo()
    remind(journal, { id: id(1), kind: 'weekly_log', title: 'Log the followers', dueOn: '2022-04-04' }, noon('2022-04-01'))
    remind(journal, { id: id(2), kind: 'own', title: 'Write to Ana', dueOn: '2022-04-04' }, noon('2022-04-01'))
    const told = (moment: Moment) => nudgesNow(journal, moment).map(({ title }) => title).sort()
    expect(told(noon('2022-04-05'))).toEqual(['Log the followers', 'Write to Ana'])
    begin(journal, noon('2022-04-05'))
    expect(told(noon('2022-04-05'))).toEqual(['Write to Ana'])
    expect(nextReminders(journal, noon('2022-04-05'))).toMatchObject({ dueCount: 1, due: [{ title: 'Write to Ana' }] })
    expect(countWaiting(journal, noon('2022-04-05')).dueReminders).toBe(1)
    expect(countWaiting(journal, noon('2022-04-30'))).toMatchObject({ dueReminders: 2, dueReapplies: 1 })
    // The list, and who asks for it, see all of them.
    expect(pageOfReminders(journal, 50, noon('2022-04-05'))).toMatchObject({ dueCount: 2 })
    expect(dueReminders(journal, noon('2022-04-05'))).toHaveLength(2)
    endQuiet(journal, noon('2022-04-06'))
    expect(told(noon('2022-04-06'))).toEqual(['Log the followers', 'Write to Ana'])
  })

  it('no milestone is news, and none is lost for it', async () => {
    const journal = await opened()
    begin(journal, noon('2022-04-12'))
    write(journal)
    expect(newsOf(journal, noon('2022-04-12'))).toEqual([])
    expect(listMilestones(journal, noon('2022-04-12')).milestones).toHaveLength(1)
    endQuiet(journal, noon('2022-04-12'))
    expect(newsOf(journal, noon('2022-04-12'))).toEqual(['first-entry'])
  })
})
