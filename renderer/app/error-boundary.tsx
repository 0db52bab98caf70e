import { Component, useEffect, type ReactNode } from 'react'
import { markReady } from './ready.ts'
import './start-failure.css'

interface Props {
  readonly children: ReactNode
  /** The texts that are typed and not on the disk yet. */
  unsaved(this: void): readonly string[]
}

interface State {
  readonly error: Error | null
}

/** A fault in a screen must not cost a word: what isn't saved yet is shown to be copied, and goes on being saved. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <BrokenScreen fault={this.state.error.message} texts={this.props.unsaved()} />
  }
}

/** What is shown where nothing else can be. */
export function BrokenScreen({ fault, texts }: { fault: string; texts: readonly string[] }) {
  useEffect(markReady, [])
  return (
    <main className="start-failure">
      <h1>This screen stopped working.</h1>
      <p>Everything that was saved is in your journal. The fault is in Second Draft, not in anything you did.</p>
      {texts.map((text) => (
        <label key={text} className="kept-text">
          <span>These words are still being saved. You can copy them to be sure.</span>
          <textarea className="field" readOnly rows={10} value={text} />
        </label>
      ))}
      <button type="button" className="button is-main" onClick={() => window.location.reload()} title="Words that are still being saved are waited for">
        Show the journal again
      </button>
      <p className="quiet">{fault}</p>
    </main>
  )
}
