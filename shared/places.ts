/** The nine places of the sidebar, in their order. */
export const places = [
  { id: 'today', title: 'Today' },
  { id: 'journal', title: 'Journal' },
  { id: 'stories', title: 'Stories' },
  { id: 'audience', title: 'Audience' },
  { id: 'applications', title: 'Applications' },
  { id: 'reflections', title: 'Reflections' },
  { id: 'progress', title: 'Progress' },
  { id: 'reminders', title: 'Reminders' },
  { id: 'settings', title: 'Settings' }
] as const

export type PlaceId = (typeof places)[number]['id']
