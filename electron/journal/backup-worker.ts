import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { backUp } from './backup.ts'

// Copying and checking a large journal takes seconds; in the main process the writing would wait for it.
const { home, at } = v.parse(
  v.object({ home: v.string(), at: v.object({ nowMs: v.number(), zone: v.string() }) }),
  workerData
)
parentPort?.postMessage(await backUp(home, at))
