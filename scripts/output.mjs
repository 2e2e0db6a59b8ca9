import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { command } from './command.mjs'
import { SetupStop, say } from './message.mjs'
import { at, root } from './place.mjs'
import { officialVersion } from './runtime.mjs'
import { inTurn } from './turn.mjs'

/** Everything the built program is made from. */
const sources = ['main', 'preload', 'renderer', 'db', 'package.json', 'package-lock.json', 'electron.vite.config.ts']
const stampFile = at('out/.stamp')

/**
 * All files under a folder (or the file itself), sorted, as paths from the project's folder.
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

/**
 * One word for the contents of files: a changed byte, a new, a removed or a renamed file gives another word.
 * @param {string[]} files
 */
export function stampOf(files) {
  const sum = createHash('sha256')
  for (const file of files) {
    const body = readFileSync(file)
    sum.update(`${relative(root, file)}\n${body.length}\n`).update(body)
  }
  return sum.digest('hex')
}

const sourceStamp = () => stampOf(sources.flatMap((name) => filesUnder(at(name))))

/** Builds the program into out/. */
export const build = () => inTurn('build', buildNow)

async function buildNow() {
  const stamp = sourceStamp()
  say('Building …')
  forgetBuild()
  // The version only decides defaults we set ourselves; naming it spares electron-vite to look for the binary.
  const env = { ...process.env, ELECTRON_MAJOR_VER: String(Number.parseInt(officialVersion(), 10)) }
  const tool = at('node_modules/electron-vite/bin/electron-vite.js')
  const code = await command(process.execPath, [tool, 'build', '--logLevel', 'warn'], { env })
  if (code !== 0) throw new SetupStop('The program could not be built; the message is above.')
  mkdirSync(at('out'), { recursive: true })
  writeFileSync(stampFile, stamp)
}

/** After something else wrote into out/: what is there no longer counts as built. */
export const forgetBuild = () => rmSync(stampFile, { force: true })

/** Builds the program unless out/ was built from these very sources. */
export async function buildIfStale() {
  if (isFresh()) return
  await inTurn('build', async () => {
    if (!isFresh()) await buildNow()
  })
}

const isFresh = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp()
