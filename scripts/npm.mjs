import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { command } from './command.mjs'

/** @param {NodeJS.ProcessEnv} env */
function npmProgram(env) {
  const given = env.npm_execpath
  if (given?.endsWith('.js') && existsSync(given)) return given
  const besideNode = dirname(process.execPath)
  const places = [
    join(besideNode, 'node_modules/npm/bin/npm-cli.js'),
    join(dirname(besideNode), 'lib/node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ]
  return places.find((place) => existsSync(place))
}

/**
 * The environment for an npm inside npm: without what the outer npm says about the running script, and without
 * NODE_ENV, because `production` would leave the build tools out.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.ProcessEnv} more
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment(env, more) {
  const foreign = /^(npm_lifecycle_|npm_package_|npm_command$|NODE_ENV$)/
  const own = Object.entries(env).filter(([name]) => !foreign.test(name))
  return { ...Object.fromEntries(own), npm_config_loglevel: 'error', ...more }
}

/**
 * Runs npm with the given arguments and answers its exit code; of what it prints, warnings and errors are shown.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [more] settings for this run only
 */
export function npm(args, more = {}) {
  const program = npmProgram(process.env)
  const env = npmEnvironment(process.env, more)
  if (program) return command(process.execPath, [program, ...args], { env, show: 'errors' })
  return command('npm', args, { env, show: 'errors' })
}
