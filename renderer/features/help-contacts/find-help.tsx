import { useState } from 'react'
import { useClient } from '../../app/app-context.ts'

/** A directory of help lines by country. The app doesn't know where she lives, and doesn't ask. */
const directory = 'https://findahelpline.com'

/** Followed only by her own click; the question before it shows the whole address once more. */
export function FindHelp() {
  const client = useClient()
  const [problem, setProblem] = useState<string | null>(null)
  const open = async (): Promise<void> => {
    const answer = await client.call('app.openLink', { url: directory })
    setProblem(answer.ok ? null : answer.error.message)
  }
  return (
    <div className="find-help">
      <button type="button" className="link" onClick={() => void open()}>
        Find help where you live
      </button>
      <p className="quiet">
        Help lines by country, in your browser: <span className="contact-how">{directory}</span>
      </p>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </div>
  )
}
