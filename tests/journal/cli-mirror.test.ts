import { describe, expect, it } from 'vitest'
import { answered, sent } from '../support/application-builders.ts'
import { account, followed, freshId, publishedStory } from '../support/audience-builders.ts'
import { commandLine } from '../support/command-line.ts'
import { sitting, temporaryHome } from '../support/journal-builders.ts'
import { jsonOf } from '../support/json-of.ts'

const journal = commandLine()

/** A folder with a no of 31 March, and the id of that no. */
async function refusedHome(titles: readonly string[]): Promise<{ home: string; outcome: string }> {
  const home = temporaryHome()
  let outcome = ''
  await sitting(home, (open) => {
    const { id } = account(open, { openedOn: '2022-03-24' })
    for (const [index, title] of titles.entries()) publishedStory(open, `2022-03-${String(25 + index)}`, title)
    followed(open, id, { count: 60, mark: 'exchanged' })
    outcome = answered(open, sent(open, '2022-03-30')).id
  })
  return { home, outcome }
}

describe('mirror', () => {
  it('tells the facts of the attempt with their days and rows', async () => {
    const { home, outcome } = await refusedHome(['Chalk', 'Rain'])
    const told = jsonOf('mirror', await journal(['mirror', outcome, '--home', home, '--json']))
    expect(told).toMatchObject({
      outcome, from: '2022-03-24', to: '2022-03-31', isThin: false,
      facts: [
        { kind: 'account', on: '2022-03-24', value: null, isFirst: false },
        { kind: 'story', on: '2022-03-25', sentence: '“Chalk”, your first story, was published.', isFirst: true, rows: [{ kind: 'story', on: '2022-03-25', words: 'Chalk' }] },
        { kind: 'story', on: '2022-03-26', sentence: '“Rain” was published.', isFirst: false }
      ]
    })
    expect((await journal(['mirror', outcome, '--home', home])).out).toBe(
      'What you made between 24 and 31 March (Medium Partner Program)\n2022-03-24  You opened your account on Medium.\n2022-03-25  “Chalk”, your first story, was published.\n2022-03-26  “Rain” was published.\n'
    )
  })

  it('says where it is thin', async () => {
    const { home, outcome } = await refusedHome([])
    expect(jsonOf('mirror', await journal(['mirror', outcome, '--home', home, '--json']))).toMatchObject({ isThin: true, facts: [{ kind: 'account' }] })
    expect((await journal(['mirror', outcome, '--home', home])).out).toContain('There may be more of these days than the journal holds.')
  })

  it('refuses what is no answer, and asks for one', async () => {
    const { home } = await refusedHome([])
    const nobody = freshId()
    const unknown = await journal(['mirror', nobody, '--home', home])
    expect(unknown.code).toBe(1)
    expect(unknown.err).toContain(`There is no answer “${nobody}”`)
    const unnamed = await journal(['mirror', '--home', home])
    expect(unnamed.code).toBe(2)
    expect(unnamed.err).toContain('Name one answer')
  })
})
