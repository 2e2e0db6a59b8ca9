import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Cell } from '../../../main/excel/cell'
import { blockColumns } from '../../../main/import/block'
import { type KindName, kinds } from '../../../main/import/kind'
import { openReadyShop, type TestShop } from '../../shop'

describe('columns that stand once over a block of rows (bad-input 16)', () => {
  const orders = { orderNo: 0, orderOn: 1, customerName: 2, productName: 3, quantity: 4, amount: 5, note: 6 }
  const header = ['单号', '日期', '客户', '品名', '数量', '金额', '备注']
  const first = ['S1', '2026-01-05', '晨光', '纸', 1, 10]
  const more = (...cells: Cell[]): Cell[] => [...cells, '笔', 2, 20]
  const cases: [name: string, rows: Cell[][], merged: string[], expected: number[]][] = [
    ['nothing where every line says everything', [first, ['S2', '2026-01-05', '永盛', '纸', 1, 10]], [], []],
    ['number, day and customer of an order', [first, more(null, null, null)], [], [0, 1, 2]],
    ['only what has gaps', [first, more('S1', '2026-01-05', null)], [], [2]],
    [
      'no number where a line without one names its customer: that is another order',
      [first, more(null, '2026-01-06', '永盛')],
      [],
      [],
    ],
    [
      'nothing that is missing in the first line already',
      [[null, '2026-01-05', '晨光', '纸', 1, 10], more(null, null, null)],
      [],
      [1, 2],
    ],
    ['empty rows and totals are no gaps', [first, [], ['合计', null, null, null, 1, 10]], [], []],
    ['nor is a total further right', [first, [null, null, null, '本月合计', 1, 10]], [], []],
    ['a note that a merged cell spreads', [[...first, '赠品'], more('S1', '2026-01-05', '晨光')], ['G2:G3'], [6]],
    ['no merged amount: it is not the amount of each line', [first, more('S1', '2026-01-05', '晨光')], ['F2:F3'], []],
    ['no title merged across, nor one above the header', [first], ['A1:F1', 'A1:A2'], []],
  ]
  it.each(cases)('%s', (_, rows, merged, expected) => {
    expect(
      blockColumns(kinds.orders.blocks, orders, { headerRow: 1, rows: [header, ...rows], merged, named: [0, 1, 2, 3] }),
    ).toEqual(expected)
  })

  it('a further contact of a customer has no name of its own, and needs none', () => {
    const rows: Cell[][] = [
      ['C1', '晨光', '王'],
      [null, null, '李'],
    ]
    const mapping = { code: 0, name: 1, contact: 2 }
    expect(blockColumns(kinds.customers.blocks, mapping, { headerRow: 0, rows, merged: [], named: [0, 1] })).toEqual([])
  })
})

describe('a workbook whose orders are blocks', () => {
  let test: TestShop
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterEach(() => test.close())

  const checkSuggested = async (path: string, kind: KindName) => {
    const look = await test.ask('import.look', { path, kind })
    const { sheet, headerRow, mapping, keys, fillDown } = look
    return { look, checked: await test.ask('import.check', { path, kind, sheet, headerRow, mapping, keys, fillDown }) }
  }

  it('comes in as it is meant, with what was suggested; the check says how many rows were filled', async () => {
    const sheet = utils.aoa_to_sheet([
      ['单号', '日期', '客户', '品名', '数量', '金额'],
      ['S1', '2026-01-05', '晨光', '纸', 1, 10],
      ['', '', '', '笔', 2, 20],
      ['', '', '', '本', 3, 30],
      ['S2', '2026-01-06', '永盛', '纸', 1, 10],
    ])
    sheet['!merges'] = [0, 1, 2].map((c) => ({ s: { r: 1, c }, e: { r: 3, c } }))
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, '订单')
    const path = join(test.folder, 'blocks.xlsx')
    await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    const { look, checked } = await checkSuggested(path, 'orders')
    expect(look.fillDown).toEqual([0, 1, 2])
    expect(checked.counts).toMatchObject({ rows: 4, filled: 2, refused: 0, added: 2 })
    await test.ask('import.run', { draft: checked.id })
    const orders = await test.ask('order.list', { sort: [{ column: 'no', descending: false }] })
    expect(orders.map(({ no, customerName, gross }) => [no, customerName, gross])).toEqual([
      ['S1', '晨光', 6000],
      ['S2', '永盛', 1000],
    ])
  })
})
