import { tiers } from '../../../shared/models/outcome.ts'
import type { AnswerPart } from './answer-dialog.tsx'
import { tierNames } from './answer-words.ts'
import { Choices } from './choices.tsx'

const offered = [...tiers].sort((one, other) => Number(one === 'unknown') - Number(other === 'unknown'))

export function TierChoice({ form, change }: AnswerPart) {
  return <Choices legend="What kind of letter is it?" name="tier" chosen={form.tier} choices={offered.map((tier) => ({ value: tier, title: tierNames[tier] }))} onChoose={(tier) => change({ tier })} />
}
