import type { ElectronApplication } from '@playwright/test'
import { readFileSync, rmSync } from 'node:fs'
import * as v from 'valibot'

/** Of one thread, in milliseconds. */
export interface LongestTask {
  readonly ms: number
  /** Of processor time: on a busy machine the rest was waiting for its turn. */
  readonly processorMs: number
}

export interface LongestTasks {
  readonly main: LongestTask
  readonly page: LongestTask
}

/** A window that never works longer than this answers at once. */
export const mostMsOfTask = 50

/** Records what the app's threads do while `work` runs, as Chromium itself tells. */
export async function longestTasks(electron: ElectronApplication, work: () => Promise<void>): Promise<LongestTasks> {
  await electron.evaluate(async ({ contentTracing }) => {
    await contentTracing.startRecording({ included_categories: ['toplevel'], excluded_categories: ['*'], trace_buffer_size_in_kb: 400_000 })
  })
  const startedAtMs = performance.now()
  await work()
  const tookMs = performance.now() - startedAtMs
  const path = await electron.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const { traceEvents } = v.parse(traceSchema, JSON.parse(readFileSync(path, 'utf8')))
  rmSync(path)
  checkCover(traceEvents, tookMs)
  return { main: longestOn('CrBrowserMain', traceEvents), page: longestOn('CrRendererMain', traceEvents) }
}

// Times in microseconds. What lasts has a duration; what only names a thread has none.
const eventSchema = v.object({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  dur: v.optional(v.number()),
  tdur: v.optional(v.number()),
  args: v.object({ name: v.optional(v.unknown()) })
})
const traceSchema = v.object({ traceEvents: v.array(eventSchema) })

type TraceEvent = v.InferOutput<typeof eventSchema>

/** A buffer that is full takes nothing more, and says nothing. */
function checkCover(events: readonly TraceEvent[], tookMs: number): void {
  const [first, last] = events.reduce(([from, to], { ts, dur }) => (dur === undefined ? [from, to] : [Math.min(from, ts), Math.max(to, ts)]), [Infinity, 0])
  const coveredMs = (last - first) / 1_000
  if (!(coveredMs > tookMs * 0.9)) throw new Error(`The trace covers only ${coveredMs.toFixed(0)} of ${tookMs.toFixed(0)} ms`)
}

/** A task holds all that happens within it, so that the longest of all is a task. */
function longestOn(thread: string, events: readonly TraceEvent[]): LongestTask {
  const placeOf = ({ pid, tid }: TraceEvent): string => `${String(pid)} ${String(tid)}`
  const threads = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === thread).map(placeOf))
  const own = events.filter((event) => event.dur !== undefined && threads.has(placeOf(event)))
  if (own.length === 0) throw new Error(`The trace tells of no task of ${thread}`)
  return { ms: mostOf(own.map(({ dur = 0 }) => dur)) / 1_000, processorMs: mostOf(own.map(({ tdur = 0 }) => tdur)) / 1_000 }
}

/** Of any number of them, where `Math.max` takes some ten thousand. */
function mostOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}
