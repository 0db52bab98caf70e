import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { BenchCase } from './bench-case.ts'
import { reportOf, tableHead, tableLine } from './report.ts'
import { root } from './root.ts'
import { runCase, type CaseResult } from './run-case.ts'

// Every export of a file in cases/ is a case.
const files = import.meta.glob<Record<string, BenchCase>>('./cases/*.ts', { eager: true })
const cases = Object.values(files).flatMap((file) => Object.values(file))

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean' }, out: { type: 'string' } },
  allowPositionals: true
})
const isQuick = values.quick === true
const out = resolve(values.out ?? join(root, 'test-results/bench.json'))
const chosen = cases.filter(({ name }) => positionals.length === 0 || positionals.some((word) => name.toLowerCase().includes(word.toLowerCase())))
if (chosen.length > 0) await run()
else {
  console.error(`No case is called like that. There are: ${cases.map(({ name }) => name).join('; ')}.`)
  process.exitCode = 2
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'second-draft-bench-run-'))
  const results: CaseResult[] = []
  console.log(`\n${tableHead}`)
  try {
    for (const bench of chosen) {
      const result = await runCase(bench, { isQuick, folder })
      results.push(result)
      console.log(tableLine(result))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    // What was measured before a case broke off is not lost.
    mkdirSync(dirname(out), { recursive: true })
    writeFileSync(out, `${JSON.stringify(reportOf(results, isQuick), null, 2)}\n`)
  }
  console.log(`\n${isQuick ? 'A quick run: the figures say nothing. ' : ''}All samples, the machine and its load: ${out}`)
}
