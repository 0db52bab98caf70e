import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { previewTable } from '../../electron/exchange/import-source.ts'
import { listAccounts } from '../../electron/journal/accounts.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { readLedger } from '../../electron/journal/ledger.ts'
import { addDays } from '../../shared/dates.ts'
import type { Ledger, Window } from '../../shared/models/ledger.ts'
import { importOf } from '../support/import-builders.ts'
import { at, opened, temporaryHome, valueOf } from '../support/journal-builders.ts'
import { hasTestdata, testdata } from '../support/testdata.ts'

const today = at('2026-11-22T09:00[Europe/Berlin]')

async function takeIn(journal: Journal, path: string): Promise<void> {
  const { mapping, questions } = valueOf(previewTable(journal, path, null, today))
  expect(questions).toEqual([])
  await importOf(journal, path, today, mapping)
}

function ledgerOf(journal: Journal, name: string, window: Window): Ledger {
  const account = listAccounts(journal).find((one) => one.name === name)
  return readLedger(journal, { accountId: account?.id ?? '', ...window })
}

describe('an account whose following rises in step with its followers', () => {
  // Some sixty of a hundred that are followed follow back; nobody reads.
  const exchange = Array.from({ length: 40 }, (_, day) => `${addDays('2026-03-01', day)},${String(100 + day * 6)},${String(50 + day * 10)}`)

  it('says that up to as many may be exchanged, that nothing tells which, and what to log', async () => {
    const journal = await opened()
    const path = join(temporaryHome(), 'followers.csv')
    writeFileSync(path, `date,followers,following\n${exchange.join('\n')}\n`)
    await takeIn(journal, path)
    const ledger = ledgerOf(journal, '', { from: '2026-03-02', to: '2026-04-09' })
    expect(ledger).toMatchObject({ change: { amount: 234 }, earned: null, exchanged: { low: 0, high: 234 }, unknown: 234, followedOut: 390 })
    expect(ledger.sentence).toContain('0 to 234 were exchanged (you followed 390 people in this time); of 234 nobody can say where they came from')
    expect(ledger.sentence).toContain('How many were earned is not known')
    expect(ledger.reasons.find(({ part }) => part === 'exchanged')?.sentence).toContain('you followed 390 people')
    expect(ledger.burst).toMatchObject({ gain: 12, coverage: { kind: 'no-reading' } })
  })
})

describe.skipIf(!hasTestdata)('suno-darari', () => {
  it.each([
    ['darari_nu', 444, 649, 105],
    ['coban3137', 1_133, 1_286, 71]
  ])('of %s is told by its following, without a verdict', async (name, first, last, followed) => {
    const journal = await opened()
    await takeIn(journal, testdata('followers', 'suno-darari', 'followers.csv'))
    const { change, earned, exchanged, unknown, followedOut, sentence, reasons } = ledgerOf(journal, name, { from: '2026-03-25', to: '2026-05-19' })
    expect(change).toMatchObject({ amount: last - first, opening: { value: first }, closing: { value: last } })
    expect({ earned, exchanged, followedOut }).toEqual({ earned: null, exchanged: { low: 0, high: Math.min(followed, last - first) }, followedOut: followed })
    expect(unknown).toBe(last - first)
    expect(sentence).toContain(`0 to ${String(Math.min(followed, last - first))} were exchanged (you followed ${String(followed)} people in this time)`)
    expect(reasons.find(({ part }) => part === 'exchanged')?.sentence).toContain(`you followed ${String(followed)} people`)
    expect(sentence).not.toMatch(/fake|cheat|abnormal/i)
  })
})
