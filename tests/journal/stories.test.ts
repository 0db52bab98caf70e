import { beforeEach, describe, expect, it } from 'vitest'
import { changeSettings } from '../../electron/journal/settings.ts'
import { minutesOn } from '../../electron/journal/writing-time.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { changeStory, countStories, restoreStory, trashedStories, trashStory, writeStory } from '../../electron/journal/stories.ts'
import { unplaceStory } from '../../electron/journal/placements.ts'
import { linkEntry, openStory, unlinkEntry } from '../../electron/journal/story-page.ts'
import { listStoryRevisions, readStoryRevision, restoreStoryRevision } from '../../electron/journal/story-revisions.ts'
import { findStory } from '../../electron/journal/story-rows.ts'
import { addStoryTag, removeStoryTag } from '../../electron/journal/story-tags.ts'
import { listTags } from '../../electron/journal/tags.ts'
import { at, id, later, minute, morning, opened, valueOf, write } from '../support/journal-builders.ts'
import { expectSound } from '../support/import-builders.ts'
import { placed, storyLines, titlesOf, wroteStory } from '../support/story-builders.ts'

let journal: Journal
beforeEach(async () => {
  journal = await opened()
})

describe('writing a story', () => {
  it('makes it with its first letter and counts the words of its text alone', () => {
    const story = wroteStory(journal, { title: 'A title of five words', body: 'Three words here.\n\n```\nno words of code\n```\n\n[↗](https://a.example "A card of six words")' })
    expect(story).toMatchObject({ title: 'A title of five words', status: 'draft', kind: 'story', wordCount: 3, publishedOn: null, isImported: false })
  })

  it('keeps the text before a pause, with title and subtitle, and brings it back', () => {
    wroteStory(journal, { title: 'First', subtitle: 'of two', body: 'One.' })
    wroteStory(journal, { title: 'Second', subtitle: '', body: 'Two.' }, later(morning, 6 * minute))
    const [revision] = listStoryRevisions(journal, id(1))
    expect(revision).toMatchObject({ reason: 'pause', savedAtMs: morning.nowMs })
    const input = { id: id(1), revisionId: revision?.id ?? '' }
    expect(valueOf(readStoryRevision(journal, input))).toMatchObject({ title: 'First', subtitle: 'of two', body: 'One.' })
    expect(valueOf(restoreStoryRevision(journal, input, later(morning, 7 * minute)))).toMatchObject({ title: 'First', body: 'One.' })
    expect(listStoryRevisions(journal, id(1)).map(({ reason }) => reason)).toEqual(['restore', 'pause'])
    expectSound(journal)
  })

  it('keeps a text of which a lot is cut away', () => {
    wroteStory(journal, { body: 'A sentence that is long enough to be missed. '.repeat(4) })
    wroteStory(journal, { body: '' }, later(morning, 1_000))
    expect(listStoryRevisions(journal, id(1))).toMatchObject([{ reason: 'cut' }])
  })

  it('counts as writing time, and its words are noted for the day on which they were typed', () => {
    changeSettings(journal, { dayStartMinutes: 180 })
    wroteStory(journal, { body: 'One two' }, at('2022-04-12T02:30[Europe/Berlin]'))
    wroteStory(journal, { body: 'One two three' }, at('2022-04-12T02:32[Europe/Berlin]'))
    expect(sql(journal, 'SELECT typedOn, words FROM storyTally').all()).toEqual([{ typedOn: '2022-04-11', words: 3 }])
    expect(minutesOn(journal, '2022-04-11')).toBe(2)
  })

  it('keeps taking text that was on its way to the trash', () => {
    wroteStory(journal)
    valueOf(trashStory(journal, id(1), morning))
    writeStory(journal, { id: id(1), title: 'The chalk', subtitle: '', body: 'Late words.', status: 'draft' }, morning)
    expect(valueOf(restoreStory(journal, id(1)))).toMatchObject({ wordCount: 2 })
  })
})

