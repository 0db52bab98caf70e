import { Worker } from 'node:worker_threads'
import type { ImportProgress } from '../shared/models/import.ts'
import type { ImportAnswer, ImportQuestion, ImportVerbs } from './exchange/import-worker.ts'
import importWorker from './exchange/import-worker?modulePath'

interface Waiting {
  resolve(this: void, value: never): void
  reject(this: void, error: unknown): void
}

/** The worker that reads, writes and takes back imports, asked as if it were a function. */
export class ImportThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0

  constructor(home: string, onProgress: (progress: ImportProgress) => void) {
    this.#worker = new Worker(importWorker, { workerData: { home } })
    this.#worker.on('message', (answer: ImportAnswer) => {
      if (answer.kind === 'progress') return onProgress(answer.progress)
      const waiting = this.#waiting.get(answer.id)
      this.#waiting.delete(answer.id)
      if (answer.kind === 'answer') waiting?.resolve(answer.value)
      else waiting?.reject(Object.assign(new Error('The import failed', { cause: answer.error }), { code: answer.code }))
    })
    this.#worker.on('error', (error) => this.#giveUp(error))
    this.#worker.on('exit', (code) => this.#giveUp(new Error(`The import worker ended with ${String(code)}`)))
  }

  ask<Verb extends keyof ImportVerbs>(verb: Verb, ...input: Parameters<ImportVerbs[Verb]>): Promise<Awaited<ReturnType<ImportVerbs[Verb]>>> {
    const id = (this.#asked += 1)
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#post({ id, verb, value: input[0] })
    })
  }

  /** What is under way answers with the failure 'cancelled'; what has no end yet goes on to it. */
  cancel(): void {
    this.#post({ id: 0, verb: 'cancel' })
  }

  /** Ends it in order: what is staged, and what was broken off, goes with it. */
  async end(): Promise<void> {
    this.cancel()
    try {
      await this.ask('clean')
    } finally {
      await this.#worker.terminate()
    }
  }

  #post(question: ImportQuestion): void {
    this.#worker.postMessage(question)
  }

  #giveUp(error: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
