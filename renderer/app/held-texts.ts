/** Texts beside the day's page and the stories that are saved as they are typed. */
export interface HeldTexts {
  /** Saves everything now; false where something could not be saved. */
  flush(): Promise<boolean>
  /** What is typed and not on the disk yet, for the screen that says so. */
  unsaved(): readonly string[]
}

const held = new Set<HeldTexts>()

/** Before the window goes, and whenever it is left, these are saved too. */
export function holdTexts(texts: HeldTexts): void {
  held.add(texts)
}

export async function flushHeld(): Promise<boolean> {
  const saved = await Promise.all([...held].map((texts) => texts.flush()))
  return saved.every((isSaved) => isSaved)
}

export function unsavedTexts(): string[] {
  return [...held].flatMap((texts) => texts.unsaved())
}
