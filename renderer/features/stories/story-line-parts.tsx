import { dayAndMonth } from '../../../shared/day-names.ts'
import type { StoryLine } from '../../../shared/models/story-list.ts'
import { counted } from '../../../shared/text.ts'
import { MarkedText } from '../../components/marked-text.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { isEcho, nameOf, numbersInWords, sourceOf, statusWord } from './story-words.ts'

/** A story as the list shows it: its name, how it goes on, what is known about it. What isn't known isn't there. */
export function StoryLineParts({ line }: { line: StoryLine }) {
  const today = usePage((state) => state.page.today)
  const numbers = numbersInWords(line.numbers)
  return (
    <>
      <span className="story-words">
        <StoryName line={line} />
        <StoryRest line={line} />
      </span>
      <span className="story-facts">
        {line.publishedOn === null ? null : <span>{dayAndMonth(line.publishedOn, today)}</span>}
        {numbers === '' ? null : <span>{numbers}</span>}
      </span>
      <StoryMarks line={line} />
    </>
  )
}

/** Its title; without one its opening, in quiet ink. */
export function StoryName({ line }: { line: Pick<StoryLine, 'title' | 'opening'> }) {
  return (
    <span className={line.title.trim() === '' ? 'story-name is-untitled' : 'story-name'} dir="auto">
      {nameOf(line)}
    </span>
  )
}

function StoryRest({ line: { title, subtitle, opening, passages } }: { line: StoryLine }) {
  if (passages !== null) {
    return (
      <span className="story-rest is-found" dir="auto">
        <MarkedText passages={passages} />
      </span>
    )
  }
  const rest = subtitle !== '' || title.trim() === '' || isEcho(title, opening) ? subtitle : opening
  return rest === '' ? null : (
    <span className="story-rest" dir="auto">
      {rest}
    </span>
  )
}

function StoryMarks({ line: { status, isKindGuessed, wordCount, platforms, tags, hasOffer } }: { line: StoryLine }) {
  return (
    <span className="story-marks">
      <span className={`status-mark is-${status}`}>{statusWord(status)}</span>
      {isKindGuessed ? <span className="kind-mark">response?</span> : null}
      {hasOffer ? <span className="offer-mark">changed on {sourceOf(null, platforms)}</span> : null}
      <span>{counted(wordCount, 'word')}</span>
      {platforms.length === 0 ? null : <bdi>{platforms.join(' · ')}</bdi>}
      {tags.length === 0 ? null : <bdi className="story-tags">{tags.join(' · ')}</bdi>}
    </span>
  )
}
