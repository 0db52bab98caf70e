import { useEffect, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover, type Key } from 'react-aria-components'
import { useClient } from '../app/app-context.ts'

interface Props {
  readonly present: readonly string[]
  /** False where the tag could not be added; it then stays in the field. */
  onAdd(this: void, tag: string): Promise<boolean>
  /** The focus has gone elsewhere. */
  onLeave(this: void): void
  onDone(this: void): void
}

/** One tag at a time: type, choose among those in use or make a new one, Enter; Escape ends it. */
export function TagField({ present, onAdd, onLeave, onDone }: Props) {
  const known = useOtherTags(present)
  const [text, setText] = useState('')
  // A comma divides tags, as it does wherever people write several in a row.
  const add = async (typed: string): Promise<void> => {
    const tags = typed.split(',').filter((tag) => tag.trim() !== '')
    for (const tag of tags) if (!(await onAdd(tag))) return
    setText('')
  }
  const choose = (key: Key | null): void => {
    if (typeof key === 'string') void add(key)
  }
  return (
    <ComboBox
      className="tag-field"
      aria-label="Add a tag"
      allowsCustomValue
      inputValue={text}
      value={null}
      onInputChange={setText}
      onChange={choose}
      defaultItems={known.map((name) => ({ id: name, name }))}
    >
      <Input
        className="chip is-open"
        autoFocus
        placeholder="tag"
        onBlur={() => void add(text).then(onLeave)}
        onKeyDown={(event) => {
          // An open suggestion list takes the key first; what is left is the field's own.
          if (event.key === 'Escape') {
            event.preventDefault()
            setText('')
          }
          if (event.key === 'Escape' || (event.key === 'Enter' && text === '')) onDone()
          else if (event.key === 'Enter' && event.currentTarget.getAttribute('aria-activedescendant') === null) void add(text)
        }}
      />
      <Popover className="popover">
        <ListBox<{ id: string; name: string }> className="menu">
          {({ name }) => <ListBoxItem className="menu-item">{name}</ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function useOtherTags(present: readonly string[]): readonly string[] {
  const client = useClient()
  const [tags, setTags] = useState<readonly string[]>([])
  useEffect(() => {
    let isHere = true
    void client.call('tags.list', undefined).then((result) => {
      if (isHere && result.ok) setTags(result.value)
    })
    return () => {
      isHere = false
    }
  }, [client, present])
  return tags.filter((tag) => !present.includes(tag))
}
