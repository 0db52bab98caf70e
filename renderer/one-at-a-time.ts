/** Runs one at a time; however often it is asked for meanwhile, it then runs once more, on what holds by then. */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const ask = (): Promise<void> => {
    if (running === null) return (running = run().finally(() => (running = null)))
    const again = (): Promise<void> => {
      next = null
      return ask()
    }
    return (next ??= running.then(again, again))
  }
  return ask
}
