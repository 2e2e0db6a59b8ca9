import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { SetupStop, say } from './message.mjs'

/**
 * Whether windows can be shown: always outside Linux, there when X11 or Wayland is at hand.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [platform]
 */
export const hasDisplay = (env, platform = process.platform) =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** Whether Xvfb, the screen that exists only in memory, is installed. */
export const hasVirtualDisplay = () =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'Xvfb')))

/**
 * A screen for what is started next: the real one, or one in memory, closed again by `close`.
 * @returns {Promise<{ env: Record<string, string>, close: () => void }>} env to add for the started program
 */
export async function openDisplay() {
  if (hasDisplay(process.env)) return { env: {}, close: () => {} }
  say('There is no display here: windows open on a screen in memory (xvfb).')
  return openScreenInMemory()
}

/**
 * A screen in memory (Xvfb) of its own, closed again by `close`.
 * @returns {Promise<{ env: Record<string, string>, close: () => void }>} env to add for the started program
 */
export async function openScreenInMemory() {
  const options = ['-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-displayfd', '3']
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const close = () => {
    process.off('exit', close)
    server.kill()
  }
  process.once('exit', close)
  const number = await displayNumber(server)
  return { env: { DISPLAY: `:${number}`, SHUNDAN_SCREEN_IN_MEMORY: '1' }, close }
}

/**
 * Xvfb writes the number of its display when it is ready to show windows.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((done, fail) => {
    const stop = () => fail(new SetupStop('The screen in memory (Xvfb) did not start.'))
    const timer = setTimeout(stop, 20_000)
    server.once('error', stop).once('exit', stop)
    server.stdio[3]?.once('data', (/** @type {Buffer} */ data) => {
      clearTimeout(timer)
      done(data.toString().trim())
    })
  })
}
