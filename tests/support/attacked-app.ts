import { createServer } from 'node:http'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { end, expect, launch, test as base, type RunningApp } from './app.ts'

export interface AttackedApp extends RunningApp {
  readonly home: string
}

/** A server on this machine that stands for the rest of the world, and what it was asked for. */
interface Elsewhere {
  readonly url: string
  readonly requests: readonly string[]
}

interface Fixtures {
  readonly elsewhere: Elsewhere
  /** What the app has logged since the test began. */
  readonly logged: () => string
}

/** One app for all the tests of a worker: an attack leaves nothing behind unless it succeeds. */
export const test = base.extend<Fixtures, { attacked: AttackedApp }>({
  attacked: [
    async ({}, use) => {
      const home = mkdtempSync(join(tmpdir(), 'second-draft-attacked-'))
      const app = await launch(home)
      await use({ ...app, home })
      await end(app.electron.process())
      rmSync(home, { recursive: true, force: true, maxRetries: 10 })
    },
    { scope: 'worker' }
  ],
  elsewhere: async ({}, use) => {
    const requests: string[] = []
    const server = createServer((request, response) => {
      requests.push(`${request.method ?? ''} ${request.url ?? ''}`)
      const isRedirect = request.url === '/redirect'
      response.writeHead(isRedirect ? 302 : 200, { 'Access-Control-Allow-Origin': '*', ...(isRedirect ? { Location: '/redirected' } : {}) })
      response.end('elsewhere')
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('The server has no port')
    await use({ url: `http://127.0.0.1:${String(address.port)}`, requests })
    server.close()
  },
  logged: async ({ attacked }, use) => {
    const before = readLog(attacked.home).length
    await use(() => readLog(attacked.home).slice(before))
  }
})

export { expect }

export const readLog = (home: string): string => readFileSync(join(home, 'log.txt'), 'utf8')
