import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { BenchCase } from '../bench/bench-case.ts'
import { importFolder } from '../bench/cases/import.ts'
import { importMediumFolder, importMediumZip } from '../bench/cases/import-medium.ts'
import { ledger } from '../bench/cases/ledger.ts'
import { offerAfterNo, offerOfAnyDay } from '../bench/cases/offer.ts'
import { save, saveWithRevision } from '../bench/cases/save.ts'
import { reportOf, tableLine } from '../bench/report.ts'
import { runCase, type CaseResult } from '../bench/run-case.ts'

// Times are never tested: they are those of a busy machine. "npm run bench" takes them.

async function quick(bench: BenchCase): Promise<CaseResult> {
  const folder = mkdtempSync(join(tmpdir(), 'second-draft-bench-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return await runCase(bench, { isQuick: true, folder })
}

for (const bench of [save, saveWithRevision, importFolder, importMediumFolder, importMediumZip, ledger, offerOfAnyDay, offerAfterNo]) {
  test(`the bench runs: ${bench.name}`, async () => {
    const result = await quick(bench)
    expect(result).toHaveProperty('ratio', expect.any(Number))
    expect(tableLine(result)).toMatch(new RegExp(`^${bench.name} +${String(Math.ceil(bench.rows / 200))} `))
    const report = reportOf([result], true)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })
}
