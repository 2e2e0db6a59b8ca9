import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inTurn } from '../../scripts/turn.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shundan-turn-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('two that build at once build one after the other', async () => {
  const steps: string[] = []
  const work = (name: string) => async () => {
    steps.push(`${name} begins`)
    await wait(50)
    steps.push(`${name} ends`)
  }
  await Promise.all([inTurn('build', work('first'), folder), inTurn('build', work('second'), folder)])
  expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

test('a program that died while building does not stop the next one', async () => {
  const nobody = 2 ** 22 + 1 // above the highest process number Linux gives
  writeFileSync(join(folder, 'build.turn'), String(nobody))
  expect(await inTurn('build', async () => 'built', folder)).toBe('built')
})

test('after a failure the next one has its turn', async () => {
  const fails = () => Promise.reject(new Error('broken'))
  await expect(inTurn('build', fails, folder)).rejects.toThrow('broken')
  expect(existsSync(join(folder, 'build.turn'))).toBe(false)
})
