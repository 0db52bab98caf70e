import { ChevronDown } from 'lucide-react'
import { useEffect } from 'react'
import { Autocomplete, Button, Input, Menu, MenuItem, MenuTrigger, Popover, SearchField, useFilter } from 'react-aria-components'
import { askFor, readTags } from './journal-actions.ts'
import { useJournal, useJournalDesk } from './journal-context.ts'

/** So many tags can be looked over; more are better typed. */
const looksOver = 8

/** One tag of those in use, the most used first. */
export function TagFilter() {
  const chosen = useJournal((state) => state.filter.tag)
  return (
    <MenuTrigger>
      <Button className={chosen === null ? 'chip' : 'chip is-chosen'} aria-label={chosen === null ? 'Tag' : `Tag: ${chosen}`}>
        <bdi>{chosen ?? 'Tag'}</bdi>
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <TagMenu />
      </Popover>
    </MenuTrigger>
  )
}

function TagMenu() {
  const desk = useJournalDesk()
  const tags = useJournal((state) => state.tags)
  useEffect(() => void readTags(desk), [desk])
  const { contains } = useFilter({ sensitivity: 'base' })
  if (tags === null) return null
  if (tags.length <= looksOver) return <Tags tags={tags} />
  return (
    <Autocomplete filter={contains}>
      <SearchField className="tag-search" aria-label="Find a tag" autoFocus>
        <Input className="field" placeholder="Find a tag" />
      </SearchField>
      <Tags tags={tags} />
    </Autocomplete>
  )
}

function Tags({ tags }: { tags: readonly string[] }) {
  const desk = useJournalDesk()
  const chosen = useJournal((state) => state.filter.tag)
  return (
    <Menu className="menu" aria-label="Tags" renderEmptyState={() => <p className="quiet nothing-found">No tag is called that.</p>}>
      {chosen === null ? null : (
        <MenuItem className="menu-item" textValue="Any tag" onAction={() => askFor(desk, { tag: null })}>
          Any tag
        </MenuItem>
      )}
      {tags.map((tag) => (
        <MenuItem key={tag} className="menu-item" textValue={tag} onAction={() => askFor(desk, { tag })}>
          <bdi>{tag}</bdi>
        </MenuItem>
      ))}
      {tags.length === 0 ? (
        <MenuItem className="menu-item" isDisabled textValue="No tags yet">
          No tags yet
        </MenuItem>
      ) : null}
    </Menu>
  )
}
