import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { foundInFeed, leftOutOfFeed, storiesInFeed } from './feed-builders.ts'

// They are lent to the project, not part of it: a copy of the repository alone has its own samples only.
const feeds = fileURLToPath(new URL('../../../../shared/testdata/medium-rss', import.meta.url))

const read = (name: string) => readFileSync(join(feeds, name))

describe.skipIf(!existsSync(feeds))('the real feeds beside the repository', () => {
  it('have 10, 10 and 33 stories, and nothing is left out', () => {
    const counts = ['linukaar/medium_feed.xml', 'kathirista/medium_feed.xml', 'twaclaw/medium-rss.xml'].map((name) => [storiesInFeed(read(name)).length, leftOutOfFeed(read(name)).length])
    expect(counts).toEqual([[10, 0], [10, 0], [33, 0]])
  })

  it('join on the Medium id, without its zeros, where they are Medium’s', () => {
    const keys = (name: string) => storiesInFeed(read(name)).map(({ sourceKey }) => sourceKey)
    expect(keys('linukaar/medium_feed.xml')).toEqual([
      'medium:2b9c66972c6c', 'medium:76b2d9f5cee9', 'medium:97b0d3a7f1a', 'medium:549f5c679451', 'medium:432f8a0ce891',
      'medium:6cf9f4579155', 'medium:262d17d56604', 'medium:58be800ae16b', 'medium:b66ef21d32d5', 'medium:5e5c4661faa'
    ])
    expect(keys('kathirista/medium_feed.xml')[0]).toBe('medium:a606324b039')
    expect(keys('twaclaw/medium-rss.xml')[0]).toBe('feed:https://twaclaw.github.io/posts/projects/rubik/')
    expect(new Set(keys('twaclaw/medium-rss.xml'))).toHaveLength(33)
  })

  it('bring texts, tags, addresses and edits from Medium, without what is not the writer’s', () => {
    const stories = storiesInFeed(read('linukaar/medium_feed.xml'))
    expect(stories.every(({ storyKind, isKindGuessed }) => storyKind === 'story' && !isKindGuessed)).toBe(true)
    expect(stories.map(({ tags }) => tags.length)).toEqual([4, 5, 3, 5, 5, 5, 5, 5, 5, 5])
    expect(stories.map(({ body }) => /_\/stat|originally published in|<(?!https?:)\w/.test(body ?? '<p>'))).not.toContain(true)
    expect(stories.map(({ placement }) => placement?.publication).filter((name) => name !== null)).toEqual(['Ballerina Swan Lake Tech Blog'])
    expect(stories[5]?.placement).toEqual({
      platform: 'Medium', publication: 'Ballerina Swan Lake Tech Blog',
      url: 'https://medium.com/ballerina-techblog/streamline-your-meeting-management-with-ballerinas-zoom-scheduler-connector-6cf9f4579155',
      publishedAtMs: Date.UTC(2025, 6, 7, 7, 59, 6), editedAtMs: Date.UTC(2025, 6, 29, 17, 46, 59, 872)
    })
  })

  it('bring titles, tags and publications of stories for members, and no text', () => {
    const stories = storiesInFeed(read('kathirista/medium_feed.xml'))
    expect(stories.every(({ body, isKindGuessed, notes, tags }) => body === null && isKindGuessed && notes.length === 1 && tags.length === 5)).toBe(true)
    expect(stories[0]?.title).toBe('The Unsung Heroes of Glass Skin Routines')
    expect(stories.map(({ placement }) => placement?.publication)).toEqual([
      'In Fitness And In Health', null, 'Bootcamp', null, 'In Fitness And In Health', 'DataDrivenInvestor', null, 'An Injustice!', null, null
    ])
  })

  it('bring the texts of another blog under its own name', () => {
    const stories = storiesInFeed(read('twaclaw/medium-rss.xml'))
    expect(stories.every(({ placement, body, isKindGuessed }) => placement?.platform === 'twaclaw.github.io' && placement.publishedAtMs !== null && (body ?? '').length > 400 && !isKindGuessed)).toBe(true)
    expect(stories.at(-1)).toMatchObject({ title: 'Murakoze!', notes: [], placement: { publishedAtMs: Date.UTC(2019, 3, 3) } })
  })

  it('are the same each time they are read', () => {
    expect(foundInFeed(read('linukaar/medium_feed.xml'))).toEqual(foundInFeed(read('linukaar/medium_feed.xml')))
  })
})
