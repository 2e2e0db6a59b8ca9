import { join } from 'node:path'
import { app } from 'electron'
import { programName, usualFolder } from './folder'
import { registerAppScheme, serveApp } from './protocol'
import { secureProgram, secureSession } from './secure'
import { openWindow } from './window'

// Close what must be closed, open the window, and while it draws itself load the program (program.ts) and open the
// shop. What is imported here is loaded before there is a window, so it is little.
app.setName(programName)
registerAppScheme()
if (!secureProgram() || !app.requestSingleInstanceLock()) app.exit(1)
else void app.whenReady().then(start)

async function start(): Promise<void> {
  const folder = dataFolder()
  secureSession()
  serveApp(folder)
  const window = openWindow({ title: '顺单 ShunDan' })
  const { startProgram } = await import('./program')
  await startProgram(folder, window)
}

/** The shop's folder: the usual one, or under the profile folder that was named when the program was started. */
function dataFolder(): string {
  const profile = app.commandLine.getSwitchValue('user-data-dir')
  return profile === '' ? usualFolder(process.platform, process.env) : join(profile, 'data')
}
