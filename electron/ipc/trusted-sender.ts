import type { WebFrameMain } from 'electron'
import { appOrigin } from '../security/app-protocol.ts'

/** True only for the top frame of our own page: a sub-frame is never ours, wherever it comes from. */
export function isTrustedSender(frame: WebFrameMain | null): boolean {
  return frame?.origin === appOrigin && frame.parent === null
}
