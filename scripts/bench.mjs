import { existsSync } from 'node:fs'
import { command } from './command.mjs'
import { electronProgram, withElectron } from './electron.mjs'
import { run, SetupStop } from './message.mjs'
import { buildIfStale } from './output.mjs'
import { at, root } from './place.mjs'

/** Bundles the measurements of test/bench into out/bench, with packages left where they are. */
async function bundle() {
  const { build } = await import('vite')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: at('out/bench'),
      emptyOutDir: true,
      target: 'node20',
      sourcemap: true,
      rolldownOptions: {
        input: { run: at('test/bench/run.ts'), job: at('test/bench/job.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  })
}

/** Measures the built program. What follows `npm run bench --` goes to the measurements. */
async function bench() {
  if (!existsSync(at('test/bench/run.ts')))
    throw new SetupStop('There is nothing to measure: test/bench/run.ts is not there.')
  await buildIfStale()
  await bundle()
  const args = ['--enable-source-maps', at('out/bench/run.cjs'), ...process.argv.slice(2)]
  return withElectron((env) => {
    const { program, switches } = electronProgram(env)
    const told = { ...env, SHUNDAN_ELECTRON: JSON.stringify({ program, switches }) }
    return command(process.execPath, args, { env: told, show: 'own' })
  })
}

await run(bench)
