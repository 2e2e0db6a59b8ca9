import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { tellWindows } from './ipc'

/**
 * The program draws its own commands, so there is no menu bar. macOS needs one for its usual keys; elsewhere the editing keys
 * work without it.
 */
export function setMenu(): void {
  if (process.platform !== 'darwin') {
    Menu.setApplicationMenu(null)
    return
  }
  const own: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      { role: 'about' },
      { label: 'Settings…', accelerator: 'Cmd+,', click: () => tellWindows('menu', 'settings') },
      { role: 'quit' },
    ],
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate([own, { role: 'editMenu' }, { role: 'windowMenu' }]))
}
