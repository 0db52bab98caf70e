import './setup/node-version.mjs'
import { hasDisplay } from './display.mjs'
import { setUp } from './setup.mjs'
import { electronProgram } from './setup/electron-program.mjs'
import { sandboxArguments } from './setup/sandbox.mjs'
import { repository, runCommand, runInForeground, SetUpProblem } from './setup/support.mjs'

const tourOption = '--headless-tour'
const noDisplay =
  'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window has nowhere to open.\n' +
  `To see the app on a virtual display and get screenshots of every place, run\n\n  npm start -- ${tourOption}\n`

await runCommand(async () => {
  const args = process.argv.slice(2)
  if (args.includes(tourOption)) return (await import('./tour.mjs')).takeTour()
  if (!hasDisplay()) throw new SetUpProblem(noDisplay)
  await setUp()
  return runInForeground(electronProgram(), [...sandboxArguments(console.log), '.', ...args])
})
