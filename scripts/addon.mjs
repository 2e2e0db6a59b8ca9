import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ask, command } from './command.mjs'
import { installDebian } from './debian.mjs'
import { SetupStop, say } from './message.mjs'
import { hasProxy, reaches } from './network.mjs'
import { npm } from './npm.mjs'
import { at, kept } from './place.mjs'

const prebuilds = join(kept, 'prebuilds')
const compiled = 'build/Release/node_sqlite3.node'

/**
 * The file name under which sqlite3 looks for an addon that is already compiled.
 * @param {{ version: string, napi: number, platform: string, arch: string }} machine
 */
export const addonName = ({ version, napi, platform, arch }) =>
  `sqlite3-v${version}-napi-v${napi}-${platform}-${arch}.tar.gz`

/** The compiled addon of this machine, kept outside node_modules so that a new `npm ci` need not compile again. */
function keptAddon() {
  const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'))
  const version = lock.packages['node_modules/sqlite3'].version
  return join(prebuilds, addonName({ version, napi: 6, platform: process.platform, arch: process.arch }))
}

/** Whether the database addon of node_modules loads in this Node. */
export const addonLoads = () => ask(process.execPath, ['-e', "require('sqlite3')"]).ok

/** The folder of this Node's C headers when they lie beside it; spares a download. */
function headers() {
  const prefix = dirname(dirname(process.execPath))
  return existsSync(join(prefix, 'include/node/node_api.h')) ? prefix : undefined
}

/**
 * The settings npm needs so that sqlite3 gets its addon: the kept one, else the ready-made one, else one compiled here.
 * @param {boolean} compile do not ask for the ready-made one
 * @returns {NodeJS.ProcessEnv}
 */
export function addonSettings(compile) {
  const found = headers()
  return {
    JOBS: 'max',
    npm_config_sqlite3_local_prebuilds: prebuilds,
    ...(found ? { npm_package_config_node_gyp_nodedir: found } : {}),
    ...(compile ? { npm_config_build_from_source: 'sqlite3' } : {}),
  }
}

/** Whether sqlite3 has to be compiled here: nothing kept, and its ready-made addons out of reach. */
export async function mustCompile() {
  if (existsSync(keptAddon()) || hasProxy(process.env)) return false
  return !(await reaches('https://github.com', 4000))
}

/** Brings the compiler, Linux only; elsewhere node-gyp says itself what it misses. */
export async function bringCompiler() {
  if (process.platform !== 'linux') return
  const missing = ['python3', 'make', 'g++'].filter((program) => !ask(program, ['--version']).ok)
  await installDebian(missing, 'The database addon sqlite3 must be compiled here, which needs a compiler.')
}

/** Compiles the addon when the one npm brought does not load here (made for a newer system library, for example). */
export async function mendAddon() {
  if (addonLoads()) return
  await bringCompiler()
  say('Compiling the database addon sqlite3 (a few minutes, once) …')
  rmSync(keptAddon(), { force: true })
  await npm(['rebuild', 'sqlite3'], addonSettings(true))
  if (!addonLoads()) throw new SetupStop('The database addon sqlite3 does not load. Its message is above.')
}

/** Keeps the addon for the next `npm ci`. */
export async function keepAddon() {
  const file = keptAddon()
  if (existsSync(file) || !existsSync(at('node_modules/sqlite3', compiled))) return
  mkdirSync(prebuilds, { recursive: true })
  await command('tar', ['czf', file, '-C', at('node_modules/sqlite3'), compiled])
}
