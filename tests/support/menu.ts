import type { ElectronApplication } from '@playwright/test'
import type { CommandId } from '../../shared/commands.ts'

/** Chooses a command from the menu bar. */
export async function chooseFromMenu(electron: ElectronApplication, id: CommandId): Promise<void> {
  await electron.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    if (!item) throw new Error(`No menu has ${wanted}`)
    Reflect.apply(item.click, item, [])
  }, id)
}
