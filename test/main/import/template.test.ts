import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type KindName, kindNames } from '../../../main/import/kind'
import { openReadyShop, type TestShop } from '../../shop'

describe('an empty template', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    await test.ask('field.create', { record: 'customer', name: '备案号', kind: 'text', words: [] })
    await test.ask('priceLevel.create', { name: '批发价' })
  })
  afterAll(() => test.close())

  const cases = kindNames.flatMap((kind): [KindName, 'zh' | 'en'][] => [
    [kind, 'zh'],
    [kind, 'en'],
  ])

  it.each(cases)('of %s in %s has headings of which the import finds every one', async (kind, language) => {
    const path = join(test.folder, `${kind}-${language}.xlsx`)
    const reply = await test.reply('import.template', { path, kind }, language)
    expect(reply).toMatchObject({ ok: true, value: { path } })
    const look = await test.ask('import.look', { path, kind })
    expect(Object.values(look.mapping).toSorted((a, b) => a - b)).toEqual([...look.columns.keys()])
    expect(look.columns.every((title) => title !== '')).toBe(true)
    if (kind === 'customers') expect(look.columns).toContain('备案号')
    if (kind === 'prices') expect(look.columns).not.toContain('批发价')
  })
})
