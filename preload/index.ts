import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { App } from './contract'

/** One ear per channel, however many lists are open. */
const listenTo = <Message>(channel: string) => {
  const listeners = new Set<(message: Message) => void>()
  ipcRenderer.on(channel, (_event, message: Message) => {
    for (const listener of [...listeners]) listener(message)
  })
  return (listener: (message: Message) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
}

const app: App = {
  ask: (name, input, id, language) => ipcRenderer.invoke('ask', name, input, id, language),
  // An older Electron has no webUtils, but files that know where they lie.
  pathOf: (file) => webUtils?.getPathForFile(file) ?? (file as { path?: string }).path ?? '',
  onChange: listenTo('changed'),
  onProgress: listenTo('progress'),
  onMenu: listenTo('menu'),
}

contextBridge.exposeInMainWorld('app', app)
