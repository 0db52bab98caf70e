import type { ElectronApplication, Locator } from '@playwright/test'

export interface ContextMenu {
  /** Presses the right button on the beginning of the text and returns what the menu offers. */
  openOn(text: Locator): Promise<string[]>
  /** Chooses an item of the menu that was opened last. */
  choose(label: string): Promise<void>
}

/** Takes the place of the menu on the screen, which no test can see: the app builds it, and the test chooses. */
export async function watchContextMenu(electron: ElectronApplication): Promise<ContextMenu> {
  const menus = await electron.evaluateHandle(({ Menu }) => {
    const shown: Electron.Menu[] = []
    const build = Menu.buildFromTemplate.bind(Menu)
    Menu.buildFromTemplate = (template) => {
      const menu = build(template)
      menu.popup = () => shown.push(menu)
      return menu
    }
    return shown
  })
  return {
    openOn: async (text) => {
      const before = await menus.evaluate((shown) => shown.length)
      await text.click({ button: 'right', position: { x: 12, y: 12 } })
      return await menus.evaluate(
        (shown, count) =>
          new Promise<string[]>((done) => {
            const look = (): void => {
              if (shown.length > count) done(shown.at(-1)?.items.map(({ label }) => label) ?? [])
              else setTimeout(look, 10)
            }
            look()
          }),
        before
      )
    },
    choose: async (label) => {
      await menus.evaluate((shown, wanted) => {
        const item = shown.at(-1)?.items.find((candidate) => candidate.label === wanted)
        if (item === undefined) throw new Error(`The menu has no ${wanted}`)
        Reflect.apply(item.click, item, [])
      }, label)
    }
  }
}
