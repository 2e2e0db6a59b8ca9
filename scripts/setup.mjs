import { setUpLibraries } from './libraries.mjs'
import { run } from './message.mjs'
import { setUpPackages } from './packages.mjs'
import { setUpRuntime } from './runtime.mjs'
import { inTurn } from './turn.mjs'

/** The commands that open windows; the others need the packages only. */
const withWindow = new Set(['start', 'dev', 'test', 'check', 'bench'])

/**
 * Brings what a command needs, from nothing but Node and npm; a second time it only looks.
 * @param {string} what the npm script about to run
 */
async function setUp(what) {
  await setUpPackages()
  if (!withWindow.has(what)) return
  await setUpRuntime()
  await setUpLibraries()
}

await run(() => inTurn('setup', () => setUp(process.argv[2] ?? '')))
