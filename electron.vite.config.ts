import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string): string => resolve(import.meta.dirname, path)

// A sandboxed preload must be CommonJS; the main process is ESM. Minifying is the only lever that
// measurably shortened start-up (see README, "Speed").
export default defineConfig({
  main: {
    build: {
      minify: true,
      outDir: 'out/main',
      rolldownOptions: {
        input: { main: here('electron/main.ts') }
      }
    }
  },
  preload: {
    build: {
      minify: true,
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: here('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'renderer',
    build: { minify: true, outDir: 'out/renderer', rolldownOptions: { input: here('renderer/index.html') } },
    plugins: [react()]
  }
})
