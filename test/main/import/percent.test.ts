import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { payCell } from '../../../main/import/cell'
import { openReadyShop, type TestShop } from '../../shop'
import { importing } from './sheet'

describe('the percentage paid', () => {
  it.each<[string | number, number, string | null]>([
    [95, 9500, 'percent'],
    ['95', 9500, 'percent'],
    [92.5, 9250, 'percent'],
    [0.95, 9500, 'share'],
    [1, 10_000, 'share'],
    ['95%', 9500, null],
    ['9.5折', 9500, null],
    ['9.25 折', 9250, null],
    ['95折', 9500, null],
    ['0%', 0, null],
  ])('%s is %i basis points', (cell, pay, way) => {
    expect(payCell(cell)).toEqual({ pay, way })
  })

  it.each([['5%off'], ['八折'], [101], [-0.5], ['折']])('%s is refused', (cell) => {
    expect(() => payCell(cell)).toThrow('percent.')
  })
})

describe('a column of percentages', () => {
  let test: TestShop
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterEach(() => test.close())

  const header = ['单号', '日期', '客户', '品名', '数量', '金额', '折后 %']
  const lines = (...percents: unknown[]) => percents.map((one, i) => [`A${i}`, '2026-01-05', '晨光', '纸', 1, 95, one])
  const check = (...percents: unknown[]) => importing(test, 'orders').check([header, ...lines(...percents)])

  it('has one way; what is written another way is refused, the fewer of them', async () => {
    const { refused } = importing(test, 'orders')
    const { id, counts } = await check(95, 90, 0.95, '9折', '')
    expect(counts).toMatchObject({ refused: 1, added: 4 })
    expect(await refused(id)).toEqual([[4, 'payPercent', expect.stringContaining('「0.95」')]])
    const shares = await check(0.95, 0.9, 95)
    expect(await refused(shares.id)).toMatchObject([[4, 'payPercent', expect.stringContaining('「95」')]])
  })

  it('mended, all of it comes in, and the list price is what it was before', async () => {
    const { id: draft } = await check(95, 95, 0.95)
    const mended = await test.ask('import.mend', { draft, row: 4, field: 'payPercent', text: '95' })
    expect(mended.counts).toMatchObject({ refused: 0, added: 3 })
    await test.ask('import.run', { draft })
    expect(await test.ask('product.list', {})).toMatchObject([{ name: '纸', listPrice: 10_000_000_000 }])
  })
})
