import { Ellipsis, GripVertical } from 'lucide-react'
import { Button, GridListItem } from 'react-aria-components'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { StoryLine } from '../../../shared/models/story-list.ts'
import { counted } from '../../../shared/text.ts'
import { usePage } from '../../day-page/page-context.ts'
import type { OpenMenu } from './open-menu.tsx'
import { StoryName } from './story-line-parts.tsx'
import { nameOf, sourceOf } from './story-words.ts'

/** A story on the board. */
export function StoryCard({ line, onMenu }: { line: StoryLine; onMenu: (menu: OpenMenu) => void }) {
  const today = usePage((state) => state.page.today)
  const { id, subtitle, wordCount, publishedOn, platforms, hasOffer } = line
  const day = publishedOn === null ? [] : [dayAndMonth(publishedOn, today)]
  const facts = [...day, counted(wordCount, 'word'), ...(hasOffer ? [`changed on ${sourceOf(null, platforms)}`] : [])]
  return (
    <GridListItem id={id} textValue={nameOf(line)} className="story-card">
      <StoryName line={line} />
      {subtitle === '' ? null : (
        <span className="card-subtitle" dir="auto">
          {subtitle}
        </span>
      )}
      <span className="card-foot">
        <span>{facts.join(' · ')}</span>
        <Button slot="drag" className="icon-button" aria-label={`Drag ${nameOf(line)} to another column`}>
          <GripVertical size={14} aria-hidden />
        </Button>
        {/* Unlike a plain one, such a button keeps its press from the card, which would open. */}
        <Button
          className="icon-button"
          aria-haspopup="menu"
          aria-label={`Move ${nameOf(line)} to…`}
          onPress={({ target }) => (target instanceof HTMLElement ? onMenu({ line, anchor: target }) : undefined)}
        >
          <Ellipsis size={15} aria-hidden />
        </Button>
      </span>
    </GridListItem>
  )
}
