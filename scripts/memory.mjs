import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

const memory = '/dev/shm'
const name = 'shundan-test-'
/** Less than this is not worth the risk of running out of it (bytes). */
const room = 4 * 1024 ** 3

/**
 * Runs something whose temporary files lie in memory where this system has room for them: the tests make some thousand shops
 * and throw them away, and would wait for the disk at every commit.
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<number>} work gets the environment to start programs with
 */
export async function withMemoryFolder(env, work) {
  if (!hasRoom()) return work(env)
  dropForgotten()
  const folder = mkdtempSync(join(memory, `${name}${process.pid}-`))
  const drop = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', drop)
  try {
    return await work({ ...env, TMPDIR: folder })
  } finally {
    process.off('exit', drop)
    drop()
  }
}

function hasRoom() {
  if (process.platform !== 'linux' || !existsSync(memory)) return false
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize >= room
}

/** Folders of runs that were killed: nobody else would ever throw them away. */
function dropForgotten() {
  for (const entry of readdirSync(memory)) {
    if (!entry.startsWith(name) || existsSync(`/proc/${entry.slice(name.length).split('-')[0]}`)) continue
    rmSync(join(memory, entry), { recursive: true, force: true })
  }
}
