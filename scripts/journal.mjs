import './setup/node-version.mjs'
import { setUp } from './setup.mjs'
import { runCommand } from './setup/support.mjs'

// npm runs its scripts in this repository; what the person typed is meant from the folder she is in.
const typedIn = process.env.npm_lifecycle_event === 'journal' ? process.env.INIT_CWD : undefined

await runCommand(async () => {
  await setUp({ say: console.error })
  if (typedIn) process.chdir(typedIn)
  await import('../out/main/cli.js')
  return process.exitCode
})
