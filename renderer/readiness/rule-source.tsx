import type { Rule } from '../../shared/models/rule.ts'
import { useApp, useClient } from '../app/app-context.ts'

/** Who says so; opened in the browser where it has an address. */
export function RuleSource({ rule: { source, link } }: { rule: Rule }) {
  const client = useClient()
  const say = useApp((app) => app.say)
  if (link === null) return <bdi>{source}</bdi>
  const open = async (): Promise<void> => {
    const answer = await client.call('app.openLink', { url: link })
    if (!answer.ok) say({ message: answer.error.message })
  }
  return (
    <button type="button" className="link" dir="auto" title={link} onClick={() => void open()}>
      {source}
    </button>
  )
}
