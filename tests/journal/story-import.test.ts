import { beforeEach, describe, expect, it } from 'vitest'
import { dropImport, stageImport } from '../../electron/exchange/import.ts'
import { listItems } from '../../electron/exchange/report.ts'
import { numbersOf } from '../../electron/journal/numbers.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { placementsOf } from '../../electron/journal/placements.ts'
import { changeStory, trashStory } from '../../electron/journal/stories.ts'
import { openStory } from '../../electron/journal/story-page.ts'
import { declineOffer, listStoryRevisions, readStoryRevision, restoreStoryRevision } from '../../electron/journal/story-revisions.ts'
import { addStoryTag, removeStoryTag } from '../../electron/journal/story-tags.ts'
import { at, id, later, minute, morning, opened, valueOf } from '../support/journal-builders.ts'
import { expectSound, keepFound, rowsOf, unwatched } from '../support/import-builders.ts'
import { foundDraft, foundNumber, foundStory, placed, storyLines, storyOfKey, titlesOf, wroteStory } from '../support/story-builders.ts'

let journal: Journal
beforeEach(async () => {
  journal = await opened()
})

const nextYear = at('2023-04-12T09:00[Europe/Berlin]')

describe('a story that comes in', () => {
  it('has its text, its place and its day in the writer’s own zone', async () => {
    const publishedAtMs = Date.UTC(2022, 2, 31, 23, 30)
    const found = foundStory('a1', { tags: ['Craft'], placement: { platform: 'Medium', publication: null, url: 'https://medium.com/@her/a1', publishedAtMs, editedAtMs: null } })
    await keepFound(journal, [found])
    expect(storyOfKey(journal, 'medium:a1')).toMatchObject({ title: 'Story a1', body: 'The text of Story a1.', wordCount: 5, status: 'published', publishedOn: '2022-04-01', tags: ['Craft'] })
    expect(placementsOf(journal, storyOfKey(journal, 'medium:a1').id)).toMatchObject([{ platform: 'Medium', publishedAtMs, zone: 'Europe/Berlin' }])
    expectSound(journal)
  })

  it.each([
    ['Europe/Berlin', '2022-03-26T23:30:00Z', '2022-03-27'],
    ['America/Chicago', '2022-03-13T08:30:00Z', '2022-03-13'],
    ['Pacific/Kiritimati', '2020-02-28T11:00:00Z', '2020-02-29'],
    ['Pacific/Honolulu', '2020-03-01T09:59:59Z', '2020-02-29']
  ])('lies on the day that %s had at its instant', async (zone, instant, day) => {
    const found = foundStory('a1', { placement: { platform: 'Medium', publication: null, url: null, publishedAtMs: Date.parse(instant), editedAtMs: null } })
    await keepFound(journal, [found], { ...morning, zone })
    expect(titlesOf(journal, { year: day.slice(0, 4) })).toEqual(['Story a1'])
    expect(storyOfKey(journal, 'medium:a1').publishedOn).toBe(day)
  })

  it('has no day as a draft, and no place', async () => {
    await keepFound(journal, [foundDraft('d1')])
    const story = storyOfKey(journal, 'medium:d1')
    expect(story).toMatchObject({ status: 'draft', publishedOn: null })
    expect(placementsOf(journal, story.id)).toEqual([])
  })

  it('is no story while it looks like a response', async () => {
    await keepFound(journal, [foundStory('a1'), foundStory('a2', { storyKind: 'response', isKindGuessed: true })])
    expect(titlesOf(journal)).toEqual(['Story a1'])
    expect(storyLines(journal, { kind: 'response' })).toMatchObject([{ title: 'Story a2', isKindGuessed: true }])
    expect((await keepFound(journal, [foundStory('a1')])).kinds).toEqual({ story: { added: 0, changed: 0, unchanged: 1, skipped: 0 } })
  })

  it('comes once, however often it is brought', async () => {
    const found = [foundStory('a1'), foundDraft('d1'), foundNumber('a1', 120)]
    await keepFound(journal, found)
    const before = rowsOf(journal)
    expect((await keepFound(journal, found, nextYear)).items).toEqual({ added: 0, changed: 0, unchanged: 3, skipped: 0 })
    expect(rowsOf(journal)).toEqual(before)
  })

  it('comes once where a source has it twice, and says so', async () => {
    const { skipped } = await keepFound(journal, [foundStory('a1'), foundStory('a1', { file: 'posts/other.html' })])
    expect(skipped).toEqual([{ file: 'posts/other.html', reason: 'It has the same id as posts/2022-04-01_story-a1.html.' }])
  })

  it('is known by its address where the writer noted it herself', async () => {
    wroteStory(journal, { title: 'Mine', body: '', status: 'published' })
    placed(journal, { url: 'https://sun.example/mine' })
    await keepFound(journal, [foundStory('x', { sourceKey: 'feed:https://sun.example/mine', placement: { platform: 'sun.example', publication: null, url: 'https://sun.example/mine', publishedAtMs: null, editedAtMs: null } })], morning, { format: 'feed' })
    expect(titlesOf(journal)).toHaveLength(1)
  })
})

