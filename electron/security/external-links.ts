import { dialog, shell, clipboard, type BrowserWindow } from 'electron'
import { fail, succeed, type Result } from '../../shared/result.ts'

/** Opens an https address in the writer's browser, after showing her the whole of it. */
export async function openLink(window: BrowserWindow, address: string): Promise<Result<null>> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    return fail('bad-input', 'Only addresses that begin with https:// are opened from here. You can copy the address instead.')
  }
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address in your browser?',
    detail: url.href,
    buttons: ['Open', 'Copy address', 'Cancel'],
    defaultId: 0,
    cancelId: 2
  })
  if (response === 0) await shell.openExternal(url.href)
  if (response === 1) void clipboard.writeText(url.href)
  return succeed(null)
}
