import { useEffect } from 'react'
import { useApp, useClient } from './app-context.ts'

/** Reads at once, and again whenever numbers were noted, an import came or went, or a new day began. */
export function useRefresh(read: () => void): void {
  const client = useClient()
  const numbersVersion = useApp((app) => app.numbersVersion)
  useEffect(() => read(), [read, numbersVersion])
  useEffect(() => client.listen(({ name }) => (name === 'journal-changed' || name === 'day-changed' ? read() : undefined)), [client, read])
}
