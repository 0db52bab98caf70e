import type { App, WebContents } from 'electron'
import type { Log } from '../log.ts'
import { appPage } from './app-protocol.ts'

/** The window shows one page for its whole life; whatever would lead elsewhere is refused, aloud. */
export function guardNavigation(app: App, log: Log): void {
  app.on('web-contents-created', (_created, contents) => guardContents(contents, log))
}

function guardContents(contents: WebContents, log: Log): void {
  // Fires for the page and for any frame in it, before will-navigate, which then has nothing left to refuse.
  contents.on('will-frame-navigate', (event) => {
    // The page may begin anew: the error boundary offers it.
    if (event.isMainFrame && event.url === appPage) return
    log.error(`Refused to navigate to ${originOf(event.url)}`)
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    log.error(`Refused a redirect to ${originOf(event.url)}`)
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    log.error('Refused a webview')
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    log.error(`Refused to open a window for ${originOf(url)}`)
    return { action: 'deny' }
  })
}

// Only the origin goes to the log: a path can hold the writer's words.
function originOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : 'an unreadable address'
}
