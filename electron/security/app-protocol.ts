import { protocol, type Session } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { contentPolicy } from './content-policy.ts'
import { insidePath } from './inside-path.ts'

export const appOrigin = 'app://bundle'
export const appPage = `${appOrigin}/index.html`

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png'
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

/** Serves the renderer's own files from `folder` and nothing outside it. */
export function serveApp(session: Session, folder: string): void {
  const root = resolve(folder)
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'bundle') return refuse(404)
    const path = insidePath(root, url.pathname)
    return path === null ? refuse(403) : await answer(path)
  })
}

async function answer(path: string): Promise<Response> {
  const type = types[extname(path)]
  if (type === undefined) return refuse(404)
  try {
    const content = await readFile(path)
    return extname(path) === '.html' ? answerPage(content.toString('utf8'), type) : respond(new Uint8Array(content), type, {})
  } catch {
    return refuse(404)
  }
}

// A fresh nonce a load: CodeMirror and React Aria insert style elements and read it from the meta tag.
function answerPage(html: string, type: string): Response {
  const nonce = randomBytes(16).toString('base64')
  return respond(html.replaceAll('%NONCE%', nonce), type, {
    'Content-Security-Policy': contentPolicy(nonce),
    'Cache-Control': 'no-store'
  })
}

function respond(body: string | Uint8Array<ArrayBuffer>, type: string, headers: Record<string, string>): Response {
  return new Response(body, { headers: { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', ...headers } })
}

function refuse(status: number): Response {
  return new Response(null, { status })
}
