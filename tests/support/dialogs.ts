import type { ElectronApplication } from '@playwright/test'

/** What the app has asked, and which addresses it has opened, while a test answers in the writer's place. */
export interface Answered {
  questions(): Promise<unknown[]>
}

/** Answers every message box with the button of this index, and notes what it showed. */
export async function answerQuestions(electron: ElectronApplication, button: number): Promise<Answered> {
  const asked = await electron.evaluateHandle(({ dialog }, response) => {
    const questions: unknown[] = []
    dialog.showMessageBox = (...args: unknown[]) => {
      questions.push(args.at(-1))
      return Promise.resolve({ response, checkboxChecked: false })
    }
    return questions
  }, button)
  return { questions: () => asked.jsonValue() }
}

/** Chooses this file in every open dialog. */
export async function chooseFile(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}

/** Notes the addresses that would go to the browser instead of opening them. */
export async function catchOpened(electron: ElectronApplication): Promise<() => Promise<string[]>> {
  const opened = await electron.evaluateHandle(({ shell }) => {
    const addresses: string[] = []
    shell.openExternal = (address) => {
      addresses.push(address)
      return Promise.resolve()
    }
    return addresses
  })
  return () => opened.jsonValue()
}
