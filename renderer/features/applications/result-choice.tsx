import { results } from '../../../shared/models/outcome.ts'
import type { AnswerPart } from './answer-dialog.tsx'
import { resultNames } from './answer-words.ts'
import { Choices } from './choices.tsx'

const offered = [...results].sort((one, other) => Number(other === 'declined') - Number(one === 'declined'))

export function ResultChoice({ form, change }: AnswerPart) {
  return <Choices legend="What did they say?" name="result" chosen={form.result} choices={offered.map((result) => ({ value: result, title: resultNames[result] }))} onChoose={(result) => change({ result })} isFirst />
}
