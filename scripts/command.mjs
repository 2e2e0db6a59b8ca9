import { spawn, spawnSync } from 'node:child_process'
import { root } from './place.mjs'

/** What of a program's output is shown: all of it on stderr, its errors only, or all of it where it wants. */
const shows = /** @type {const} */ ({
  all: ['inherit', 2, 2],
  errors: ['ignore', 'ignore', 2],
  own: ['inherit', 'inherit', 'inherit'],
})

/**
 * Runs a program to its end and answers its exit code. Ctrl+C and SIGTERM are passed on, so that no child stays
 * behind. A program that cannot be started answers 127.
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, limit?: number, show?: keyof typeof shows }} [options] limit in ms
 * @returns {Promise<number>}
 */
export function command(file, args, { env = process.env, limit = 0, show = 'all' } = {}) {
  return new Promise((done) => {
    const child = spawn(file, args, { cwd: root, env, stdio: [...shows[show]], timeout: limit })
    const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
    process.on('SIGINT', pass).on('SIGTERM', pass)
    const end = (/** @type {number} */ code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      done(code)
    }
    child.once('error', () => end(127))
    child.once('close', (code) => end(code ?? 1))
  })
}

/**
 * Runs a small program and answers what it printed; `ok` is false when it failed or does not exist.
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function ask(file, args, env = process.env) {
  const answer = spawnSync(file, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return { ok: answer.status === 0, text: `${answer.stdout ?? ''}`, error: `${answer.stderr ?? ''}` }
}

/** Whether we may install system packages and must switch Chromium's sandbox off. */
export const isRoot = process.getuid?.() === 0
