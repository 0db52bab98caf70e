/** Names of platforms, as they stand in the names of files and folders. */
const sure: Readonly<Record<string, string>> = {
  twitter: 'Twitter', bluesky: 'Bluesky', bsky: 'Bluesky', instagram: 'Instagram', medium: 'Medium', substack: 'Substack', tumblr: 'Tumblr', youtube: 'YouTube',
  facebook: 'Facebook', linkedin: 'LinkedIn', mastodon: 'Mastodon', tiktok: 'TikTok', wattpad: 'Wattpad', goodreads: 'Goodreads', pinterest: 'Pinterest',
  soundcloud: 'SoundCloud', suno: 'Suno', twitch: 'Twitch', github: 'GitHub', wordpress: 'WordPress', patreon: 'Patreon', ghost: 'Ghost'
}
/** Words that mean something else as well. */
const likely: Readonly<Record<string, string>> = { x: 'X', threads: 'Threads', note: 'note', reddit: 'Reddit' }

/** The platform that one of these names, each looked at by itself, has as a whole word; null where none has. */
export function platformInNames(names: readonly string[], isSure: boolean): string | null {
  const words = isSure ? sure : likely
  for (const name of names) {
    const found = name.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{N}]+/u).find((word) => Object.hasOwn(words, word))
    if (found !== undefined) return words[found] ?? null
  }
  return null
}
