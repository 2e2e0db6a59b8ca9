import { join } from 'node:path'
import { app, BrowserWindow, screen, type WebPreferences } from 'electron'
import { home } from './page'
import { devOrigin } from './secure'

/** The pages there are: the program itself, and the sheet that is printed. */
export type Page = 'index.html' | 'print.html'

/** What a window starts with; sizes in pixels of the screen, 1366 × 768 unless the screen is smaller. */
export type WindowOptions = { title: string; width?: number; height?: number; background?: string }

/** Opens the program's window; it shows itself when the first picture is drawn. */
export function openWindow({
  title,
  width = 1366,
  height = 768,
  background = '#ffffff',
}: WindowOptions): BrowserWindow {
  const area = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    title,
    width: Math.min(width, area.width),
    height: Math.min(height, area.height),
    minWidth: Math.min(1180, area.width),
    minHeight: Math.min(680, area.height),
    backgroundColor: background,
    show: false,
    webPreferences: preferences(),
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(addressOf('index.html'))
  return window
}

/** Opens the paper `what` (such as `order/12/zh`) where nobody sees it, to print from it; its fonts are loaded. The caller destroys it. */
export async function openPrintPage(what: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({ show: false, webPreferences: preferences() })
  await window.loadURL(`${addressOf('print.html')}#${what}`)
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
  return window
}

/** Where a page is loaded from: the built files, or the development server while developing. */
export function addressOf(page: Page): string {
  return `${devOrigin() ?? home}/${page}`
}

function preferences(): WebPreferences {
  return {
    preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: !app.isPackaged,
  }
}