describe('the facts of a story', () => {
  it('change one by one, and a stated kind is no guess any more', () => {
    wroteStory(journal)
    sql(journal, `UPDATE story SET kind = 'response', isKindGuessed = 1`).run()
    expect(valueOf(changeStory(journal, { id: id(1), changes: { status: 'submitted', notes: 'To the Cooperative.' } }))).toMatchObject({ status: 'submitted', notes: 'To the Cooperative.', isKindGuessed: true })
    expect(valueOf(changeStory(journal, { id: id(1), changes: { kind: 'response' } }))).toMatchObject({ kind: 'response', isKindGuessed: false })
    expect(countStories(journal).stories).toBe(0)
  })

  it('name the story that it answers, and not itself', () => {
    wroteStory(journal)
    wroteStory(journal, { id: id(2), title: 'A reply' })
    valueOf(changeStory(journal, { id: id(2), changes: { respondsToId: id(1) } }))
    expect(valueOf(openStory(journal, id(1))).responses).toEqual([{ id: id(2), title: 'A reply', on: null }])
    expect(valueOf(openStory(journal, id(2))).respondsTo).toMatchObject({ title: 'The chalk' })
    expect(changeStory(journal, { id: id(1), changes: { respondsToId: id(1) } })).toMatchObject({ ok: false, error: { message: 'A story can’t answer itself.' } })
  })

  it('answer with a sentence for a story that is gone', () => {
    expect(changeStory(journal, { id: id(9), changes: { status: 'idea' } })).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(openStory(journal, id(9))).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('share their tags with the entries, and a tag goes only when nothing has it', () => {
    wroteStory(journal)
    write(journal)
    valueOf(addStoryTag(journal, { id: id(1), tag: 'Craft' }))
    valueOf(addStoryTag(journal, { id: id(1), tag: 'craft' }))
    expect(findStory(journal, id(1))?.tags).toEqual(['Craft'])
    expect(listTags(journal)).toEqual(['Craft'])
    valueOf(removeStoryTag(journal, { id: id(1), tag: 'CRAFT' }))
    expect(listTags(journal)).toEqual([])
  })

  it('link entries both ways once, and lose the link with the entry', () => {
    wroteStory(journal)
    const entry = write(journal, { id: id(50), body: '# A morning\n\nwith chalk' })
    valueOf(linkEntry(journal, { id: id(1), entryId: entry.id }, morning))
    valueOf(linkEntry(journal, { id: id(1), entryId: entry.id }, morning))
    expect(valueOf(openStory(journal, id(1))).linkedEntries).toEqual([{ id: entry.id, title: 'A morning', on: entry.datedOn }])
    valueOf(unlinkEntry(journal, { id: id(1), entryId: entry.id }))
    expect(valueOf(openStory(journal, id(1))).linkedEntries).toEqual([])
  })
})

describe('where a story is published', () => {
  it('is kept with its day, and the first of its days is the story’s', () => {
    wroteStory(journal, { status: 'published' })
    placed(journal, { id: id(101), platform: 'Medium', publishedOn: '2022-04-03', isPaywalled: true, exclusiveUntil: '2022-05-01' })
    const page = placed(journal, { id: id(102), platform: 'The Sun', publication: 'Spring', url: 'https://sun.example/chalk', publishedOn: '2022-04-01' })
    expect(page.story.publishedOn).toBe('2022-04-01')
    expect(page.placements).toMatchObject([
      { platform: 'The Sun', publication: 'Spring', url: 'https://sun.example/chalk', isPaywalled: null },
      { platform: 'Medium', publishedOn: '2022-04-03', isPaywalled: true, exclusiveUntil: '2022-05-01', zone: 'Europe/Berlin' }
    ])
  })

  it('can be removed and put back, and an unused platform is forgotten', () => {
    wroteStory(journal)
    placed(journal, { platform: 'medium' })
    valueOf(unplaceStory(journal, { storyId: id(1), id: id(101) }, morning))
    expect(valueOf(openStory(journal, id(1))).placements).toEqual([])
    expect(placed(journal, { platform: 'MEDIUM' }).placements).toMatchObject([{ platform: 'medium' }])
    placed(journal, { platform: 'Substack' })
    expect(sql(journal, 'SELECT name FROM platform').pluck().all()).toEqual(['Substack'])
  })

  it('says what Medium calls the story, so that an import knows it again', () => {
    wroteStory(journal)
    expect(placed(journal, { url: 'https://medium.com/@her/the-chalk-0a606324b039?source=x' }).story.externalKey).toBe('medium:a606324b039')
  })

  it('is never taken over from another story', () => {
    wroteStory(journal)
    wroteStory(journal, { id: id(2) })
    placed(journal)
    expect(() => placed(journal, { storyId: id(2) })).toThrow('This placement belongs to another story.')
  })
})

describe('the trash', () => {
  it('takes a story out of every list and gives it back', () => {
    wroteStory(journal, { title: '', body: 'No title yet.' })
    valueOf(trashStory(journal, id(1), morning))
    expect(storyLines(journal)).toEqual([])
    expect(trashedStories(journal)).toMatchObject([{ title: 'No title yet.', wordCount: 3 }])
    expect(countStories(journal)).toEqual({ stories: 0, trashedStories: 1 })
    valueOf(restoreStory(journal, id(1)))
    expect(titlesOf(journal)).toEqual([''])
  })
})
