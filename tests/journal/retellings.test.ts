import { describe, expect, it } from 'vitest'
import { restAnswer } from '../../electron/journal/answer-page.ts'
import { trashEntry } from '../../electron/journal/entries.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { declineQuiet } from '../../electron/journal/quiet.ts'
import { openRetellings } from '../../electron/journal/retellings.ts'
import type { Moment } from '../../shared/dates.ts'
import type { RetellingStage } from '../../shared/models/reflection.ts'
import { answered, sent } from '../support/application-builders.ts'
import { freshId } from '../support/audience-builders.ts'
import { at, id, opened, valueOf, write } from '../support/journal-builders.ts'

const on = (day: string): Moment => at(`${day}T09:00[Europe/Berlin]`)

const noOf = (journal: Journal): string => answered(journal, sent(journal, '2022-03-30'), {}, on('2022-03-31')).id

function told(journal: Journal, number: number, outcomeId: string, retelling: RetellingStage | null, day: string, body = 'They said no.'): void {
  write(journal, { id: id(number), datedOn: day, body, at: on(day), about: { outcomeId, applicationId: null, topic: null, stage: 'R1', retelling, asksWhy: false } })
}

const read = (journal: Journal, outcomeId: string, day: string) => valueOf(openRetellings(journal, outcomeId, on(day)))

describe('retellings', () => {
  it('are those of this answer, oldest first, with what belongs to today', async () => {
    const journal = await opened()
    const outcomeId = noOf(journal)
    expect(read(journal, outcomeId, '2022-03-31')).toMatchObject({ answeredOn: '2022-03-31', stage: 'R0', tellings: [], next: 'd0', isSkipped: false })
    told(journal, 1, outcomeId, 'd0', '2022-03-31')
    told(journal, 2, outcomeId, null, '2022-04-01', 'No telling.')
    told(journal, 3, outcomeId, 'd3', '2022-04-03', 'They said no, three days ago.')
    const later = read(journal, outcomeId, '2022-05-02')
    expect(later).toMatchObject({ stage: 'N', next: 'd30' })
    expect(later.tellings).toEqual([
      { stage: 'd0', entryId: id(1), datedOn: '2022-03-31', wordCount: 3, body: 'They said no.' },
      { stage: 'd3', entryId: id(3), datedOn: '2022-04-03', wordCount: 6, body: 'They said no, three days ago.' }
    ])
  })

  it('go on after a no to quiet days, which is kept beside', async () => {
    const journal = await opened()
    const outcomeId = noOf(journal)
    declineQuiet(journal, on('2022-04-05'))
    expect(read(journal, outcomeId, '2022-04-05')).toMatchObject({ next: 'd3', isSkipped: false })
  })

  it('leave out what lies in the trash, and ask for it again', async () => {
    const journal = await opened()
    const outcomeId = noOf(journal)
    told(journal, 1, outcomeId, 'd0', '2022-03-31')
    expect(read(journal, outcomeId, '2022-04-01').next).toBeNull()
    trashEntry(journal, { id: id(1) }, on('2022-04-01'))
    expect(read(journal, outcomeId, '2022-04-01')).toMatchObject({ tellings: [], next: 'd0' })
  })

  it('can be skipped for good and shown again', async () => {
    const journal = await opened()
    const outcomeId = noOf(journal)
    valueOf(restAnswer(journal, { outcomeId, part: 'retellings', for: 'good' }, on('2022-04-03')))
    expect(read(journal, outcomeId, '2025-04-03')).toMatchObject({ next: null, isSkipped: true })
    valueOf(restAnswer(journal, { outcomeId, part: 'retellings', for: null }, on('2022-04-03')))
    expect(read(journal, outcomeId, '2022-04-03')).toMatchObject({ next: 'd3', isSkipped: false })
  })

  it('ask for nothing while the answer rests', async () => {
    const journal = await opened()
    const outcomeId = noOf(journal)
    valueOf(restAnswer(journal, { outcomeId, part: 'all', for: 'week' }, on('2022-04-03')))
    expect(read(journal, outcomeId, '2022-04-09')).toMatchObject({ next: null, isSkipped: false })
    expect(read(journal, outcomeId, '2022-04-10').next).toBe('d3')
  })

  it('of an answer that is gone say so', async () => {
    expect(openRetellings(await opened(), freshId(), on('2022-04-03'))).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})
