import { useRef, useState } from 'react'
import type { PackLine, SaveOwnPromptInput, TopicLine } from '../../../shared/models/prompt.ts'
import { counted } from '../../../shared/text.ts'
import { OwnQuestionDialog } from './own-question-dialog.tsx'
import { PackQuestions } from './pack-questions.tsx'
import { newOwnTopic, useQuestions, type Questions } from './use-questions.ts'
import './questions.css'

/** What may be asked on the page of a day or of an answer: at most one a day. */
export function QuestionsSection() {
  const questions = useQuestions()
  const [draft, setDraft] = useState<SaveOwnPromptInput | null>(null)
  const add = useRef<HTMLButtonElement>(null)
  const packs = questions.page?.packs ?? []
  return (
    <>
      <div className="settings-row questions-head">
        <p className="quiet">At most one a day, and each can be left or turned off. Those that are off don’t come; what you wrote to them stays.</p>
        <div className="questions-actions">
          <button ref={add} type="button" className="button" onClick={() => setDraft({ topic: newOwnTopic(), stages: ['N'], question: '' })}>
            Add a question of your own
          </button>
          <button type="button" className="button" onClick={questions.addPack}>
            Add a pack from a file…
          </button>
        </div>
      </div>
      {packs.map((pack) => (
        <Pack key={pack.id} pack={pack} questions={questions} onChange={setDraft} onGone={() => add.current?.focus()} />
      ))}
      {draft === null ? null : <OwnQuestionDialog question={draft} save={questions.save} onClose={() => setDraft(null)} />}
    </>
  )
}

interface PackProps {
  readonly pack: PackLine
  readonly questions: Questions
  onChange(this: void, question: SaveOwnPromptInput): void
  /** The button that was pressed goes with what it removed. */
  onGone(this: void): void
}

function Pack({ pack, questions, onChange, onGone }: PackProps) {
  const { id, name, kind, isOn, topics, trouble } = pack
  return (
    <div className="question-pack">
      <div className="settings-row">
        <div>
          <label htmlFor={`pack-${id}`}>
            <bdi>{name}</bdi>
          </label>
          <p className="quiet">{trouble ?? questionsInWords(topics)}</p>
        </div>
        <div className="questions-actions">
          {kind === 'file' ? (
            <button
              type="button"
              className="link"
              aria-label={`Remove ${name}`}
              onClick={() => {
                questions.removePack(id, name)
                onGone()
              }}
            >
              Remove
            </button>
          ) : null}
          <input id={`pack-${id}`} type="checkbox" role="switch" className="switch" checked={isOn} onChange={({ target }) => questions.turnPack(id, target.checked)} />
        </div>
      </div>
      {topics.length === 0 ? null : <PackQuestions pack={pack} questions={questions} onChange={onChange} onGone={onGone} />}
    </div>
  )
}

/** "72 questions in 24 topics, 1 off": it is topics that are turned on and off. */
function questionsInWords(topics: readonly TopicLine[]): string {
  const questions = topics.reduce((sum, { wordings }) => sum + wordings.length, 0)
  const off = topics.filter(({ isOn }) => !isOn).length
  if (off === 0) return counted(questions, 'question')
  return `${counted(questions, 'question')}${questions === topics.length ? '' : ` in ${counted(topics.length, 'topic')}`}, ${String(off)} off`
}
