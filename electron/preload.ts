import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { callChannel, eventChannel } from '../shared/channels.ts'
import type { JournalBridge, PreloadsOwn, WindowEvent } from '../shared/ipc.ts'

const receiveDropped: PreloadsOwn = 'imports.receiveDropped'
const isForThePage = (name: string): boolean => name !== receiveDropped

// What is asked for in the tray, say, may come before the page has begun to listen.
let early: WindowEvent[] | null = []
ipcRenderer.on(eventChannel, (_event, event: WindowEvent) => {
  if (event.name === 'open-reminder' || event.name === 'command') early?.push(event)
})

// The page gets these three functions and nothing else; names and inputs are checked in the main process.
const bridge: JournalBridge<File> = {
  // A page that says where a file lies could have any file of the writer's read.
  call: (name, input) => ipcRenderer.invoke(callChannel, isForThePage(name) ? name : '', input),
  receiveDropped: (file) => ipcRenderer.invoke(callChannel, receiveDropped, { path: webUtils.getPathForFile(file) }),
  listen: (listener) => {
    const forward = (_event: IpcRendererEvent, event: WindowEvent): void => listener(event)
    ipcRenderer.on(eventChannel, forward)
    const missed = early ?? []
    early = null
    missed.forEach(listener)
    return () => ipcRenderer.off(eventChannel, forward)
  }
}

contextBridge.exposeInMainWorld('journal', bridge)
