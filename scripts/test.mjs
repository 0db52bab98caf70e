/*
 * npm test                  set-up, types, lint, unit and journal tests, end-to-end tests in a real Electron
 * npm test unit [...]       set-up and Vitest; what follows goes to Vitest
 * npm test e2e [...]        set-up and Playwright; what follows goes to Playwright (before options, npm wants a --)
 */
import './setup/node-version.mjs'
import { setUp } from './setup.mjs'
import { runCommand, SetUpProblem } from './setup/support.mjs'
import { runEndToEndTests } from './test/end-to-end.mjs'
import { preparePackagedApp } from './test/packaged-app.mjs'
import { preparePlace } from './test/place.mjs'
import { checkTypes, lint, runUnitTests } from './test/steps.mjs'
import { tallyLine } from './test/tally.mjs'

const suites = {
  all: [['Types', checkTypes], ['Lint', lint], ['Unit and journal tests', runUnitTests], ['End-to-end tests', runEndToEndTests]],
  unit: [['Unit and journal tests', runUnitTests]],
  e2e: [['End-to-end tests', runEndToEndTests]]
}
const endToEndNeeds = ['Xvfb', 'xauth', 'strace', 'dbus-run-session', 'notification-daemon', 'notify-send']

await runCommand(async () => {
  const [suite = 'all', ...extra] = process.argv.slice(2)
  if (!suites[suite]) throw new SetUpProblem('Say "npm test", "npm test unit" or "npm test e2e".')
  await setUp({ needs: suite === 'unit' ? [] : endToEndNeeds, build: suite !== 'unit' })
  preparePackagedApp({ suite, wanted: extra, say: console.log })
  const place = preparePlace({ say: console.log })
  try {
    return await runSteps(suites[suite], place, extra)
  } finally {
    place.clearAway()
  }
})

async function runSteps(steps, place, extra) {
  let code = 0
  for (const [name, step] of steps) {
    console.log(`\n${name} ...`)
    const startedAtMs = Date.now()
    code = await step(place, extra)
    const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1)
    console.log(`${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
    if (code !== 0) break
  }
  console.log(`\n${tallyLine(place.artifacts, code)}`)
  return code
}
