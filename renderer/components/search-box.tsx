import { Search, X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { longestQuery } from '../../shared/models/find.ts'
import { isSearch } from '../../shared/rules/is-search.ts'
import './search-box.css'

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  /** Takes the focus as soon as this is true. */
  readonly isWanted: boolean
  onTaken(this: void): void
  onChange(this: void, text: string): void
  /** The arrow down, or Enter, leads into what was found. */
  onLeave(this: void): void
}

/** Finds with every key. */
export function SearchBox({ label, placeholder, text, isWanted, onTaken, onChange, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const hintId = useId()
  useEffect(() => {
    if (!isWanted) return
    field.current?.focus()
    field.current?.select()
    onTaken()
  }, [isWanted, onTaken])
  return (
    <div className="search-box" role="search">
      <Search size={15} aria-hidden />
      <input
        ref={field}
        type="search"
        className="field"
        aria-label={label}
        aria-describedby={hintId}
        placeholder={placeholder}
        spellCheck={false}
        maxLength={longestQuery}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if ((event.key !== 'ArrowDown' && event.key !== 'Enter') || event.nativeEvent.isComposing) return
          event.preventDefault()
          onLeave()
        }}
      />
      {text === '' ? null : (
        <button
          type="button"
          className="icon-button"
          aria-label="Clear the search"
          onClick={() => {
            onChange('')
            field.current?.focus()
          }}
        >
          <X size={14} aria-hidden />
        </button>
      )}
      <p id={hintId} className={text.trim() === '' ? 'visually-hidden' : 'quiet'}>
        {text.trim() === '' || isSearch(text) ? 'Words in quotes stand together; gar* finds garden.' : 'Two letters or more are searched.'}
      </p>
    </div>
  )
}
