/*
 * npm run bench                       every case; a table, and test-results/bench.json
 * npm run bench save import           the cases with such a word in their name
 * npm run bench -- --out FILE         the figures go there
 * npm run bench -- --quick            few rows and rounds: only to see that everything runs
 */
import './setup/node-version.mjs'
import { join } from 'node:path'
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { setUp } from './setup.mjs'
import { sandboxArguments } from './setup/sandbox.mjs'
import { repository, runCommand, runInForeground } from './setup/support.mjs'

await runCommand(async () => {
  await setUp({ needs: hasDisplay() ? [] : ['Xvfb'] })
  const script = await compile()
  const isUnsandboxed = sandboxArguments(console.log).length > 0
  const virtual = hasDisplay() ? undefined : await startVirtualDisplay()
  try {
    const env = { ...process.env, ...(virtual && { DISPLAY: virtual.display }), ...(isUnsandboxed && { SD_NO_SANDBOX: '1' }) }
    return await runInForeground(process.execPath, [script, ...process.argv.slice(2)], { env })
  } finally {
    await virtual?.stop()
  }
})

/** As the app is compiled, so that what runs in plain Node is what the app runs. Two folders deep, as tests/support expects. */
async function compile() {
  const { build } = await import('vite')
  const folder = join(repository, 'out/bench')
  await build({
    configFile: false,
    logLevel: 'error',
    root: repository,
    ssr: { noExternal: true },
    build: {
      ssr: join(repository, 'tests/bench/main.ts'),
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { external: ['better-sqlite3', '@playwright/test', 'vitest', 'vite'], output: { entryFileNames: 'main.mjs' } }
    }
  })
  return join(folder, 'main.mjs')
}
