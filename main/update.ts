import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, session } from 'electron'
import type { AppUpdater } from 'electron-updater'
import { feedAddress, isSigned, type Release, releaseList, type UpdateState, type Updates, updatesOff } from './release'

/**
 * Updates from the address the program was packaged with, and only releases signed with the key it was packaged with.
 * Nothing is asked, fetched or installed unless the person does so. Without address or key: off.
 */
export async function openUpdates(): Promise<Updates> {
  const feed = await findFeed()
  return feed === undefined ? updatesOff : updatesFrom(feed)
}

type Feed = { address: string; key: string }

async function findFeed(): Promise<Feed | undefined> {
  const key: unknown = import.meta.env.MAIN_VITE_RELEASE_KEY
  if (!app.isPackaged || typeof key !== 'string' || key === '') return undefined
  const settings = await readFile(join(process.resourcesPath, 'app-update.yml'), 'utf8').catch(() => '')
  const address = feedAddress(settings)
  return address === undefined ? undefined : { address, key }
}

function updatesFrom(feed: Feed): Updates {
  let offered: Release | undefined
  let fetched: Promise<UpdateState> | undefined
  return {
    on: true,
    async check() {
      const updater = await openUpdater()
      const found = await updater.checkForUpdates().catch(() => undefined)
      if (found === undefined) return { state: 'failed', why: 'unreachable' }
      if (found === null || !found.isUpdateAvailable) return { state: 'current' }
      if (!(await isOurs(found.updateInfo, feed))) return { state: 'failed', why: 'unsigned' }
      offered = found.updateInfo
      fetched = undefined
      return { state: 'available', version: offered.version }
    },
    async download(tell) {
      if (offered === undefined) return { state: 'current' }
      // Asked again: the list may have been changed since it was offered.
      if (!(await isOurs(offered, feed))) return { state: 'failed', why: 'unsigned' }
      fetched ??= fetchInstaller(offered.version, tell)
      const done = await fetched
      if (done.state === 'failed') fetched = undefined
      return done
    },
    async install() {
      const done = (await fetched) ?? { state: 'current' }
      if (done.state !== 'ready') return done
      // The new program starts before this one has ended, and must be allowed to.
      app.releaseSingleInstanceLock()
      setImmediate(() => void openUpdater().then((updater) => updater.quitAndInstall(true, true)))
      return done
    },
  }
}

async function fetchInstaller(version: string, tell: (percent: number) => void): Promise<UpdateState> {
  const updater = await openUpdater()
  const hear = ({ percent }: { percent: number }): void => tell(Math.floor(percent))
  updater.on('download-progress', hear)
  try {
    await updater.downloadUpdate()
    return { state: 'ready', version }
  } catch {
    return { state: 'failed', why: 'broken' }
  } finally {
    updater.off('download-progress', hear)
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
