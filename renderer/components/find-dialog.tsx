import { useEffect, useState } from 'react'
import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components'
import { AppDialog } from './app-dialog.tsx'
import './find-dialog.css'

/** Something that can be chosen: an entry, a story. */
export interface Choice {
  readonly id: string
  readonly title: string
  /** The day, say. */
  readonly note: string
}

interface Props {
  readonly title: string
  readonly label: string
  readonly placeholder: string
  readonly nothing: string
  /** What there is to choose for these words; without any, what is likely. Stays the same while the dialog is open. */
  find(this: void, text: string): Promise<readonly Choice[]>
  onChoose(this: void, id: string): void
  onClose(this: void): void
}

/** A field, and what it finds; Enter takes the first. An answer that comes late, for what was typed before, is dropped. */
export function FindDialog({ title, label, placeholder, nothing, find, onChoose, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const [choices, setChoices] = useState<readonly Choice[] | null>(null)
  useEffect(() => {
    let isLatest = true
    void find(typed.trim()).then((found) => {
      if (isLatest) setChoices(found)
    })
    return () => {
      isLatest = false
    }
  }, [find, typed])
  const takeFirst = (): void => {
    const first = choices?.[0]
    if (first !== undefined) onChoose(first.id)
  }
  return (
    <AppDialog title={title} onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="search-head" aria-label={label} autoFocus onSubmit={takeFirst}>
          <Input className="search-field" placeholder={placeholder} />
        </SearchField>
        <Menu
          className="menu"
          aria-label={label}
          items={choices ?? []}
          renderEmptyState={() => (choices === null ? null : <p className="quiet nothing-found">{nothing}</p>)}
        >
          {(choice) => (
            <MenuItem className="menu-item" textValue={choice.title} onAction={() => onChoose(choice.id)}>
              <bdi className="choice-title">{choice.title}</bdi>
              <span className="quiet keys">{choice.note}</span>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </AppDialog>
  )
}