describe('a text that changed', () => {
  const changed = foundStory('a1', { body: 'Another text now.' })

  it('is offered beside the writer’s, and hers stays', async () => {
    await keepFound(journal, [foundStory('a1')])
    const story = storyOfKey(journal, 'medium:a1')
    wroteStory(journal, { ...story, body: 'What I made of it.' }, later(morning, minute))
    const report = await keepFound(journal, [changed], nextYear)
    expect(report.items).toMatchObject({ changed: 1 })
    const page = valueOf(openStory(journal, story.id))
    expect(page.story.body).toBe('What I made of it.')
    expect(page.offer).toMatchObject({ receivedAtMs: nextYear.nowMs })
    expect(storyLines(journal)).toMatchObject([{ hasOffer: true }])
    expect(valueOf(readStoryRevision(journal, { id: story.id, revisionId: page.offer?.revisionId ?? '' })).body).toBe('Another text now.')
  })

  it('is offered once, also after an answer', async () => {
    await keepFound(journal, [foundStory('a1')])
    await keepFound(journal, [changed])
    const story = storyOfKey(journal, 'medium:a1')
    const { offer } = valueOf(openStory(journal, story.id))
    valueOf(declineOffer(journal, { id: story.id, revisionId: offer?.revisionId ?? '' }))
    expect((await keepFound(journal, [changed], nextYear)).items).toMatchObject({ unchanged: 1 })
    expect(valueOf(openStory(journal, story.id)).offer).toBeNull()
  })

  it('takes the place of hers when she says so, and hers can be had again', async () => {
    await keepFound(journal, [foundStory('a1')])
    await keepFound(journal, [changed])
    const story = storyOfKey(journal, 'medium:a1')
    const { offer } = valueOf(openStory(journal, story.id))
    valueOf(restoreStoryRevision(journal, { id: story.id, revisionId: offer?.revisionId ?? '' }, nextYear))
    expect(valueOf(openStory(journal, story.id))).toMatchObject({ story: { body: 'Another text now.' }, offer: null })
    expect(listStoryRevisions(journal, story.id).map(({ reason }) => reason)).toContain('restore')
  })

  it('leaves a story in the trash where it is', async () => {
    await keepFound(journal, [foundStory('a1')])
    valueOf(trashStory(journal, storyOfKey(journal, 'medium:a1').id, morning))
    const { skipped } = await keepFound(journal, [changed])
    expect(skipped).toMatchObject([{ reason: 'You put this story in the trash, and it stays there. Restore it to see what the file says now.' }])
  })
})

describe('a draft that was published meanwhile', () => {
  const published = foundStory('d1', { title: 'Finished', body: 'The finished text.' })

  it('becomes that story in place, and its draft stays among the versions', async () => {
    await keepFound(journal, [foundDraft('d1')])
    const draft = storyOfKey(journal, 'medium:d1')
    valueOf(addStoryTag(journal, { id: draft.id, tag: 'mine' }))
    await keepFound(journal, [published], nextYear)
    expect(titlesOf(journal)).toEqual(['Finished'])
    expect(storyOfKey(journal, 'medium:d1')).toMatchObject({ id: draft.id, status: 'published', body: 'The finished text.', publishedOn: '2022-04-01', tags: ['mine'] })
    expect(listStoryRevisions(journal, draft.id)).toMatchObject([{ reason: 'published', wordCount: 5 }])
    expectSound(journal)
  })

  it('keeps the text that she has worked on, with the published one offered', async () => {
    await keepFound(journal, [foundDraft('d1')])
    const draft = storyOfKey(journal, 'medium:d1')
    wroteStory(journal, { ...draft, body: 'My own next version.' })
    await keepFound(journal, [published], nextYear)
    const page = valueOf(openStory(journal, draft.id))
    expect(page.story).toMatchObject({ status: 'published', title: 'Story d1', body: 'My own next version.' })
    expect(page.offer).not.toBeNull()
  })

  it('stays as she has put it since', async () => {
    await keepFound(journal, [published])
    valueOf(changeStory(journal, { id: storyOfKey(journal, 'medium:d1').id, changes: { status: 'withdrawn' } }))
    expect((await keepFound(journal, [published], nextYear)).items).toMatchObject({ unchanged: 1 })
    expect(storyOfKey(journal, 'medium:d1').status).toBe('withdrawn')
  })
})

