export interface TrayKeeper {
  want(this: void, isWanted: boolean): Promise<void>
  /** Asks again while it is wanted and missing: at login the app may be up before the desktop's tray is. */
  look(this: void): Promise<void>
}

interface Tray {
  /** False where the desktop has none; null where that can't be told. */
  canBe(this: void): Promise<boolean | null>
  isThere(this: void): boolean
  keep(this: void, isWanted: boolean): void
}

/** Has the icon in the tray while it is wanted, and as soon as there is a tray. */
export function createTrayKeeper({ canBe, isThere, keep }: Tray): TrayKeeper {
  let isWanted = false
  const look = async (): Promise<void> => {
    const can = isWanted && !isThere() && (await canBe()) !== false
    // It may have been taken back while the desktop was asked.
    if (can && isWanted) keep(true)
  }
  return {
    want: async (wish) => {
      isWanted = wish
      if (!wish) keep(false)
      await look()
    },
    look
  }
}
