/** What is known of a file of numbers besides what stands in it. */
export interface Surroundings {
  /** The name of the folder it lies in; empty where that says nothing. */
  readonly folder: string
  /** Those on which the journal has accounts. */
  readonly platforms: readonly string[]
  /** The writer's own zone, for times of day that name none. */
  readonly zone: string | null
}

export const noSurroundings: Surroundings = { folder: '', platforms: [], zone: null }
