import { stages, type SaveOwnPromptInput } from '../../../shared/models/prompt.ts'
import { stageInWords } from '../../../shared/stage-words.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { textIn } from '../../components/text-in.ts'

/** Any day first: most are for that. */
const choices = ['N' as const, ...stages.filter((stage) => stage !== 'N')].map((stage) => ({ value: stage, title: stageInWords[stage] }))

interface Props {
  readonly question: SaveOwnPromptInput
  save(this: void, input: SaveOwnPromptInput): Promise<string | null>
  onClose(this: void): void
}

/** A question of hers, new or changed. */
export function OwnQuestionDialog({ question: { topic, stages: known, question }, save, onClose }: Props) {
  const keep = (form: FormData): Promise<string | null> => {
    const stage = stages.find((one) => one === textIn(form, 'stage')) ?? 'N'
    return save({ topic, stages: [stage], question: textIn(form, 'question').replace(/\s+/g, ' ') })
  }
  return (
    <FormDialog title={question === '' ? 'A question of your own' : 'Change your question'} keep={keep} onClose={onClose}>
      <TextAreaField name="question" label="Question" value={question} maxLength={500} isFirst />
      <ChoiceField name="stage" label="For" value={known[0] ?? 'N'} choices={choices} />
    </FormDialog>
  )
}
