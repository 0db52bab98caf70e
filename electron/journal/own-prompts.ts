import type { Moment } from '../../shared/dates.ts'
import { mostTopics, promptsFormat, type PromptPack, type PromptsPage, type PromptTopic, type SaveOwnPromptInput } from '../../shared/models/prompt.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { stagesInWords } from '../../shared/stage-words.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { keptPack, ownPackId, writePack } from './prompt-pack-rows.ts'
import { promptsPage } from './prompts-page.ts'

/** A question of hers, new or changed; it keeps its place. */
export function saveOwnPrompt(journal: Journal, input: SaveOwnPromptInput, at: Moment): Result<PromptsPage> {
  if (!input.topic.startsWith('own-')) return fail('bad-input', `A question of your own can’t be kept as “${input.topic}”: its topic begins with “own-”.`)
  return inTransaction(journal, () => {
    const kept = keptPack(journal, ownPackId)
    if (kept?.pack === null) return fail('damaged', 'Your own questions can’t be read any more, so none can be added. They are still in the journal file; a backup may hold them whole.')
    const known = kept?.pack.topics ?? []
    const isKnown = known.some(({ topic }) => topic === input.topic)
    if (!isKnown && known.length >= mostTopics) return fail('bad-input', `There is room for ${String(mostTopics)} questions of your own. Remove one first.`)
    const own = topicOf(input)
    writePack(journal, ownPack(isKnown ? known.map((topic) => (topic.topic === own.topic ? own : topic)) : [...known, own]), at)
    return succeed(promptsPage(journal))
  })
}

export function removeOwnPrompt(journal: Journal, topic: string, at: Moment): PromptsPage {
  return inTransaction(journal, () => {
    const left = keptPack(journal, ownPackId)?.pack?.topics.filter((known) => known.topic !== topic)
    if (left?.length === 0) sql(journal, 'DELETE FROM promptPack WHERE id = ?').run(ownPackId)
    else if (left !== undefined) writePack(journal, ownPack(left), at)
    return promptsPage(journal)
  })
}

function ownPack(topics: PromptTopic[]): PromptPack {
  return { format: promptsFormat, id: ownPackId, name: 'Your own', topics }
}

function topicOf({ topic, stages, question }: SaveOwnPromptInput): PromptTopic {
  return {
    topic, stages, when: [], rule: `You added this question, for ${stagesInWords(stages)}.`,
    principle: 'own', restDays: 14, asksWhy: false, minutes: null, wordings: [question]
  }
}
