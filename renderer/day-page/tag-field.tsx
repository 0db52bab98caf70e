import { useEffect, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover, type Key } from 'react-aria-components'
import { useClient } from '../app/app-context.ts'
import { changeTag } from './page-actions.ts'
import { editorInHand } from './page-opening.ts'
import { usePage, usePageDesk } from './page-context.ts'
import { activeEntry } from './page-store.ts'

/** One tag at a time: type, choose among those in use or make a new one, Enter; Escape ends it. */
export function TagField() {
  const desk = usePageDesk()
  const known = useOtherTags()
  const [text, setText] = useState('')
  const end = (): void => {
    desk.store.setState({ isTagging: false })
    editorInHand(desk)?.focus()
  }
  // A comma divides tags, as it does wherever people write several in a row.
  const add = async (typed: string): Promise<void> => {
    const tags = typed.split(',').filter((tag) => tag.trim() !== '')
    for (const tag of tags) if (!(await changeTag(desk, 'addTag', tag))) return
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
        onBlur={() => void add(text).then(() => desk.store.setState({ isTagging: false }))}
        onKeyDown={(event) => {
          // An open suggestion list takes the key first; what is left is the field's own.
          if (event.key === 'Escape') {
            event.preventDefault()
            setText('')
          }
          if (event.key === 'Escape' || (event.key === 'Enter' && text === '')) end()
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

function useOtherTags(): readonly string[] {
  const client = useClient()
  const [tags, setTags] = useState<readonly string[]>([])
  const present = usePage(activeEntry)?.tags
  useEffect(() => {
    let isHere = true
    void client.call('tags.list', undefined).then((result) => {
      if (isHere && result.ok) setTags(result.value)
    })
    return () => {
      isHere = false
    }
  }, [client, present])
  return tags.filter((tag) => present?.includes(tag) !== true)
}
