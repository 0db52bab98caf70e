import type { ProgramKind } from '../../../shared/models/program.ts'

export const programKindNames: Readonly<Record<ProgramKind, string>> = {
  partner: 'Partner program',
  publication: 'Publication',
  magazine: 'Magazine',
  agent: 'Agent',
  grant: 'Grant'
}

/** With a capital, to stand alone. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
