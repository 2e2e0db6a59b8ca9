import { expect, test } from 'vitest'
import { hasDisplay } from '../../scripts/display.mjs'
import { switchesFor } from '../../scripts/switches.mjs'

const desk = { platform: 'linux', root: false, screenInMemory: false, sharedMemory: 2 ** 31 }

test('at an ordinary desk the sandbox and the graphics card stay on', () => {
  expect(switchesFor(desk)).toEqual(['--log-level=3'])
})

test('the sandbox is switched off for root and for nobody else', () => {
  expect(switchesFor({ ...desk, root: true })).toContain('--no-sandbox')
  expect(switchesFor({ ...desk, screenInMemory: true, sharedMemory: 0 })).not.toContain('--no-sandbox')
})

test('a screen in memory has no graphics card', () => {
  const words = switchesFor({ ...desk, screenInMemory: true })
  expect(words).toContain('--disable-gpu')
  expect(words).toContain('--disable-software-rasterizer')
})

test('a container with 64 MB of shared memory does not use it', () => {
  expect(switchesFor({ ...desk, sharedMemory: 64 * 1024 * 1024 })).toContain('--disable-dev-shm-usage')
})

test('Windows and macOS need no switches', () => {
  expect(switchesFor({ ...desk, platform: 'win32' })).toEqual([])
  expect(switchesFor({ ...desk, platform: 'darwin' })).toEqual([])
})

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
  ['darwin', {}, true],
])('%s with %j has a display: %s', (platform, env, expected) => {
  expect(hasDisplay(env, platform)).toBe(expected)
})
