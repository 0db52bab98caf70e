import { fail, type Result } from '../shared/result.ts'

/** Less than the second promised for a save, with room for the save itself. */
const throttleMs = 500
const retryMs = 2_000

export type SaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly message: string }

interface Options<Document, Saved> {
  readonly write: (document: Document) => Promise<Result<Saved>>
  readonly onSaved: (saved: Saved, document: Document) => void
  readonly onState: (state: SaveState) => void
}

/**
 * Saves while the writer types: a throttle, not a debounce, since a debounce never fires under steady typing.
 * What a save doesn't take stays here and is tried again until it is taken.
 */
export class Autosave<Document extends { readonly id: string }, Saved> {
  readonly #options: Options<Document, Saved>
  readonly #pending = new Map<string, () => Document>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #running: Promise<boolean> | null = null

  constructor(options: Options<Document, Saved>) {
    this.#options = options
  }

  /** Something was typed. `read` gives the document as it is when it is saved, so typing itself stays cheap. */
  changed(id: string, read: () => Document): void {
    // A function of its own for each change: by it a save under way sees that a newer text is waiting.
    this.#pending.set(id, () => read())
    this.#options.onState({ kind: 'pending' })
    this.#schedule(throttleMs)
  }

  /** The editor of this document is about to go: what it holds is read now. */
  settle(id: string): void {
    const document = this.#pending.get(id)?.()
    if (document !== undefined) this.#pending.set(id, () => document)
  }

  /** Saves everything now; false where something could not be saved. */
  async flush(): Promise<boolean> {
    if (this.#running !== null) await this.#running
    return this.#pending.size === 0 || (await this.#saveAll())
  }

  /** What is typed and not on the disk yet. */
  unsaved(): Document[] {
    return [...this.#pending.values()].map((read) => read())
  }

  #schedule(delayMs: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      void this.#saveAll()
    }, delayMs)
  }

  #saveAll(): Promise<boolean> {
    this.#running ??= this.#saveRound().finally(() => (this.#running = null))
    return this.#running
  }

  async #saveRound(): Promise<boolean> {
    let failure: string | null = null
    for (const [id, read] of [...this.#pending]) failure = (await this.#saveOne(id, read)) ?? failure
    if (failure !== null) {
      this.#options.onState({ kind: 'failed', message: failure })
      this.#schedule(retryMs)
    } else if (this.#pending.size === 0) this.#options.onState({ kind: 'saved' })
    else this.#schedule(throttleMs)
    return failure === null
  }

  /** Null where the document was saved, else why not. */
  async #saveOne(id: string, read: () => Document): Promise<string | null> {
    const document = read()
    const result = await this.#options.write(document).catch(lostContact)
    // Typed on meanwhile, a newer text is waiting in its place.
    const isLatest = this.#pending.get(id) === read
    if (result.ok) {
      if (isLatest) this.#pending.delete(id)
      this.#options.onSaved(result.value, document)
      return null
    }
    if (isLatest) this.#pending.set(id, () => document)
    return result.error.message
  }
}

function lostContact(): Result<never> {
  return fail('unexpected', 'The journal can’t be reached just now. Your text is safe in this window and is tried again.')
}
