import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly problem: string | null
  readonly children: ReactNode
  onAdd(this: void, form: HTMLFormElement): void
}

/** A line of fields that Enter adds, whichever of them has the focus. */
export function LineForm({ label, problem, children, onAdd }: Props) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  return (
    <form
      ref={form}
      className="line-form"
      aria-label={label}
      aria-describedby={problem === null ? undefined : id}
      noValidate
      onKeyDown={addByEnter}
      onSubmit={(event) => {
        event.preventDefault()
        if (form.current !== null) onAdd(form.current)
      }}
    >
      {children}
      <button type="submit" className="button">
        Add
      </button>
      <p id={id} role="alert" className={problem === null ? undefined : 'line-problem'}>
        {problem}
      </p>
    </form>
  )
}

/** A choice would open its list instead. */
function addByEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
