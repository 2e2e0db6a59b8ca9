import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { addonLoads, addonSettings, bringCompiler, keepAddon, mendAddon, mustCompile } from './addon.mjs'
import { SetupStop, say } from './message.mjs'
import { npm } from './npm.mjs'
import { at } from './place.mjs'

/**
 * What the installed packages were installed from: another lock file, machine or Node gives another stamp.
 * @param {string} lock text of package-lock.json
 * @param {{ platform: string, arch: string, modules: string }} machine
 */
export function packagesStamp(lock, { platform, arch, modules }) {
  return createHash('sha256').update([lock, platform, arch, modules].join('\n')).digest('hex')
}

/**
 * The packages of the lock file that are not there, or there in another version. Optional ones may be missing.
 * @param {import('./packages.mjs').Lock} wanted package-lock.json
 * @param {import('./packages.mjs').Lock} there what npm noted in node_modules
 */
export function missingPackages(wanted, there) {
  return Object.entries(wanted.packages)
    .filter(([path, { version, optional, devOptional }]) => {
      const found = there.packages[path]
      return path !== '' && (found ? found.version !== version : !(optional || devOptional))
    })
    .map(([path]) => path)
}

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock */

const stampFile = at('node_modules/.setup-stamp')

/** @param {string} file */
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

function alreadyInstalled() {
  const note = textOf(at('node_modules/.package-lock.json'))
  if (note === '') return false
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'))
  return missingPackages(wanted, JSON.parse(note)).length === 0 && addonLoads()
}

async function installPackages() {
  say('Installing packages (the first time takes some minutes) …')
  const compile = await mustCompile()
  if (compile) await bringCompiler()
  const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], addonSettings(compile))
  if (code !== 0) throw new SetupStop(`Packages could not be installed (npm ended with ${code}); its message is above.`)
  await mendAddon()
}

/** Installs exactly what package-lock.json names. Does nothing when that was done before. */
export async function setUpPackages() {
  const { platform, arch, versions } = process
  const stamp = packagesStamp(textOf(at('package-lock.json')), { platform, arch, modules: versions.modules })
  if (textOf(stampFile) === stamp) return
  if (!alreadyInstalled()) await installPackages()
  await keepAddon()
  writeFileSync(stampFile, stamp)
}
