import * as v from 'valibot'
import { promptPackSchema, type PromptPack } from '../../../shared/models/prompt.ts'
import answers from './answers.json'
import everyday from './everyday.json'
import waiting from './waiting.json'

const files: readonly unknown[] = [answers, waiting, everyday]

let parsed: readonly PromptPack[] | null = null

/** The questions that come with the app, in the order in which they are met. Parsed at the first question. */
export function bundledPacks(): readonly PromptPack[] {
  parsed ??= files.map((file) => v.parse(promptPackSchema, file))
  return parsed
}
