import { command } from './command.mjs'
import { electronProgram, withElectron } from './electron.mjs'
import { run } from './message.mjs'
import { buildIfStale } from './output.mjs'

/** Opens the program, built first when a source changed. What follows `npm start --` goes to the program. */
async function start() {
  await buildIfStale()
  return withElectron((env) => {
    const { program, switches, folder } = electronProgram(env)
    return command(program, [...switches, folder, ...process.argv.slice(2)], { env })
  })
}

await run(start)
