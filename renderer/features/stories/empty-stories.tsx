import { useEffect, useRef } from 'react'
import { useRunCommand } from '../../app/app-context.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'

export function EmptyStories() {
  const desk = useStoriesDesk()
  const runCommand = useRunCommand()
  const button = useRef<HTMLButtonElement>(null)
  const wantsFocus = useStories(({ focus, openId }) => openId === null && (focus?.on === 'list' || focus?.on === 'field'))
  useEffect(() => {
    if (!wantsFocus) return
    button.current?.focus()
    desk.store.setState({ focus: null })
  }, [desk, wantsFocus])
  return (
    <div className="stories-empty">
      <h1>Stories</h1>
      <p>
        What you write and publish will stand here: each story with its text, where it appeared, its numbers as you note them, and the
        entries of your journal that belong to it. An idea of one line is enough to begin with.
      </p>
      <div className="button-row">
        <button ref={button} type="button" className="button is-main" onClick={() => runCommand('new-story')}>
          New story
        </button>
        <button type="button" className="button" onClick={() => runCommand('import')}>
          Import a Medium archive
        </button>
      </div>
    </div>
  )
}
