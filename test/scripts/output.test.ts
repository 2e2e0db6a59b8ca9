import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesUnder, stampOf } from '../../scripts/output.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shundan-output-'))
  mkdirSync(join(folder, 'room'))
  writeFileSync(join(folder, 'a.ts'), 'one')
  writeFileSync(join(folder, 'room/b.ts'), 'two')
})
afterEach(() => rmSync(folder, { recursive: true }))

const stamp = () => stampOf(filesUnder(folder))

test('every file is found, in rooms too', () => {
  expect(filesUnder(folder)).toEqual([join(folder, 'a.ts'), join(folder, 'room/b.ts')])
  expect(filesUnder(join(folder, 'a.ts'))).toEqual([join(folder, 'a.ts')])
  expect(filesUnder(join(folder, 'nothing'))).toEqual([])
})

test('unchanged sources are not built again', () => {
  const before = stamp()
  writeFileSync(join(folder, 'a.ts'), 'one')
  expect(stamp()).toBe(before)
})

const changes: [string, () => void][] = [
  ['a changed file', () => writeFileSync(join(folder, 'a.ts'), 'One')],
  ['a new file', () => writeFileSync(join(folder, 'c.ts'), '')],
  ['a removed file', () => rmSync(join(folder, 'room/b.ts'))],
  ['a renamed file', () => renameSync(join(folder, 'a.ts'), join(folder, 'z.ts'))],
]
test.each(changes)('%s is built again', (_, change) => {
  const before = stamp()
  change()
  expect(stamp()).not.toBe(before)
})
