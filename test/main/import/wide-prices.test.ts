import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../../main/value/id'
import { parsePrice as yuan } from '../../../main/value/price'
import { openReadyShop, type TestShop } from '../../shop'
import { disagreements, importing } from './sheet'

describe('a price list with a column for each price level', () => {
  let test: TestShop
  let wholesale: Id
  let retail: Id
  let paper: Id
  let pen: Id
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
    const units = [{ name: '箱', ratio: 120_000, listPrice: null }] as never
    const goods = { taxRate: 1300, listPrice: yuan('25') }
    paper = (await test.ask('product.create', { ...goods, code: '00123', name: 'A4复印纸', unit: '包', units })).id
    pen = (await test.ask('product.create', { ...goods, code: 'PEN-05', name: '中性笔' })).id
    wholesale = (await test.ask('priceLevel.create', { name: '批发' })).id
    retail = (await test.ask('priceLevel.create', { name: '零售价' })).id
    await test.ask('customer.create', { code: 'C1', name: '晨光' })
  })
  afterEach(() => test.close())

  const header = ['货号', '批发价', '零售价']
  const rows = [header, ['00123', 22, 24], ['PEN-05', '', 1.5]]
  const pricesOf = async (id: Id) => {
    const { levels } = await test.ask('price.read', { id })
    return [wholesale, retail].map((level) => levels.find(({ levelId }) => levelId === level)?.price ?? null)
  }

  it('is suggested by the names of the levels, and each column is a price of its own', async () => {
    const { check } = importing(test, 'prices')
    const { id: draft, plan, counts } = await check(rows)
    expect(plan.mapping).toEqual({ productCode: 0, [`level:${wholesale}`]: 1, [`level:${retail}`]: 2 })
    expect(counts).toMatchObject({ rows: 2, added: 2, refused: 0 })
    await test.ask('import.run', { draft })
    expect([await pricesOf(paper), await pricesOf(pen)]).toEqual([
      [yuan('22'), yuan('24')],
      [null, yuan('1.5')],
    ])
    expect(await disagreements(test)).toEqual([])
  })

  it('the same file twice changes nothing; what differs is shown in its column, an empty cell changes nothing, all is taken back', async () => {
    const { bring, check } = importing(test, 'prices')
    await bring(rows)
    expect((await check(rows)).counts).toMatchObject({ unchanged: 2, added: 0, changed: 0 })
    const { id: draft, counts } = await check([header, ['00123', 21, ''], ['PEN-05', 1.2, 1.6]])
    expect(counts).toMatchObject({ added: 1, changed: 1 })
    expect((await test.ask('import.rows', { draft })).map(({ changes }) => changes)).toEqual([
      [{ field: `level:${wholesale}`, before: yuan('22'), after: yuan('21') }],
      [{ field: `level:${retail}`, before: yuan('1.5'), after: yuan('1.6') }],
    ])
    const { id } = await test.ask('import.run', { draft })
    expect([await pricesOf(paper), await pricesOf(pen)]).toEqual([
      [yuan('21'), yuan('24')],
      [yuan('1.2'), yuan('1.6')],
    ])
    await test.ask('import.undo', { id })
    expect([await pricesOf(paper), await pricesOf(pen)]).toEqual([
      [yuan('22'), yuan('24')],
      [null, yuan('1.5')],
    ])
  })

  it('a cell that is no price is refused in its column and can be mended; none of its row comes in before', async () => {
    const { check, refused } = importing(test, 'prices')
    const { id: draft, counts } = await check([header, ['00123', '约22', 24], ['PEN-05', '', 1.5]])
    expect(counts).toMatchObject({ refused: 1, added: 1 })
    expect(await refused(draft)).toEqual([[2, `level:${wholesale}`, expect.stringContaining('约22')]])
    const mended = await test.ask('import.mend', { draft, row: 2, field: `level:${wholesale}`, text: '22' })
    expect(mended.counts).toMatchObject({ refused: 0, added: 2 })
  })

  it('a product that stands twice may bring a level only once, and the second row brings nothing else either', async () => {
    const { check, refused } = importing(test, 'prices')
    const { id: draft } = await check([header, ['00123', '', 24], ['00123', 22, 25], ['00123', 21, '']])
    expect(await refused(draft)).toEqual([[3, `level:${retail}`, expect.stringContaining('第 2 行')]])
    await test.ask('import.run', { draft, leaveOut: true })
    expect(await pricesOf(paper)).toEqual([yuan('21'), yuan('24')])
  })

  it('prices of a box are kept for one of the base unit, each with its hint', async () => {
    const { check } = importing(test, 'prices')
    const { id: draft } = await check([
      [...header, '单位'],
      ['00123', 264, 288, '箱'],
    ])
    expect(await test.ask('import.rows', { draft, hinted: true })).toMatchObject([
      { hints: [{ field: `level:${wholesale}` }, { field: `level:${retail}`, values: { base: '24.00' } }] },
    ])
    await test.ask('import.run', { draft })
    expect(await pricesOf(paper)).toEqual([yuan('22'), yuan('24')])
  })

  it('a price agreed with a customer may stand beside them; days are only for it', async () => {
    const { bring, check, refused } = importing(test, 'prices')
    const wide = [...header, '客户', '价格', '生效日期']
    await bring([wide, ['00123', 22, '', '晨光', 20, '2026-02-01'], ['PEN-05', 1.2, 1.5, '', '', '']])
    expect([await pricesOf(paper), await pricesOf(pen)]).toEqual([
      [yuan('22'), null],
      [yuan('1.2'), yuan('1.5')],
    ])
    const { id: draft } = await check([wide, ['00123', 22, '', '', '', '2026-02-01'], ['PEN-05', '', '', '', 2, '']])
    expect(await refused(draft)).toEqual([
      [2, `level:${wholesale}`, expect.stringContaining('没有日期')],
      [3, 'priceLevel', expect.stringContaining('没有写明')],
    ])
  })

  it('a sheet with neither a price nor a level’s column is not checked at all', async () => {
    const { check } = importing(test, 'prices')
    await expect(
      check([
        ['货号', '会员价'],
        ['00123', 9],
      ]),
    ).rejects.toThrow('import.columnMissing')
  })
})
