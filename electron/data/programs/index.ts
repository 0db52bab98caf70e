import * as v from 'valibot'
import { programFileSchema, type ProgramFile } from '../../../shared/models/program.ts'
import betterHumans from './better-humans.json'
import clarkesworld from './clarkesworld.json'
import hackernoon from './hackernoon.json'
import kdp from './kdp.json'
import mediumPartnerProgram from './medium-partner-program.json'
import substackPaid from './substack-paid.json'
import vocal from './vocal.json'
import wattpadCreators from './wattpad-creators.json'
import writingCooperative from './writing-cooperative.json'
import youtubePartnerProgram from './youtube-partner-program.json'

const files: readonly unknown[] = [
  mediumPartnerProgram, vocal, substackPaid, wattpadCreators, kdp, hackernoon, youtubePartnerProgram, writingCooperative, betterHumans, clarkesworld
]

let parsed: readonly ProgramFile[] | null = null

/** The programs that come with the app. Parsed at the first question, which a start has only where something was applied for. */
export function bundledPrograms(): readonly ProgramFile[] {
  parsed ??= files.map((file) => v.parse(programFileSchema, file))
  return parsed
}

export function bundledProgram(id: string): ProgramFile | null {
  return bundledPrograms().find(({ program }) => program.id === id) ?? null
}
