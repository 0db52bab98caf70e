import { useState, type ReactNode } from 'react'
import type { PackLine, SaveOwnPromptInput, TopicLine } from '../../../shared/models/prompt.ts'
import { stagesInWords } from '../../../shared/stage-words.ts'
import { counted } from '../../../shared/text.ts'
import type { Questions } from './use-questions.ts'

interface Props {
  readonly pack: PackLine
  readonly questions: Questions
  onChange(this: void, question: SaveOwnPromptInput): void
  onGone(this: void): void
}

/** So few can be seen at a glance. */
const fewTopics = 8

/** The questions of one pack, folded until they are wanted. */
export function PackQuestions(props: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="pack-questions" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary aria-label={`Show the questions of ${props.pack.name}`}>Show its questions</summary>
      {isOpen ? <TopicList {...props} /> : null}
    </details>
  )
}

function TopicList({ pack: { name, kind, topics }, questions, onChange, onGone }: Props) {
  const [text, setText] = useState('')
  // As it was when the list was opened: nothing moves while it is turned on or off.
  const [off] = useState(() => new Set(topics.filter(({ isOn }) => !isOn).map(({ topic }) => topic)))
  const offFirst = [...topics].sort((one, other) => Number(off.has(other.topic)) - Number(off.has(one.topic)))
  const wanted = text.trim().toLowerCase()
  const found = offFirst.flatMap((topic) => {
    const wording = topic.wordings.find((one) => one.toLowerCase().includes(wanted))
    return wording === undefined ? [] : [{ topic, wording }]
  })
  return (
    <>
      {topics.length <= fewTopics ? null : (
        <input
          type="search"
          className="field"
          aria-label={`Find among the questions of ${name}`}
          placeholder="Find a question"
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      <p className="quiet" role="status">
        {found.length === 0 ? 'No question is like that.' : wanted === '' ? '' : `${counted(found.length, 'topic')} with these words`}
      </p>
      <ul className="topic-lines" aria-label={`Questions of ${name}`}>
        {found.map(({ topic, wording }) => (
          <Topic key={topic.topic} topic={topic} wording={wording} questions={questions}>
            {kind === 'own' ? <OwnActions topic={topic} questions={questions} onChange={onChange} onGone={onGone} /> : null}
          </Topic>
        ))}
      </ul>
    </>
  )
}

interface TopicProps {
  readonly topic: TopicLine
  readonly wording: string
  readonly questions: Questions
  readonly children: ReactNode
}

function Topic({ topic: { topic, stages, wordings, isOn }, wording, questions, children }: TopicProps) {
  const others = wordings.filter((one) => one !== wording)
  const belongs = `For ${stagesInWords(stages)}`
  return (
    <li>
      <div>
        <label htmlFor={`topic-${topic}`} dir="auto">
          {wording}
        </label>
        {others.length === 0 ? (
          <p className="quiet">{belongs}</p>
        ) : (
          <details className="quiet">
            <summary>
              {belongs}, and {counted(others.length, 'other wording')}
            </summary>
            {others.map((other) => (
              <p key={other} dir="auto">
                {other}
              </p>
            ))}
          </details>
        )}
      </div>
      <div className="questions-actions">
        {children}
        <input id={`topic-${topic}`} type="checkbox" role="switch" className="switch" checked={isOn} onChange={({ target }) => questions.turn(topic, target.checked)} />
      </div>
    </li>
  )
}

function OwnActions({ topic: { topic, stages, wordings }, questions, onChange, onGone }: Pick<Props, 'questions' | 'onChange' | 'onGone'> & { topic: TopicLine }) {
  const question = wordings[0] ?? ''
  const input: SaveOwnPromptInput = { topic, stages: [...stages], question }
  return (
    <>
      <button type="button" className="link" aria-label={`Change ${question}`} onClick={() => onChange(input)}>
        Change
      </button>
      <button
        type="button"
        className="link"
        aria-label={`Remove ${question}`}
        onClick={() => {
          questions.remove(input)
          onGone()
        }}
      >
        Remove
      </button>
    </>
  )
}
