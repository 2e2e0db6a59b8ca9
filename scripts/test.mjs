import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { command } from './command.mjs'
import { withElectron } from './electron.mjs'
import { withMemoryFolder } from './memory.mjs'
import { run, SetupStop, say } from './message.mjs'
import { buildIfStale } from './output.mjs'
import { at } from './place.mjs'
import { closingLine, failureLines } from './report.mjs'

const colour = process.stdout.isTTY ? 'force' : 'off'
const reportFile = at('test-output/report.json')

/**
 * @param {string} title
 * @param {string} tool
 * @param {string[]} args
 */
async function check(title, tool, args) {
  say(`${title} …`)
  const code = await command(process.execPath, [at('node_modules', tool), ...args], { show: 'own' })
  return code === 0 ? [] : [title]
}

/** What is wrong with the sources, before any test: a list of titles, empty when all is well. */
async function checkSources() {
  // One checker: several would each learn the types of every package, and take half as long again of both cores.
  const types = await check('Types', 'typescript/bin/tsc', ['--noEmit', '--checkers', '1'])
  const options = ['ci', '--error-on-warnings', `--colors=${colour}`]
  return [...types, ...(await check('Style', '@biomejs/biome/bin/biome', options))]
}

/** @param {string[]} chosen files or names; none means all */
async function runTests(chosen) {
  mkdirSync(at('test-output'), { recursive: true })
  rmSync(reportFile, { force: true })
  const options = ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json']
  const code = await withElectron((shown) =>
    withMemoryFolder(shown, (env) => {
      const quiet = {
        ...env,
        VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
        ...(colour === 'off' ? { NO_COLOR: '1' } : {}),
      }
      const args = [at('node_modules/vitest/vitest.mjs'), ...options, `--outputFile.json=${reportFile}`, ...chosen]
      return command(process.execPath, args, { env: quiet, show: 'own' })
    }),
  )
  if (!existsSync(reportFile)) throw new SetupStop('The tests ended without a report.')
  const report = JSON.parse(readFileSync(reportFile, 'utf8'))
  const { passed, failed, line } = closingLine(report)
  const failures = failureLines(report).map((one) => one.replace(at('/'), ''))
  return { failures, line, code: code !== 0 || failed > 0 || passed === 0 ? 1 : 0 }
}

/** `npm test`: types, style, build, every test. `npm test -- path`: only the tests there. */
async function test() {
  const chosen = process.argv.slice(2)
  const [wrong] = await Promise.all([chosen.length === 0 ? checkSources() : [], buildIfStale()])
  const { code, failures, line } = await runTests(chosen)
  for (const failure of failures) say(`Failed: ${failure}`)
  for (const title of wrong) say(`${title}: not in order, see above.`)
  process.stdout.write(`${line}\n`)
  return wrong.length > 0 ? 1 : code
}

await run(test)
