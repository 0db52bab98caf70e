import type { Session } from 'electron'

/** What the page may ask of the system, each with its reason; anything else is refused. */
const allowed = new Map<string, string>([
  ['clipboard-sanitized-write', 'Copying an entry or an address at the writer’s click.'],
  ['fullscreen', 'Writing with nothing else on the screen.']
])

export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(allowed.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => allowed.has(permission))
  session.setDevicePermissionHandler(() => false)
}
