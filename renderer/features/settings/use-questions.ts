import { useCallback, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { SaveOwnPromptInput, PromptsPage } from '../../../shared/models/prompt.ts'
import type { Result } from '../../../shared/result.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { useRefresh } from '../../app/use-refresh.ts'

export interface Questions {
  readonly page: PromptsPage | null
  turn(this: void, topic: string, isOn: boolean): void
  turnPack(this: void, id: string, isOn: boolean): void
  /** Null where it is kept, else why it can't be. */
  save(this: void, input: SaveOwnPromptInput): Promise<string | null>
  /** With the way back in the notice. */
  remove(this: void, input: SaveOwnPromptInput): void
  addPack(this: void): void
  removePack(this: void, id: string, name: string): void
}

export function newOwnTopic(): string {
  return `own-${newId()}`
}

/** What may be asked, and all that can be done about it. */
export function useQuestions(): Questions {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [page, setPage] = useState<PromptsPage | null>(null)
  const receive = useCallback((result: Result<PromptsPage | null>, message?: string): void => {
    if (!result.ok) return say({ message: result.error.message })
    if (result.value === null) return
    setPage(result.value)
    if (message !== undefined) say({ message, passes: true })
  }, [say])
  useRefresh(useCallback(() => void client.call('prompts.page', undefined).then(receive), [client, receive]))
  const save = async (input: SaveOwnPromptInput): Promise<string | null> => {
    const result = await client.call('prompts.saveOwn', input)
    if (!result.ok) return result.error.message
    setPage(result.value)
    return null
  }
  const remove = async (input: SaveOwnPromptInput): Promise<void> => {
    const result = await client.call('prompts.removeOwn', { topic: input.topic })
    receive(result)
    const undo = (): void => void save(input).then((refusal) => say(refusal === null ? null : { message: refusal }))
    if (result.ok) say({ message: 'The question is removed. What you wrote to it stays.', action: { label: 'Undo', run: undo } })
  }
  return {
    page,
    turn: (topic, isOn) => void client.call('prompts.turn', { topic, isOn }).then(receive),
    turnPack: (id, isOn) => void client.call('prompts.turnPack', { id, isOn }).then(receive),
    save,
    remove: (input) => void remove(input),
    addPack: () => void client.call('prompts.addPack', undefined).then((result) => receive(result, 'The questions of the file are added.')),
    removePack: (id, name) => void client.call('prompts.removePack', { id }).then((result) => receive(result, `“${name}” is removed. Its file can be added again.`))
  }
}
