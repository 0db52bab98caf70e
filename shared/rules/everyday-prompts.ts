import type { Day } from '../dates.ts'

export interface EverydayPrompt {
  readonly id: string
  readonly text: string
}

export interface PastOffer {
  readonly offeredOn: Day
  readonly promptId: string
}

/** The prompt never offered, or offered longest ago; between equals the order of the list decides. */
export function choosePrompt(prompts: readonly EverydayPrompt[], past: readonly PastOffer[]): EverydayPrompt | null {
  const lastOffered = new Map<string, Day>()
  for (const { offeredOn, promptId } of past) {
    if (offeredOn > (lastOffered.get(promptId) ?? '')) lastOffered.set(promptId, offeredOn)
  }
  let chosen: EverydayPrompt | null = null
  let chosenDay = ''
  for (const prompt of prompts) {
    const day = lastOffered.get(prompt.id) ?? ''
    if (chosen === null || day < chosenDay) [chosen, chosenDay] = [prompt, day]
  }
  return chosen
}
