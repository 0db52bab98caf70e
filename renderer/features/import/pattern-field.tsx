import { useId } from 'react'

interface Props {
  readonly pattern: string
  onChange(this: void, pattern: string): void
}

/** For names like 03-04-2022, which only the writer can read. */
export function PatternField({ pattern, onChange }: Props) {
  const id = useId()
  return (
    <div className="import-pattern">
      <label htmlFor={id}>How the files are named, if their days aren’t found</label>
      <input
        id={id}
        className="field"
        value={pattern}
        maxLength={200}
        placeholder="DD-MM-YYYY"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className="quiet">
        YYYY, MM and DD stand for the year, the month and the day, MMMM for a month’s name, * for anything; with a / also for folders.
      </p>
    </div>
  )
}
