import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, session } from 'electron'
import type { AppUpdater } from 'electron-updater'
import { feedAddress, isSigned, type Release, releaseList } from './release'

/**
 * Where updating stands. `off`: this program was built without an address to ask, so it never asks.
 * `failed`: nothing was installed and the program goes on as it is.
 */
export type UpdateState =
  | { state: 'off' }
  | { state: 'current' }
  | { state: 'available'; version: string }
  | { state: 'loading'; version: string; percent: number }
  | { state: 'ready'; version: string }
  | { state: 'failed'; why: 'unreachable' | 'unsigned' | 'broken' }

/** What the person may do about updates; each answers where it stands afterwards. */
export type Updates = {
  /** Whether there is an address to ask. */
  on: boolean
  check(): Promise<UpdateState>
  download(): Promise<UpdateState>
  install(): UpdateState
}

/**
 * Updates from the address the program was packaged with, and only releases signed with the key it was packaged with.
 * Nothing is asked, fetched or installed unless the person does so. Without address or key: off.
 * @param announce told about every change, also while a download runs
 */
export async function openUpdates(announce: (state: UpdateState) => void): Promise<Updates> {
  const feed = await findFeed()
  return feed === undefined ? updatesOff : updatesFrom(feed, announce)
}

type Feed = { address: string; key: string }

const off: UpdateState = { state: 'off' }
const updatesOff: Updates = { on: false, check: async () => off, download: async () => off, install: () => off }

async function findFeed(): Promise<Feed | undefined> {
  const key: unknown = import.meta.env.MAIN_VITE_RELEASE_KEY
  if (!app.isPackaged || typeof key !== 'string' || key === '') return undefined
  const settings = await readFile(join(process.resourcesPath, 'app-update.yml'), 'utf8').catch(() => '')
  const address = feedAddress(settings)
  return address === undefined ? undefined : { address, key }
}

function updatesFrom(feed: Feed, announce: (state: UpdateState) => void): Updates {
  let now: UpdateState = { state: 'current' }
  let offered: Release | undefined
  const move = (next: UpdateState): UpdateState => {
    now = next
    announce(next)
    return next
  }
  return {
    on: true,
    async check() {
      const updater = await openUpdater()
      const found = await updater.checkForUpdates().catch(() => undefined)
      if (found === undefined) return move({ state: 'failed', why: 'unreachable' })
      if (found === null || !found.isUpdateAvailable) return move({ state: 'current' })
      if (!(await isOurs(found.updateInfo, feed))) return move({ state: 'failed', why: 'unsigned' })
      offered = found.updateInfo
      return move({ state: 'available', version: offered.version })
    },
    async download() {
      if (offered === undefined || now.state === 'loading') return now
      const { version } = offered
      // Asked again: the list may have been changed since it was offered.
      if (!(await isOurs(offered, feed))) return move({ state: 'failed', why: 'unsigned' })
      move({ state: 'loading', version, percent: 0 })
      return move(await fetchInstaller(version, move))
    },
    install() {
      if (now.state !== 'ready') return now
      // The new program starts before this one has ended, and must be allowed to.
      app.releaseSingleInstanceLock()
      setImmediate(() => void openUpdater().then((updater) => updater.quitAndInstall(true, true)))
      return now
    },
  }
}

async function fetchInstaller(version: string, move: (state: UpdateState) => void): Promise<UpdateState> {
  const updater = await openUpdater()
  const tell = ({ percent }: { percent: number }): void =>
    move({ state: 'loading', version, percent: Math.floor(percent) })
  updater.on('download-progress', tell)
  try {
    await updater.downloadUpdate()
    return { state: 'ready', version }
  } catch {
    return { state: 'failed', why: 'broken' }
  } finally {
    updater.off('download-progress', tell)
  }
}

/** Loaded when first needed: the program starts without it. */
async function openUpdater(): Promise<AppUpdater> {
  const { autoUpdater } = await import('electron-updater')
  autoUpdater.autoDownload = false
  autoUpdater.autoInstallOnAppQuit = false
  autoUpdater.allowDowngrade = false
  autoUpdater.disableWebInstaller = true
  autoUpdater.logger = null
  return autoUpdater
}

async function isOurs(release: Release, feed: Feed): Promise<boolean> {
  const list = `${feed.address}/${releaseList(process.platform, process.arch)}`
  // The updater's own session: the window's session is closed to the network.
  const network = session.fromPartition('electron-updater', { cache: false })
  const read = async (address: string): Promise<string> => {
    const answer = await network.fetch(address)
    return answer.ok ? answer.text() : ''
  }
  const [text, signature] = await Promise.all([read(list), read(`${list}.sig`)]).catch(() => ['', ''])
  return isSigned(release, text ?? '', signature ?? '', feed.key)
}
