import type { StoryPage } from '../../../shared/models/story.ts'
import { LinkedLine } from './linked-line.tsx'
import { SideSection } from './side-section.tsx'
import { useStoriesDesk } from './stories-context.ts'
import { answerStory, openFor } from './story-changes.ts'
import { openStory } from './story-opening.ts'

/** Of a story, what answers it; of a response, what it answers. */
export function ResponsesSection({ page: { story, respondsTo, responses } }: { page: StoryPage }) {
  const desk = useStoriesDesk()
  const isResponse = story.kind === 'response'
  return (
    <>
      {isResponse ? (
        <SideSection title="Answers">
          {respondsTo === null ? (
            <p className="quiet">A story of somebody else’s, or one you haven’t named.</p>
          ) : (
            <ul aria-label="Answers">
              <LinkedLine link={respondsTo} nameless="Untitled" onOpen={() => void openStory(desk, respondsTo.id)} onRemove={() => void answerStory(desk, null)} />
            </ul>
          )}
          <button type="button" className="button" onClick={() => void openFor(desk, { kind: 'answers' })}>
            {respondsTo === null ? 'Choose a story of yours' : 'Choose another story'}
          </button>
        </SideSection>
      ) : null}
      {responses.length === 0 ? null : (
        <SideSection title="Responses">
          <ul aria-label="Responses">
            {responses.map((response) => (
              <LinkedLine key={response.id} link={response} nameless="Untitled" onOpen={() => void openStory(desk, response.id)} />
            ))}
          </ul>
        </SideSection>
      )}
    </>
  )
}
