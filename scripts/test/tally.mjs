import { join } from 'node:path'
import { readIfThere } from '../setup/support.mjs'

/** One line over all that ran. A step that failed without a failing test (types, a crash) counts as one failure. */
export function tallyLine(artifacts, code) {
  const parts = [vitest(artifacts), playwright(artifacts)]
  const sum = (key) => parts.reduce((total, part) => total + (part?.[key] ?? 0), 0)
  const failed = sum('failed') || (code === 0 ? 0 : 1)
  return `${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`
}

function vitest(artifacts) {
  const report = readReport(artifacts, 'vitest.json')
  return report && {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests
  }
}

function playwright(artifacts) {
  const stats = readReport(artifacts, 'playwright.json')?.stats
  return stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

function readReport(artifacts, name) {
  const text = readIfThere(join(artifacts, name))
  return text && JSON.parse(text)
}
