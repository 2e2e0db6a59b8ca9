import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { App } from './contract'

const listenTo =
  <Message>(channel: string) =>
  (listener: (message: Message) => void) => {
    const heard = (_event: unknown, message: Message) => listener(message)
    ipcRenderer.on(channel, heard)
    return () => void ipcRenderer.removeListener(channel, heard)
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
