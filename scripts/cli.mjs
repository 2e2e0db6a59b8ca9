import { command } from './command.mjs'
import { run } from './message.mjs'
import { buildIfStale } from './output.mjs'
import { at } from './place.mjs'

/** Asks the program's rules from the terminal, without a window: `npm run -s cli -- <entry> '<json>'`. */
async function cli() {
  await buildIfStale()
  const args = ['--enable-source-maps', at('out/main/cli.cjs'), ...process.argv.slice(2)]
  return command(process.execPath, args, { show: 'own' })
}

await run(cli)
