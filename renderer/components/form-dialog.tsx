import { useRef, useState, type ReactNode } from 'react'
import { AppDialog } from './app-dialog.tsx'
import { RefusalContext, type FieldRefusal } from './field-refusal.ts'
import { useUnkept } from './use-unkept.ts'
import './form-field.css'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** Beside Cancel and Keep, for what is done seldom. */
  readonly aside?: ReactNode
  /** What the main button says. */
  readonly keepTitle?: string
  /** Null where it is kept, else why it can't be: beside the field that is the reason, or below all. */
  keep(this: void, form: FormData): Promise<FieldRefusal | string | null>
  onClose(this: void): void
  /** By the button; Escape only closes. */
  onCancel?(this: void): void
}

/** Fields that are kept together, or not at all. */
export function FormDialog({ title, children, aside, keepTitle = 'Keep', keep, onClose, onCancel }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [refusal, setRefusal] = useState<FieldRefusal | string | null>(null)
  const setUnkept = useUnkept()
  const submit = async (): Promise<void> => {
    if (form.current === null) return
    const wrong = wrongDay(form.current)
    if (wrong !== null) {
      wrong.input.focus()
      return setRefusal(wrong.message)
    }
    const refused = await keep(new FormData(form.current))
    if (refused === null) return onClose()
    setRefusal(refused)
    if (typeof refused !== 'string') focusField(form.current, refused.field)
  }
  const cancel = (): void => {
    onCancel?.()
    onClose()
  }
  return (
    <AppDialog title={title} isHeld onClose={onClose}>
      <form
        ref={form}
        className="form-fields"
        noValidate
        onInput={() => {
          setUnkept(true)
          setRefusal(null)
        }}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <RefusalContext value={typeof refusal === 'string' ? null : refusal}>{children}</RefusalContext>
        {typeof refusal === 'string' ? <Problem>{refusal}</Problem> : null}
        <Actions aside={aside} keepTitle={keepTitle} onCancel={cancel} />
      </form>
    </AppDialog>
  )
}

function Problem({ children }: { children: string }) {
  return (
    <p role="alert" className="form-problem">
      {children}
    </p>
  )
}

function focusField(form: HTMLFormElement | null, name: string): void {
  const field = form?.elements.namedItem(name)
  if (field instanceof HTMLElement) field.focus()
}

/** The first day that is no day yet; that a day is missing is for the form to say. */
function wrongDay(form: HTMLFormElement): { readonly input: HTMLInputElement; readonly message: string } | null {
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type="date"]')) {
    const { badInput, rangeOverflow, rangeUnderflow } = input.validity
    if (rangeOverflow && input.max < '9999') return { input, message: 'This day is still to come.' }
    if (badInput || rangeUnderflow || rangeOverflow) return { input, message: input.required ? 'Say on which day.' : 'This day is only half written. Finish it, or clear it.' }
  }
  return null
}

function Actions({ aside, keepTitle, onCancel }: { aside: ReactNode; keepTitle: string; onCancel: () => void }) {
  return (
    <div className="dialog-actions">
      {aside}
      <button type="button" className="button is-plain" onClick={onCancel}>
        Cancel
      </button>
      <button type="submit" className="button is-main">
        {keepTitle}
      </button>
    </div>
  )
}
