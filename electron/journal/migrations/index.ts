import { writing } from './0001-writing.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly up: string
}

/** In order. A file is frozen once the issue that made it is closed: real journals have run it. */
export const migrations: readonly Migration[] = [writing]
