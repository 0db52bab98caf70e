import type { PromptPack, PromptTopic } from '../../shared/models/prompt.ts'

/** A question for any day; what a test doesn't say is this. */
export function topicOf(parts: Partial<PromptTopic> = {}): PromptTopic {
  return {
    topic: 'on-the-way', stages: ['N'], when: [], rule: 'This pack has a question for any day.', principle: 'own', restDays: 14,
    asksWhy: false, minutes: null, wordings: ['What did you pass on your way today?'], ...parts
  }
}

export function packOf(parts: Partial<PromptPack> = {}): PromptPack {
  return { format: 'second-draft-prompts-1', id: 'walks', name: 'Questions for walks', topics: [topicOf()], ...parts }
}