describe('a feed', () => {
  const fromFeed = foundStory('a1', {
    body: 'The text, cut by the feed.',
    tags: ['writing', 'chalk'],
    placement: { platform: 'Medium', publication: null, url: 'https://medium.com/x/story-a1', publishedAtMs: Date.UTC(2022, 3, 1, 12), editedAtMs: Date.UTC(2022, 3, 9) }
  })
  const feed = { format: 'feed', source: 'https://medium.com/feed/@her' } as const

  it('adds tags and the last edit to a story of the archive, and leaves its text', async () => {
    await keepFound(journal, [foundStory('a1')])
    await keepFound(journal, [fromFeed], morning, feed)
    const story = storyOfKey(journal, 'medium:a1')
    expect(story).toMatchObject({ body: 'The text of Story a1.', tags: ['chalk', 'writing'] })
    expect(placementsOf(journal, story.id)).toMatchObject([{ url: 'https://medium.com/@her/story-a1', editedAtMs: Date.UTC(2022, 3, 9) }])
    expect(valueOf(openStory(journal, story.id)).offer).toBeNull()
    expect((await keepFound(journal, [fromFeed], nextYear, feed)).items).toMatchObject({ unchanged: 1 })
  })

  it('doesn’t bring back a tag that she took away', async () => {
    await keepFound(journal, [fromFeed], morning, feed)
    valueOf(removeStoryTag(journal, { id: storyOfKey(journal, 'medium:a1').id, tag: 'chalk' }))
    await keepFound(journal, [fromFeed], nextYear, feed)
    expect(storyOfKey(journal, 'medium:a1').tags).toEqual(['writing'])
  })

  it('gives way to the archive’s text where nobody touched its own', async () => {
    await keepFound(journal, [fromFeed], morning, feed)
    await keepFound(journal, [foundStory('a1')], nextYear)
    expect(storyOfKey(journal, 'medium:a1').body).toBe('The text of Story a1.')
  })
})

describe('numbers that come in', () => {
  it('are told in the report with what they say', async () => {
    const views = { metric: 'views', currency: null, precision: 'rounded' } as const
    const found = [foundNumber('a1', 1_250), foundNumber('', 1_200, { ...views, sourceKey: 'views', subject: { by: 'account', name: '' } })]
    await stageImport(journal, { format: 'medium-archive', source: '/made/up', total: 2, found, zone: 'UTC' }, unwatched)
    const titles = listItems(journal, { outcome: 'added', offset: 0, limit: 10 }).filter(({ label }) => label === 'number').map(({ title }) => title)
    expect(titles).toEqual(['Story a1: Earnings 12.50 USD', 'Views 1,200 (rounded)'])
    dropImport(journal)
  })

  it('belong to their story, also to one of the same archive', async () => {
    await keepFound(journal, [foundNumber('a1', 1_250), foundStory('a1')])
    const story = storyOfKey(journal, 'medium:a1')
    expect(numbersOf(journal, story.id)).toMatchObject([{ metric: 'earnings', value: 1_250, currency: 'USD', takenOn: '2022-04-10', source: 'import', placementId: placementsOf(journal, story.id)[0]?.id }])
  })

  it('make a story of which only the title is known, and a later archive brings its text', async () => {
    await keepFound(journal, [foundNumber('a1', 1_250)])
    expect(storyOfKey(journal, 'medium:a1')).toMatchObject({ title: 'Story a1', body: '', status: 'published', publishedOn: null })
    await keepFound(journal, [foundStory('a1')], nextYear)
    expect(storyOfKey(journal, 'medium:a1')).toMatchObject({ body: 'The text of Story a1.', publishedOn: '2022-04-01' })
    expect(titlesOf(journal)).toHaveLength(1)
  })

  it('take the place of what they said before, which stays in the history', async () => {
    await keepFound(journal, [foundNumber('a1', 100)])
    await keepFound(journal, [foundNumber('a1', 130)], nextYear)
    expect(numbersOf(journal, storyOfKey(journal, 'medium:a1').id)).toMatchObject([{ value: 100, isSuperseded: true }, { value: 130, isSuperseded: false }])
  })

  it('find their story by its title, and refuse where two have it', async () => {
    wroteStory(journal, { title: 'The  Chalk', status: 'published' })
    const views = foundNumber('', 5, { sourceKey: 'number:the chalk:views', subject: { by: 'title', title: 'the chalk' }, metric: 'views', currency: null })
    await keepFound(journal, [views])
    expect(numbersOf(journal, id(1))).toMatchObject([{ metric: 'views', value: 5 }])
    wroteStory(journal, { id: id(2), title: 'The chalk', status: 'published' })
    const { skipped } = await keepFound(journal, [{ ...views, sourceKey: 'other' }], nextYear)
    expect(skipped).toMatchObject([{ reason: '2 of your stories are called “the chalk”, so it can’t be told whose number this is.' }])
  })

  it('of a whole account belong to no story', async () => {
    await keepFound(journal, [foundNumber('', 40, { sourceKey: 'number:account', subject: { by: 'account', name: '' }, metric: 'views', currency: null, span: 'day' })])
    expect(sql(journal, 'SELECT storyId, span, name FROM metricSnapshot JOIN platform ON platform.id = platformId').all()).toEqual([{ storyId: null, span: 'day', name: 'Medium' }])
  })
})
