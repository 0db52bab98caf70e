import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import * as v from 'valibot'
import { callChannel } from '../../shared/channels.ts'
import { contract, type CallName, type Input, type Output } from '../../shared/ipc.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { Log } from '../log.ts'
import { failureOf } from './failure-of.ts'
import { isTrustedSender } from './trusted-sender.ts'

/** For what no page of ours sends; where the writer can be the cause, the schema has a sentence of its own. */
const notUnderstood = 'Second Draft can’t make sense of this request. Nothing was changed.'

export type Handlers = {
  readonly [Name in CallName]: (input: Input<Name>) => Result<Output<Name>> | Promise<Result<Output<Name>>>
}

/** Sender check, name check, parse, run, Result: the one way from the page into the main process. */
export function handleCalls(handlers: Handlers, log: Log): void {
  ipcMain.handle(callChannel, async (event: IpcMainInvokeEvent, name: unknown, input: unknown) => {
    if (!isTrustedSender(event.senderFrame)) {
      log.error(`Refused a call from ${event.senderFrame?.origin ?? 'a closed frame'}`)
      throw new Error('This page may not call Second Draft.')
    }
    if (!isCallName(name)) {
      log.error('Refused a call with an unknown name')
      return fail('bad-input', 'This version of Second Draft does not know that request.')
    }
    return await runCall(handlers, name, input, log)
  })
}

async function runCall<Name extends CallName>(handlers: Handlers, name: Name, input: unknown, log: Log): Promise<Result<Output<Name>>> {
  const parsed = v.safeParse(contract[name].input, input, { message: notUnderstood })
  if (!parsed.success) {
    log.error(`${name}: input refused at ${v.getDotPath(parsed.issues[0]) ?? 'the top'}`)
    return fail('bad-input', parsed.issues[0].message)
  }
  try {
    return await handlers[name](parsed.output)
  } catch (error) {
    log.error(name, error)
    return { ok: false, error: failureOf(error) }
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}
