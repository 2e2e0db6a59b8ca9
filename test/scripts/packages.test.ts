import { expect, test } from 'vitest'
import { addonName } from '../../scripts/addon.mjs'
import { npmEnvironment } from '../../scripts/npm.mjs'
import { missingPackages, packagesStamp } from '../../scripts/packages.mjs'

const machine = { platform: 'linux', arch: 'x64', modules: '115' }

test('the same lock file on the same machine is not installed twice', () => {
  expect(packagesStamp('{}', machine)).toBe(packagesStamp('{}', { ...machine }))
})

test.each([
  ['another lock file', '{ }', machine],
  ['another system', '{}', { ...machine, platform: 'win32' }],
  ['another processor', '{}', { ...machine, arch: 'arm64' }],
  ['another Node', '{}', { ...machine, modules: '127' }],
])('%s is installed anew', (_, lock, other) => {
  expect(packagesStamp(lock, other)).not.toBe(packagesStamp('{}', machine))
})

test('packages someone installed by hand count when all are there in the right version', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0' },
      'node_modules/c': { version: '3.0.0' },
      'node_modules/for-mac': { version: '1.0.0', optional: true },
    },
  }
  const there = { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.9.0' } } }
  expect(missingPackages(wanted, there)).toEqual(['node_modules/b', 'node_modules/c'])
  expect(missingPackages(wanted, wanted)).toEqual([])
})

test('the npm that installs hears nothing of the script it runs in, nor of production', () => {
  const env = { PATH: '/bin', NODE_ENV: 'production', npm_lifecycle_event: 'pretest', npm_package_name: 'x' }
  expect(npmEnvironment(env, { JOBS: 'max' })).toEqual({ PATH: '/bin', npm_config_loglevel: 'error', JOBS: 'max' })
})

test('the kept addon bears the name sqlite3 looks for', () => {
  const name = addonName({ version: '6.0.1', napi: 6, platform: 'linux', arch: 'x64' })
  expect(name).toBe('sqlite3-v6.0.1-napi-v6-linux-x64.tar.gz')
})
