import { existsSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRoot } from './command.mjs'
import { SetupStop } from './message.mjs'

/**
 * @typedef {object} Machine
 * @property {string} platform
 * @property {boolean} root Chromium refuses to run as root with its sandbox
 * @property {boolean} screenInMemory
 * @property {number} sharedMemory bytes of /dev/shm
 */

/**
 * The switches Electron needs on this machine, and no others: the sandbox is off only for root.
 * @param {Machine} machine
 * @returns {string[]}
 */
export function switchesFor({ platform, root, screenInMemory, sharedMemory }) {
  if (platform !== 'linux') return []
  const wanted = [
    root && '--no-sandbox',
    screenInMemory && '--disable-gpu',
    screenInMemory && '--disable-software-rasterizer',
    sharedMemory < 256 * 1024 * 1024 && '--disable-dev-shm-usage',
    '--log-level=3', // silences the complaints about a missing desktop bus
  ]
  return wanted.filter((word) => typeof word === 'string')
}

function sharedMemory() {
  if (!existsSync('/dev/shm')) return 0
  const { blocks, bsize } = statfsSync('/dev/shm')
  return blocks * bsize
}

/**
 * The switches for starting Electron here.
 * @param {NodeJS.ProcessEnv} [env] where openDisplay noted a screen in memory
 */
export function electronSwitches(env = process.env) {
  const { platform } = process
  const screenInMemory = env.SHUNDAN_SCREEN_IN_MEMORY === '1'
  return switchesFor({
    platform,
    root: isRoot,
    screenInMemory,
    sharedMemory: platform === 'linux' ? sharedMemory() : 0,
  })
}

/** @param {string} name */
const kernel = (name) =>
  existsSync(`/proc/sys/kernel/${name}`) ? readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim() : ''

/**
 * Stops with the lines to type where this Linux forbids Chromium's sandbox to an ordinary user.
 * @param {string} folder of the runtime
 */
export function requireSandbox(folder) {
  if (process.platform !== 'linux' || isRoot) return
  const forbidden =
    kernel('apparmor_restrict_unprivileged_userns') === '1' || kernel('unprivileged_userns_clone') === '0'
  const program = join(folder, 'chrome-sandbox')
  const { uid, mode } = statSync(program)
  if (!forbidden || (uid === 0 && (mode & 0o4000) !== 0)) return
  const lines = `  sudo chown root:root '${program}'\n  sudo chmod 4755 '${program}'`
  throw new SetupStop(`This Linux gives programs no sandbox of their own. Please type once:\n${lines}`)
}
