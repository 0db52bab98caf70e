import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useApp } from '../app/app-context.ts'
import { AppDialog } from './app-dialog.tsx'
import './form-field.css'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** Beside Cancel and Keep, for what is done seldom. */
  readonly aside?: ReactNode
  /** Null where it is kept, else why it can't be. */
  keep(this: void, form: FormData): Promise<string | null>
  onClose(this: void): void
}

/** Fields that are kept together, or not at all. */
export function FormDialog({ title, children, aside, keep, onClose }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const setUnkept = useUnkept()
  const submit = async (): Promise<void> => {
    if (form.current === null) return
    const half = form.current.querySelector<HTMLInputElement>('input[type="date"]:invalid')
    if (half !== null) {
      half.focus()
      return setRefusal('This day is only half written, or still to come. Finish it, or clear it.')
    }
    const refused = await keep(new FormData(form.current))
    if (refused === null) onClose()
    else setRefusal(refused)
  }
  return (
    <AppDialog title={title} isHeld onClose={onClose}>
      <form
        ref={form}
        className="form-fields"
        noValidate
        onInput={() => setUnkept(true)}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {children}
        {refusal === null ? null : (
          <p role="alert" className="form-problem">
            {refusal}
          </p>
        )}
        <div className="dialog-actions">
          {aside}
          <button type="button" className="button is-plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button is-main">
            Keep
          </button>
        </div>
      </form>
    </AppDialog>
  )
}

/** Once something is typed, the window asks before it closes, and no stray key leads away. */
function useUnkept(): (isUnkept: boolean) => void {
  const setUnkept = useApp((app) => app.setUnkept)
  useEffect(() => () => setUnkept(false), [setUnkept])
  return setUnkept
}
