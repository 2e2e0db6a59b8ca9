import { command } from './command.mjs'
import { electronProgram, withElectron } from './electron.mjs'
import { run } from './message.mjs'
import { forgetBuild } from './output.mjs'
import { at } from './place.mjs'

/** Opens the program from its sources; a saved file shows at once. */
function dev() {
  forgetBuild()
  return withElectron((env) => {
    const { switches } = electronProgram(env)
    const tool = at('node_modules/electron-vite/bin/electron-vite.js')
    return command(process.execPath, [tool, 'dev', '--watch', '--', ...switches, ...process.argv.slice(2)], { env })
  })
}

await run(dev)
