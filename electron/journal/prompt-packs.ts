import type { Moment } from '../../shared/dates.ts'
import type { PromptPack, PromptsPage, PromptTopic, TurnPackInput, TurnTopicInput } from '../../shared/models/prompt.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { bundledPacks } from '../data/prompts/index.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { isPackOn, keptPack, keptPacks, ownPackId, topicsOff, writePack } from './prompt-pack-rows.ts'
import { promptsPage } from './prompts-page.ts'

export interface ActiveTopics {
  /** Of the packs that are on, in the order in which they are met; each topic once. */
  readonly topics: PromptTopic[]
  readonly off: ReadonlySet<string>
}

/**
 * Hers and those from files come before the everyday ones of the app: of topics never offered the list decides, and
 * a question that she added today would otherwise wait for months.
 */
export function activeTopics(journal: Journal): ActiveTopics {
  const bundled = bundledPacks().filter(({ id }) => isPackOn(journal, id))
  const kept = keptPacks(journal).flatMap(({ isOn, pack }) => (isOn && pack !== null ? [pack] : []))
  const isEveryday = ({ id }: PromptPack): boolean => id === 'everyday'
  const packs = [...bundled.filter((pack) => !isEveryday(pack)), ...kept, ...bundled.filter(isEveryday)]
  const topics = new Map<string, PromptTopic>()
  for (const topic of packs.flatMap((pack) => pack.topics)) if (!topics.has(topic.topic)) topics.set(topic.topic, topic)
  return { topics: [...topics.values()], off: topicsOff(journal) }
}

export function turnTopic(journal: Journal, { topic, isOn }: TurnTopicInput, at: Moment): PromptsPage {
  if (isOn) sql(journal, 'DELETE FROM promptOff WHERE topic = ?').run(topic)
  else sql(journal, 'INSERT INTO promptOff (topic, atMs) VALUES (?, ?) ON CONFLICT (topic) DO NOTHING').run(topic, at.nowMs)
  return promptsPage(journal)
}

/** Of a pack that isn't there nothing is noted. */
export function turnPack(journal: Journal, { id, isOn }: TurnPackInput, at: Moment): PromptsPage {
  if (bundledPacks().some((pack) => pack.id === id)) {
    sql(journal, 'INSERT INTO promptPack (id, isOn, addedAtMs) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET isOn = excluded.isOn').run(id, Number(isOn), at.nowMs)
  } else sql(journal, 'UPDATE promptPack SET isOn = ? WHERE id = ?').run(Number(isOn), id)
  return promptsPage(journal)
}

/** Adds a pack read from a file; the same one again (by id and name) takes the place of what it was. */
export function keepPack(journal: Journal, pack: PromptPack, at: Moment): Result<PromptsPage> {
  return inTransaction(journal, () => {
    const problem = problemOf(journal, pack)
    if (problem !== null) return fail('bad-input', `${problem} Nothing was added.`)
    writePack(journal, pack, at)
    return succeed(promptsPage(journal))
  })
}

/** Only of one that came from a file; those of the app are turned off instead. Which of its topics she turned off stays noted. */
export function removePack(journal: Journal, id: string): PromptsPage {
  sql(journal, 'DELETE FROM promptPack WHERE id = ? AND id <> ? AND packJson IS NOT NULL').run(id, ownPackId)
  return promptsPage(journal)
}

function problemOf(journal: Journal, { id, name, topics }: PromptPack): string | null {
  const another = 'Give the pack another id in the file.'
  if (id === ownPackId) return `The id “${id}” is kept for your own questions. ${another}`
  const bundled = bundledPacks().find((known) => known.id === id)
  if (bundled !== undefined) return `The id “${id}” belongs to “${bundled.name}”, which comes with Second Draft. ${another}`
  const kept = keptPack(journal, id)?.pack ?? null
  if (kept !== null && kept.name !== name) return `The id “${id}” belongs to “${kept.name}”, which is in the journal already. ${another}`
  const others = [...bundledPacks(), ...keptPacks(journal).flatMap(({ pack }) => (pack === null || pack.id === id ? [] : [pack]))]
  for (const { topic } of topics) {
    const owner = others.find((other) => other.topics.some((known) => known.topic === topic))
    if (owner !== undefined) return `The topic “${topic}” is in “${owner.name}” already. Give it another word in the file.`
    if (topic.startsWith('own-')) return `The topic “${topic}” begins with “own-”, as your own questions do. Give it another word in the file.`
  }
  return null
}
