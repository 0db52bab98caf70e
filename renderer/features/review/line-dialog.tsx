import { useState } from 'react'
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, SearchField } from 'react-aria-components'
import { dayTitle } from '../../../shared/day-names.ts'
import type { Window } from '../../../shared/models/ledger.ts'
import type { OwnLine } from '../../../shared/models/review.ts'
import { AppDialog } from '../../components/app-dialog.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { chooseLine, type ReviewDesk } from './review-store.ts'
import { useLines } from './use-lines.ts'

/** The lines of the period's entries, starred entries first; a click or Enter takes one. */
export function LineDialog({ desk, period }: { desk: ReviewDesk; period: Window }) {
  const [typed, setTyped] = useState('')
  const { lines, hasMore, showMore } = useLines(desk, period, typed.trim())
  const today = usePage(({ page }) => page.today)
  const close = (): void => desk.store.setState({ isChoosing: false })
  const take = (line: OwnLine): void => {
    close()
    void chooseLine(desk, { entryId: line.entryId, line: line.line })
  }
  return (
    <AppDialog title="Choose a line of yours" isWide onClose={close}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="search-head" aria-label="Words in the line" autoFocus>
          <Input className="search-field" placeholder="Words in the line" maxLength={200} />
        </SearchField>
        <Menu
          className="menu review-lines"
          aria-label="Lines of your entries"
          renderEmptyState={() => (lines === null ? null : <p className="quiet">{typed.trim() === '' ? 'No entry of this time has words.' : 'No line has these words.'}</p>)}
        >
          {[...Map.groupBy(lines ?? [], ({ entryId }) => entryId)].map(([entryId, ofEntry]) => (
            <MenuSection key={entryId}>
              <Header className="label">
                {dayTitle(ofEntry[0]?.on ?? today, today)}
                {ofEntry[0]?.isStarred === true ? ' · starred' : ''}
              </Header>
              {ofEntry.map((line, index) => (
                <MenuItem key={`${entryId} ${String(index)}`} id={`${entryId} ${String(index)}`} className="menu-item" textValue={line.line} onAction={() => take(line)}>
                  <bdi>{line.line}</bdi>
                </MenuItem>
              ))}
            </MenuSection>
          ))}
          {hasMore ? (
            <MenuItem id="more" className="menu-item" textValue="Show more lines" onAction={showMore}>
              Show more lines
            </MenuItem>
          ) : null}
        </Menu>
      </Autocomplete>
    </AppDialog>
  )
}
