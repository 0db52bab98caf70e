import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { callChannel, eventChannel } from '../shared/channels.ts'
import type { JournalBridge, WindowEvent } from '../shared/ipc.ts'

// The page gets these two functions and nothing else; names and inputs are checked in the main process.
const bridge: JournalBridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  listen: (listener) => {
    const forward = (_event: IpcRendererEvent, event: WindowEvent): void => listener(event)
    ipcRenderer.on(eventChannel, forward)
    return () => ipcRenderer.off(eventChannel, forward)
  }
}

contextBridge.exposeInMainWorld('journal', bridge)
