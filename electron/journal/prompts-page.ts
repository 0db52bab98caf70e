import type { PackLine, PromptPack, PromptsPage } from '../../shared/models/prompt.ts'
import { bundledPacks } from '../data/prompts/index.ts'
import type { Journal } from './journal.ts'
import { isPackOn, keptPacks, ownPackId, topicsOff, type KeptPack } from './prompt-pack-rows.ts'

/** Everything that may be asked, and what of it is turned off. */
export function promptsPage(journal: Journal): PromptsPage {
  const off = topicsOff(journal)
  const bundled = bundledPacks().map((pack) => lineOf(pack, 'bundled', isPackOn(journal, pack.id), off))
  return { packs: [...keptPacks(journal).map((kept) => keptLine(kept, off)), ...bundled] }
}

function keptLine({ id, isOn, pack }: KeptPack, off: ReadonlySet<string>): PackLine {
  const kind = id === ownPackId ? 'own' : 'file'
  if (pack !== null) return lineOf(pack, kind, isOn, off)
  const trouble = kind === 'own'
    ? 'Your own questions can’t be read any more. They are still in the journal file, untouched; a backup may hold them whole.'
    : 'This pack can’t be read any more. Add its file again, or remove it.'
  return { id, name: kind === 'own' ? 'Your own' : id, kind, isOn, topics: [], trouble }
}

function lineOf({ id, name, topics }: PromptPack, kind: PackLine['kind'], isOn: boolean, off: ReadonlySet<string>): PackLine {
  return {
    id, name, kind, isOn, trouble: null,
    topics: topics.map(({ topic, stages, rule, wordings }) => ({ topic, stages, rule, wordings, isOn: !off.has(topic) }))
  }
}
