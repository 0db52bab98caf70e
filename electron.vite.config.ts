import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string): string => resolve(import.meta.dirname, path)

// The notices that the licences of bundled packages ask for, beside what they are bundled into.
const license = { fileName: 'licences.md' }

// A sandboxed preload must be CommonJS; the main process is ESM. Minifying is the only lever that
// measurably shortened start-up (see README, "Speed").
export default defineConfig({
  main: {
    build: {
      minify: true,
      outDir: 'out/main',
      license,
      rolldownOptions: {
        input: { main: here('electron/main.ts'), cli: here('electron/cli/cli.ts') }
      }
    }
  },
  preload: {
    build: {
      minify: true,
      outDir: 'out/preload',
      license,
      rolldownOptions: {
        input: { preload: here('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'renderer',
    build: { minify: true, license, outDir: 'out/renderer', rolldownOptions: { input: here('renderer/index.html') } },
    plugins: [react()]
  }
})
