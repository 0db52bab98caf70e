import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importInWindow } from '../bench/cases/import-window.ts'
import { progress } from '../bench/cases/progress.ts'
import { scrollStories } from '../bench/cases/scroll-stories.ts'
import { searchRareWord } from '../bench/cases/search.ts'
import { start } from '../bench/cases/start.ts'
import { runCase } from '../bench/run-case.ts'
import { expect, test } from '../support/app.ts'

// That they run, not how fast: "npm run bench" measures, on a machine that does nothing else.
for (const bench of [start, searchRareWord, importInWindow, scrollStories, progress]) {
  test(`the bench runs: ${bench.name}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'second-draft-bench-'))
    try {
      const result = await runCase(bench, { isQuick: true, folder })
      expect(result).toMatchObject({ baseline: { median: expect.any(Number) }, candidate: { median: expect.any(Number) } })
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    }
  })
}
