import * as v from 'valibot'
import { promptPackSchema, promptsFormat, type PromptPack } from '../../../shared/models/prompt.ts'
import type { Result } from '../../../shared/result.ts'
import { principles } from '../../../shared/rules/principles.ts'
import { readJsonFile } from '../files/json-file.ts'

/** Beyond its form: nothing twice, and only principles that are known here. */
const packFileSchema = v.pipe(
  promptPackSchema,
  v.forward(v.check((pack) => repeatedTopic(pack) === undefined, ({ input }) => `The topic “${repeatedTopic(input) ?? ''}” is there twice.`), ['topics']),
  v.forward(v.check((pack) => strangePrinciple(pack) === undefined, ({ input }) => `The principle “${strangePrinciple(input) ?? ''}” isn’t known here.`), ['topics'])
)

/** A pack of questions from a file of the writer's; or one sentence that names what is wrong with it, and where. */
export function readPromptPack(path: string): Result<PromptPack> {
  return readJsonFile(path, { thing: 'questions', schema: packFileSchema, mostBytes: 2_000_000, newerFormat })
}

function repeatedTopic({ topics }: PromptPack): string | undefined {
  const words = topics.map(({ topic }) => topic)
  return words.find((word, index) => words.indexOf(word) < index)
}

function strangePrinciple({ topics }: PromptPack): string | undefined {
  return topics.map(({ principle }) => principle).find((principle) => !principles.has(principle))
}

function newerFormat(value: unknown): string | null {
  const parsed = v.safeParse(v.object({ format: v.pipe(v.string(), v.regex(/^second-draft-prompts-\d+$/)) }), value)
  if (!parsed.success || parsed.output.format === promptsFormat) return null
  return `This file was made by another Second Draft (${parsed.output.format}); this one knows ${promptsFormat}.`
}
