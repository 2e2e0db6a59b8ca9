import { describe, expect, test } from 'vitest'
import { missingLibraries, offeredName, packagesFor } from '../../scripts/debian.mjs'

const printed = `	linux-vdso.so.1 (0x00007ffd4a5f2000)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f1c0a000000)
	libgtk-3.so.0 => not found
	libasound.so.2 => not found
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1c09e00000)
`

describe('what the system lacks', () => {
  test('a library that is not found is named once', () => {
    expect(missingLibraries(printed)).toEqual(['libasound.so.2', 'libgtk-3.so.0'])
  })

  test('a complete system lacks nothing', () => {
    expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x1)\n')).toEqual([])
    expect(missingLibraries('\tnot a dynamic executable\n')).toEqual([])
  })

  test('two libraries of one package are brought by one package', () => {
    expect(packagesFor(['libnss3.so', 'libnssutil3.so', 'libgtk-3.so.0'])).toEqual({
      packages: ['libgtk-3-0', 'libnss3'],
      unknown: [],
    })
  })

  test('a library nobody knows is said to be unknown, not forgotten', () => {
    expect(packagesFor(['libmystery.so.9'])).toEqual({ packages: [], unknown: ['libmystery.so.9'] })
  })
})

describe('the name a release gives a package', () => {
  const cases: [string, string[], string][] = [
    ['libgtk-3-0', ['libgtk-3-0'], 'libgtk-3-0'],
    ['libgtk-3-0', ['libgtk-3-0t64'], 'libgtk-3-0t64'],
    ['libgtk-3-0', ['libgtk-3-0', 'libgtk-3-0t64'], 'libgtk-3-0'],
    ['xvfb', [], 'xvfb'],
  ]
  test.each(cases)('%s, offered are %j: %s', (name, offered, expected) => {
    expect(offeredName(name, (one) => offered.includes(one))).toBe(expected)
  })
})
