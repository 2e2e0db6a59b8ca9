import { openDisplay } from './display.mjs'
import { root } from './place.mjs'
import { electronRuntime } from './runtime.mjs'
import { electronSwitches, requireSandbox } from './switches.mjs'

/**
 * How to start Electron on this machine; end-to-end tests hand `program` and `[...switches, folder]` to Playwright.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function electronProgram(env = process.env) {
  const { program, version } = electronRuntime()
  return { program, version, switches: electronSwitches(env), folder: root }
}

/**
 * Runs something that opens Electron windows, on the real screen or one in memory, and answers its exit code.
 * @param {(env: NodeJS.ProcessEnv) => Promise<number>} work gets the environment to start programs with
 */
export async function withElectron(work) {
  const runtime = electronRuntime()
  requireSandbox(runtime.folder)
  const display = await openDisplay()
  const { ELECTRON_RUN_AS_NODE: _, ...outer } = process.env
  try {
    return await work({ ...outer, ...runtime.env, ...display.env })
  } finally {
    display.close()
  }
}
