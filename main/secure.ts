import { app, type IpcMainInvokeEvent, type Session, session, shell, type WebContents } from 'electron'
import { isOwnPage, mayLoad, mayOpenOutside } from './page'

/** The origin of the development server; a packaged program never has one, whatever its environment says. */
export function devOrigin(): string | undefined {
  const address = process.env.ELECTRON_RENDERER_URL
  return app.isPackaged || address === undefined || address === '' ? undefined : new URL(address).origin
}

/**
 * Closes what Electron leaves open, before it is ready: sandbox for every process, no background traffic, no foreign
 * certificates, and no page that leads elsewhere. Answers false when the program must not go on: a packaged program was
 * started with a port for remote control.
 */
export function secureProgram(): boolean {
  if (app.isPackaged && app.commandLine.hasSwitch('remote-debugging-port') && !isTestBuild()) return false
  // With --no-sandbox (root only) Chromium would end every child process it is told to sandbox, without end.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  for (const name of quietSwitches) app.commandLine.appendSwitch(name)
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault()
    decide(false)
  })
  app.on('web-contents-created', (_event, contents) => secureContents(contents))
  return true
}

/** Refuses permissions and every address that is not ours, for the windows' session. Call when Electron is ready. */
export function secureSession(own: Session = session.defaultSession): void {
  app.configureHostResolver({ secureDnsMode: 'off' })
  own.setSpellCheckerEnabled(false)
  own.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === copying))
  own.setPermissionCheckHandler((_contents, permission) => permission === copying)
  own.setDevicePermissionHandler(() => false)
  own.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayLoad(details.url, devOrigin()) }))
}

/** Whether a message comes from the top frame of one of our own pages. */
export function isOwnSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isOwnPage(frame.url, devOrigin())
}

const copying = 'clipboard-sanitized-write'

const quietSwitches = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'no-pings',
]

const isTestBuild = (): boolean => import.meta.env.MAIN_VITE_SMOKE === '1'

function secureContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; url: string }): void => {
    if (!isOwnPage(event.url, devOrigin())) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
}
