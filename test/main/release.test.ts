import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feedAddress, isSigned, releaseList } from '../../main/release'

const ours = generateKeyPairSync('ed25519')
const theirs = generateKeyPairSync('ed25519')
const key = ours.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')

const list = `version: 1.1.0
files:
  - url: ShunDan-1.1.0.AppImage
    sha512: AAAA==
    size: 90
  - url: ShunDan-1.1.0.deb
    sha512: BBBB==
    size: 78
path: ShunDan-1.1.0.AppImage
sha512: AAAA==
`
const signature = sign(null, Buffer.from(list), ours.privateKey).toString('base64')
const release = { version: '1.1.0', files: [{ sha512: 'AAAA==' }, { sha512: 'BBBB==' }] }

describe('a release is installed only when we signed it', () => {
  test('ours is', () => {
    expect(isSigned(release, list, signature, key)).toBe(true)
    expect(isSigned(release, list, `${signature}\n`, key)).toBe(true)
  })

  test('a list signed by someone else is not', () => {
    const foreign = sign(null, Buffer.from(list), theirs.privateKey).toString('base64')
    expect(isSigned(release, list, foreign, key)).toBe(false)
  })

  test.each([
    ['another version', { ...release, version: '1.1.1' }],
    ['the beginning of the version', { ...release, version: '1.1' }],
    ['another file', { ...release, files: [{ sha512: 'CCCC==' }] }],
    ['one strange file among ours', { ...release, files: [...release.files, { sha512: 'CCCC==' }] }],
    ['a file without check sum', { ...release, files: [{ sha512: '' }] }],
    ['no file at all', { ...release, files: [] }],
  ])('%s than the list says is not', (_, other) => {
    expect(isSigned(other, list, signature, key)).toBe(false)
  })

  test.each([
    ['no list', '', signature, key],
    ['no signature', list, '', key],
    ['a page instead of a signature', list, '<html>not found</html>', key],
    ['no key', list, signature, ''],
    ['a key that is none', list, signature, 'AAAA'],
  ])('%s is not', (_, text, sig, useKey) => {
    expect(isSigned(release, text, sig, useKey)).toBe(false)
  })

  test('one changed byte anywhere in the list and it is refused', () => {
    fc.assert(
      fc.property(fc.nat(list.length - 1), fc.integer({ min: 33, max: 126 }), (at, code) => {
        const changed = list.slice(0, at) + String.fromCharCode(code) + list.slice(at + 1)
        expect(isSigned(release, changed, signature, key)).toBe(changed === list)
      }),
    )
  })
})

test.each([
  ['win32', 'x64', 'latest.yml'],
  ['darwin', 'arm64', 'latest-mac.yml'],
  ['linux', 'x64', 'latest-linux.yml'],
  ['linux', 'arm64', 'latest-linux-arm64.yml'],
])('%s on %s reads %s', (platform, arch, name) => {
  expect(releaseList(platform, arch)).toBe(name)
})

test.each([
  ['provider: generic\nurl: https://updates.test/shundan/\nchannel: latest\n', 'https://updates.test/shundan'],
  ["provider: generic\nurl: 'https://updates.test/s'\n", 'https://updates.test/s'],
  ['provider: generic\nurl: http://updates.test/s\n', undefined],
  ['provider: github\nowner: x\n', undefined],
  ['', undefined],
])('settings %j ask at %s', (settings, address) => {
  expect(feedAddress(settings)).toBe(address)
})
