import { describe, expect, it } from 'vitest'
import { foundingWeek } from '../support/audience-builders.ts'
import { commandLine } from '../support/command-line.ts'
import { sitting, temporaryHome } from '../support/journal-builders.ts'
import { jsonOf } from '../support/json-of.ts'

const journal = commandLine()
const medium = 'medium-partner-program'

async function foundingHome(): Promise<string> {
  const home = temporaryHome()
  await sitting(home, (open) => void foundingWeek(open))
  return home
}

async function applied(home: string, on = '2022-03-30', program = medium): Promise<string> {
  const answer = jsonOf('apply', await journal(['apply', program, '--on', on, '--home', home, '--json']))
  return String(Reflect.get(Object(answer), 'id'))
}

describe('programs', () => {
  it('are listed with their sets of rules, the founding one first known in 2020', async () => {
    const listed = JSON.stringify(jsonOf('programs', await journal(['programs', '--home', temporaryHome(), '--json'])))
    expect(listed).toContain(`"id":"${medium}"`)
    expect(listed).toContain('"startsOn":"2021-08-11"')
    expect((await journal(['programs', '--home', temporaryHome()])).out).toContain('youtube-partner-program: ')
  })
})

describe('apply', () => {
  it('notes the application and the rules of its day', async () => {
    const home = await foundingHome()
    expect(jsonOf('apply', await journal(['apply', medium, '--on', '2022-03-30', '--home', home, '--json']))).toMatchObject({ ruleSet: `${medium}-2022` })
    expect(jsonOf('apply', await journal(['apply', 'Medium Partner Program', '--on', '2019-01-01', '--home', home, '--json']))).toMatchObject({ ruleSet: null })
  })

  it('says which programs there are', async () => {
    const ran = await journal(['apply', 'nowhere', '--on', '2022-03-30', '--home', temporaryHome()])
    expect(ran).toMatchObject({ code: 1 })
    expect(ran.err).toContain('No program is called “nowhere”. There are ')
  })
})

describe('outcome', () => {
  it('says when another application is possible, and from when that is counted', async () => {
    const home = await foundingHome()
    const answer = await journal(['outcome', await applied(home), 'declined', '--on', '2022-03-31', '--home', home, '--json'])
    expect(jsonOf('outcome', answer)).toMatchObject({ earliestReapplyOn: '2022-04-30', countedFrom: '2022-03-31', basis: 'decision' })
  })

  it('takes the wait that is said', async () => {
    const home = await foundingHome()
    const answer = await journal(['outcome', await applied(home), 'no-reply', '--on', '2022-03-31', '--wait', '45', '--home', home, '--json'])
    expect(jsonOf('outcome', answer)).toMatchObject({ earliestReapplyOn: '2022-05-15' })
  })

  it.each([
    [['--wait', '-1'], 'A wait can’t be shorter than 0 days.'],
    [['--wait', '10000'], 'A wait can be at most 3,650 days, ten years.'],
    [['--wait', 'soon'], '“soon” is no whole number of days'],
    [['--from', 'birth'], 'decision']
  ])('refuses %o with a sentence', async (options, sentence) => {
    const home = await foundingHome()
    const ran = await journal(['outcome', await applied(home), 'declined', '--on', '2022-03-31', ...options, '--home', home])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(sentence)
  })

  it('refuses an answer from before the sending', async () => {
    const home = await foundingHome()
    const ran = await journal(['outcome', await applied(home), 'declined', '--on', '2022-03-29', '--home', home])
    expect(ran).toMatchObject({ code: 1 })
    expect(ran.err).toContain('before the application was sent on 30 March 2022')
  })
})

describe('readiness', () => {
  it('holds the rules of a day against what the journal knew on it', async () => {
    const home = await foundingHome()
    const told = jsonOf('readiness', await journal(['readiness', medium, '--on', '2022-03-30', '--home', home, '--json']))
    expect(told).toMatchObject({ ruleSet: `${medium}-2022` })
    const rules = JSON.stringify(told)
    expect(rules).toMatch(/"verdict":"met"[^}]*"value":116/)
    expect(rules).toContain('"verdict":"judged"')
    expect(rules).toContain('"verdict":"unknown"')
    expect((await journal(['readiness', medium, '--on', '2022-03-30', '--home', home])).out).toContain('A floor, not a promise.')
  })
})
