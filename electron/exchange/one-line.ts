import { longestTitle } from '../../shared/models/story.ts'

/** As a title is kept: on one line, NFC, no longer than a title can be. */
export function oneLine(text: string): string {
  const line = text.toWellFormed().normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line.length > longestTitle ? `${line.slice(0, longestTitle - 1).toWellFormed().trimEnd()}…` : line
}
