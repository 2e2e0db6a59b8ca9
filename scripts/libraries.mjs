import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from './command.mjs'
import { installDebian, missingLibraries, packagesFor } from './debian.mjs'
import { hasDisplay, hasVirtualDisplay } from './display.mjs'
import { SetupStop, say } from './message.mjs'
import { electronRuntime } from './runtime.mjs'

/** A font with Chinese characters, without which every Chinese word would be a row of boxes. */
function missingFont() {
  const list = ask('fc-list', [':lang=zh', 'family'])
  return list.ok && list.text.trim() !== '' ? [] : ['fontconfig', 'fonts-noto-cjk']
}

const missingDisplay = () => (hasDisplay(process.env) || hasVirtualDisplay() ? [] : ['xvfb'])

/** @param {string} program */
const lacking = (program) => missingLibraries(ask('ldd', [program]).text)

/**
 * Linux only: names the system libraries, font and virtual screen the program lacks, and brings them (as root on
 * Debian) or stops with the line to type.
 */
export async function setUpLibraries() {
  if (process.platform !== 'linux') return
  const { folder, program } = electronRuntime()
  if (!existsSync(join(folder, 'version'))) throw new SetupStop(`There is no Electron in ${folder}.`)
  const missing = lacking(program)
  const { packages, unknown } = packagesFor(missing)
  if (missing.length > 0) say(`The system lacks: ${missing.join(' ')}`)
  const names = [...packages, ...missingDisplay(), ...missingFont()]
  await installDebian(names, 'Opening the window needs system packages.')
  const still = missing.length > 0 ? lacking(program) : []
  if (still.length === 0) return
  throw new SetupStop(`These libraries are still missing: ${still.join(' ')} (unknown: ${unknown.join(' ') || 'none'})`)
}
