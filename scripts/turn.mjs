import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { say } from './message.mjs'
import { kept } from './place.mjs'

/**
 * Lets one program at a time do a piece of work, so that two terminals do not install or build over each other.
 * A program that died in its turn loses it.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @param {string} [folder] where the turn is noted
 * @returns {Promise<T>}
 */
export async function inTurn(what, work, folder = kept) {
  mkdirSync(folder, { recursive: true })
  const note = join(folder, `${what}.turn`)
  for (let tries = 0; !takes(note); tries += 1) {
    if (tries === 5) say(`Waiting for another terminal (${what}) …`)
    await wait(200)
  }
  try {
    return await work()
  } finally {
    rmSync(note, { force: true })
  }
}

/** @param {string} note */
function takes(note) {
  try {
    writeFileSync(note, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (!isAlive(holder(note))) rmSync(note, { force: true })
    return false
  }
}

/** @param {string} note */
function holder(note) {
  try {
    return Number(readFileSync(note, 'utf8'))
  } catch {
    return 0
  }
}

/** @param {number} pid 0 when the note was just taken away or is just being written */
function isAlive(pid) {
  if (pid === 0) return true
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
