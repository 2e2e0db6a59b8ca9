import { join, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentPolicy, fileOf, isOwnPage, mayLoad, mayOpenOutside, mediaType } from '../../main/page'

const folder = join(sep, 'program', 'out', 'renderer')
const dev = 'http://127.0.0.1:5173'

describe('which file an address stands for', () => {
  test.each([
    ['app://shundan/', 'index.html'],
    ['app://shundan/index.html', 'index.html'],
    ['app://shundan/index.html?tab=1#x', 'index.html'],
    ['app://shundan/assets/grid-1.js', join('assets', 'grid-1.js')],
    ['app://shundan/a%20b.js', 'a b.js'],
  ])('%s is %s', (address, file) => {
    expect(fileOf(address, folder)).toBe(join(folder, file))
  })

  test.each([
    'app://shundan/..%2f..%2fpackage.json',
    'app://shundan/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://shundan/..%5c..%5cpackage.json',
    'app://shundan/%00',
    'app://shundan/%ff',
    'app://other/index.html',
    'app://shundan:1/index.html',
    'https://shundan/index.html',
    'file:///program/out/renderer/index.html',
    'nonsense',
    '',
  ])('%s is no file of ours', (address) => {
    expect(fileOf(address, folder)).toBeUndefined()
  })

  test('whatever the address, nothing outside the folder is ever served', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '..%2f', '%5c', '//', 'a', ''),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const file = fileOf(`app://shundan/${parts.join('/')}`, folder)
        expect(file === undefined || file.startsWith(folder + sep)).toBe(true)
      }),
    )
  })
})

describe('what the window may load', () => {
  test.each([
    ['app://shundan/index.html', true],
    ['data:image/png;base64,AA==', true],
    ['blob:app://shundan/1', true],
    ['devtools://devtools/bundled/x.js', true],
    ['app://evil/index.html', false],
    ['file:///etc/passwd', false],
    ['http://127.0.0.1:5173/', false],
    ['https://example.com/', false],
    ['ws://127.0.0.1:5173/', false],
    ['nonsense', false],
  ])('%s: %s', (address, allowed) => {
    expect(mayLoad(address)).toBe(allowed)
  })

  test('while developing, the development server too and no other', () => {
    expect(mayLoad(`${dev}/start.tsx`, dev)).toBe(true)
    expect(mayLoad('ws://127.0.0.1:5173/', dev)).toBe(true)
    expect(mayLoad('http://127.0.0.1:5174/', dev)).toBe(false)
    expect(mayLoad('http://127.0.0.1:5173.evil.test/', dev)).toBe(false)
  })
})

test.each([
  ['app://shundan/index.html', true],
  ['app://shundan.evil/index.html', false],
  ['https://shundan/', false],
  ['about:blank', false],
])('a message from %s is one of ours: %s', (address, own) => {
  expect(isOwnPage(address)).toBe(own)
})

test('the development server is our page only while developing', () => {
  expect(isOwnPage(`${dev}/index.html`, dev)).toBe(true)
  expect(isOwnPage(`${dev}/index.html`)).toBe(false)
})

test.each([
  ['https://example.com/help', true],
  ['http://example.com/help', false],
  ['file:///etc/passwd', false],
  ['smb://server/share', false],
  ['mailto:a@example.com?subject=XSDD', true],
  ['tel:10086', false],
])('the system opens for %s: %s', (address, opened) => {
  expect(mayOpenOutside(address)).toBe(opened)
})

test('a page runs nothing but its own scripts and never evaluates text', () => {
  const policy = contentPolicy('R')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("style-src 'self' 'nonce-R';")
  expect(policy).not.toContain('unsafe')
})

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['A.JS', 'text/javascript; charset=utf-8'],
  ['noto.woff2', 'font/woff2'],
  ['unknown.zzz', 'application/octet-stream'],
])('%s is served as %s', (file, type) => {
  expect(mediaType(file)).toBe(type)
})
