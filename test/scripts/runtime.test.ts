import { expect, test } from 'vitest'
import { asar } from '../../scripts/asar.mjs'
import { hasProxy } from '../../scripts/network.mjs'
import { runtimeAddress } from '../../scripts/runtime.mjs'

const wanted = { version: '45.4.1', platform: 'linux', arch: 'x64' }
const file = 'electron-v45.4.1-linux-x64.zip'

test.each([
  [{}, `https://github.com/electron/electron/releases/download/v45.4.1/${file}`],
  [{ ELECTRON_MIRROR: 'https://mirror.test/electron/' }, `https://mirror.test/electron/v45.4.1/${file}`],
  [{ npm_config_electron_mirror: 'https://mirror.test/' }, `https://mirror.test/v45.4.1/${file}`],
  [
    { ELECTRON_MIRROR: 'https://mirror.test/', ELECTRON_CUSTOM_DIR: '{{ version }}' },
    `https://mirror.test/45.4.1/${file}`,
  ],
  [{ ELECTRON_MIRROR: 'https://mirror.test/', ELECTRON_CUSTOM_FILENAME: 'e.zip' }, 'https://mirror.test/v45.4.1/e.zip'],
])('with %j the runtime is asked for where its own installer fetches it', (env, expected) => {
  expect(runtimeAddress(env, wanted)).toBe(expected)
})

test('a proxy is noticed', () => {
  expect(hasProxy({})).toBe(false)
  expect(hasProxy({ https_proxy: 'http://proxy.test:8080' })).toBe(true)
})

test('an archive lists its files and holds their bytes one after the other', () => {
  const bytes = asar({ 'a.js': 'one', 'b.json': '二' })
  const length = bytes.readUInt32LE(12)
  const { files } = JSON.parse(bytes.subarray(16, 16 + length).toString('utf8'))
  expect(files).toEqual({ 'a.js': { size: 3, offset: '0' }, 'b.json': { size: 3, offset: '3' } })
  const bodies = 8 + bytes.readUInt32LE(4)
  expect(bytes.subarray(bodies).toString('utf8')).toBe('one二')
  expect(bodies % 4).toBe(0)
})
