/** Tells tests and tools that the window can be used. */
export function markReady(): void {
  document.documentElement.dataset['ready'] = 'true'
}
