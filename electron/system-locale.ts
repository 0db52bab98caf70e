import type { App } from 'electron'

/** The locale of the writer's system for dates, "en-US"; null where it names none. */
export function dateLocale(app: App, { platform, env }: { platform: NodeJS.Platform; env: NodeJS.ProcessEnv } = process): string | null {
  if (platform !== 'linux') return app.getSystemLocale()
  // Chromium takes "C" for American English, which is no choice of the writer's.
  const said = ['LC_ALL', 'LC_TIME', 'LANG'].map((name) => env[name] ?? '').find((value) => value !== '')
  const [named = ''] = (said ?? '').split(/[.@]/)
  return /^[a-z]{2,3}([_-]|$)/.test(named) ? named.replace('_', '-') : null
}
