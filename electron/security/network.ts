import type { Session } from 'electron'
import { appOrigin } from './app-protocol.ts'

/**
 * Cancels every request of the page that isn't for the app's own files. The content policy refuses them already;
 * this holds even where a policy can't reach. Spell-checker downloads pass neither: see electron/spelling.ts.
 */
export function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    const isOwn = details.url.startsWith(`${appOrigin}/`) || /^(?:data|blob|devtools):/.test(details.url)
    decide({ cancel: !isOwn })
  })
  session.on('will-download', (event) => event.preventDefault())
}
