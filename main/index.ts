import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { programName, usualFolder } from './folder'
import { type Answer, openBorder } from './ipc'
import { registerAppScheme, serveApp } from './protocol'
import { secureProgram, secureSession } from './secure'
import { openWindow } from './window'

// Close what must be closed and open the window; when it has drawn itself, load the program (program.ts) and open the shop.
// Loading holds this process for a third of a second, in which it
// could not even hand the page its files. What is imported here is loaded before there is a window, so it is little.

/** How long the program waits for the window's first picture (ms). */
const longestDrawing = 3000
/** The first frame is only begun when it is asked for; with the second it has been shown. */
const twoFrames = 'new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))).then(() => true)'

app.setName(programName)
registerAppScheme()
if (!secureProgram() || !app.requestSingleInstanceLock()) app.exit(1)
else void app.whenReady().then(start)

async function start(): Promise<void> {
  const folder = dataFolder()
  secureSession()
  serveApp(folder)
  const window = openWindow({ title: '顺单 ShunDan' })
  openBorder(drawn(window).then(() => startProgram(folder, window)))
}

/** When the window's first picture is on the screen, or takes too long to wait for. */
function drawn(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.once('ready-to-show', () => void window.webContents.executeJavaScript(twoFrames).finally(resolve))
    // A window that never draws must not keep the shop closed: the program then comes all the same, and can say why.
    setTimeout(resolve, longestDrawing)
  })
}

async function startProgram(folder: string, window: BrowserWindow): Promise<Answer> {
  const { startProgram: start } = await import('./program')
  return start(folder, window)
}

/** The shop's folder: the usual one, or under the profile folder that was named when the program was started. */
function dataFolder(): string {
  const profile = app.commandLine.getSwitchValue('user-data-dir')
  return profile === '' ? usualFolder(process.platform, process.env) : join(profile, 'data')
}
