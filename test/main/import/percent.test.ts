import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { offCell, payCell } from '../../../main/import/cell'
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

describe('the share taken off', () => {
  it.each<[string | number | null, number]>([
    [0.2, 8000],
    ['20%', 8000],
    ['２０ ％', 8000],
    ['0.05', 9500],
    [0, 10_000],
    [1, 0],
    ['', 10_000],
    [null, 10_000],
  ])('%s leaves %i basis points to pay', (cell, pay) => {
    expect(offCell(cell)).toBe(pay)
  })

  it.each([[95], ['95'], ['9.5折'], [-0.1], ['101%'], ['%'], ['面议']])('%s is refused', (cell) => {
    expect(() => offCell(cell)).toThrow('import.badOff')
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

  const offHeader = ['单号', '日期', '客户', '品名', '数量', '单价', '金额', '折扣']
  const sold = (no: string, quantity: number, price: unknown, amount: unknown, off: unknown) => [
    ...[no, '2026-01-05', '晨光', no, quantity, price, amount, off],
  ]

  it('of what is taken off says how to write it, and where to go if it is what is paid', async () => {
    const { check, refused } = importing(test, 'orders')
    const { id } = await check([offHeader, sold('A', 1, 95, 95, 95), sold('B', 1, 95, 95, '9.5折')])
    expect(await refused(id)).toEqual([
      [2, 'discountOff', expect.stringMatching(/「95」.*减 5% 请填 5%.*付多少/)],
      [3, 'discountOff', expect.stringContaining('「9.5折」')],
    ])
  })

  it('a price that comes to the amount with the discount is the list price; one that comes to it alone is the price paid', async () => {
    const { check, refused } = importing(test, 'orders')
    const { id: draft, counts } = await check([
      offHeader,
      sold('标价', 10, 100, 800, 0.2),
      sold('成交价', 10, 80, 800, 0.2),
      sold('零头', 3, 33.33, 79.99, 0.2),
      sold('都不是', 10, 100, 900, 0.2),
    ])
    expect(counts).toMatchObject({ refused: 1 })
    expect(await refused(draft)).toEqual([[5, 'amount', expect.stringContaining('1,000.00')]])
    await test.ask('import.run', { draft, leaveOut: true })
    const prices = Object.fromEntries(
      (await test.ask('product.list', {})).map(({ name, listPrice }) => [name, listPrice]),
    )
    expect(prices).toEqual({ 标价: 10_000_000_000, 成交价: 10_000_000_000, 零头: 3_333_000_000 })
  })

  it('hints at a list price more than three times the price paid', async () => {
    const { id: draft, counts } = await importing(test, 'orders').check([
      offHeader,
      sold('A', 1, 95, 95, '95%'),
      sold('B', 1, 95, 95, '60%'),
    ])
    expect(counts).toMatchObject({ refused: 0, hinted: 1 })
    const [row] = await test.ask('import.rows', { draft, hinted: true })
    expect(row).toMatchObject({
      row: 2,
      hints: [{ field: 'discountOff', code: 'listPriceFar', values: { list: 1900, deal: 95 } }],
    })
  })
})
