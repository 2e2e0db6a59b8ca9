import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop } from '../../shop'
import { disagreements, importing } from './sheet'

describe('the unit of a line of a past order', () => {
  let test: TestShop
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
    const units = [{ name: '箱', ratio: parseQty('12'), listPrice: null }]
    await test.ask('product.create', {
      code: 'P1',
      name: '纸',
      unit: '包',
      units,
      listPrice: 100_000_000,
      taxRate: 1300,
    })
  })
  afterEach(() => test.close())

  const header = ['单号', '日期', '客户', '货号', '品名', '单位', '数量', '金额']
  const day = ['2026-01-05', '晨光']
  const linesOf = async () => {
    const [order] = await test.ask('order.list', {})
    const { lines } = await test.ask('order.read', { id: order?.id ?? 0 })
    return lines.map(({ unit, qty, unitRatio }) => [unit, qty, unitRatio])
  }

  it('of a product is kept with how much of the base unit it holds, so that boxes and pieces add up', async () => {
    await importing(test, 'orders').bring([
      header,
      ['A1', ...day, 'P1', '纸', '箱', 2, 24],
      ['A1', ...day, 'P1', '纸', '包', 3, 3],
      ['A1', ...day, 'P1', '纸', '', 4, 4],
    ])
    expect(await linesOf()).toEqual([
      ['箱', parseQty('2'), parseQty('12')],
      ['包', parseQty('3'), parseQty('1')],
      ['', parseQty('4'), parseQty('1')],
    ])
    expect(await disagreements(test)).toEqual([])
  })

  it('that the product is not sold in is refused at its cell, and its order waits; mended, all of it comes in (bad-input 43)', async () => {
    const { check, refused } = importing(test, 'orders')
    const { id: draft, counts } = await check([
      header,
      ['A1', ...day, 'P1', '纸', '盒', 2, 24],
      ['A1', ...day, 'P1', '纸', '包', 3, 3],
      ['A2', ...day, 'P1', '纸', '箱', 1, 12],
    ])
    expect(counts).toMatchObject({ refused: 1, held: 1, added: 1 })
    expect(await refused(draft)).toEqual([[2, 'unit', expect.stringContaining('「盒」')]])
    const mended = await test.ask('import.mend', { draft, row: 2, field: 'unit', text: '箱' })
    expect(mended.counts).toMatchObject({ refused: 0, held: 0, added: 2 })
  })

  it('of a new product is the first the sheet gives it; another cannot be converted', async () => {
    const { check, refused } = importing(test, 'orders')
    const { id: draft } = await check([
      header,
      ['A1', ...day, 'N1', '笔', '支', 2, 2],
      ['A2', ...day, 'N1', '笔', '盒', 2, 24],
      ['A3', ...day, 'N1', '笔', '支', 1, 1],
    ])
    expect(await refused(draft)).toEqual([[3, 'unit', expect.stringContaining('「笔」按「支」计数，没有单位「盒」')]])
  })
})
