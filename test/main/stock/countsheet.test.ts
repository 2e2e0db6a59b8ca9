import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../main/excel/cell'
import { type CountedLine, columnsOf, countsOf } from '../../../main/stock/countsheet'
import type { Id } from '../../../main/value/id'
import type { Tracking } from '../../../main/value/lot'
import { parseQty } from '../../../main/value/qty'

const line = (lineId: number, code: string, more: Partial<CountedLine> = {}): CountedLine => ({
  lineId: lineId as Id,
  code,
  name: code,
  lot: '',
  tracking: 'none' as Tracking,
  places: ['主仓'],
  was: null,
  ...more,
})
const lines = [
  line(1, 'P1'),
  line(2, 'P1', { places: ['主仓 不良', '主仓 bad'] }),
  line(3, 'M1', { lot: 'B1', tracking: 'batch' }),
  line(4, 'M1', { lot: 'B2', tracking: 'batch' }),
  line(5, 'S1', { lot: 'X9', tracking: 'serial', was: parseQty('1') }),
]
const headings = ['编号', '商品', '批号 / 序列号', '位置', '实盘']
const read = (...rows: Cell[][]) =>
  countsOf(
    lines,
    columnsOf(headings),
    rows.map((cells, i) => ({ row: i + 2, cells })),
  )

describe('what a count sheet says (R-STK)', () => {
  it('is taken line by line: by code, batch and place; what has no count is not counted', () => {
    const { counts, faults, blank } = read(
      ['P1', '', '', '主仓', 7],
      ['P1', '', '', '主仓 bad', '2.5'],
      ['M1', '', 'b2', '', 0],
      ['M1', '', 'B1', '主仓', null],
      ['S1', '', '', '', 1],
      [null, null, null, null, ' '],
    )
    expect(faults).toEqual([])
    expect(blank).toBe(1)
    expect(counts.map(({ row, lineId, qty, was }) => [row, lineId, qty, was])).toEqual([
      [2, 1, parseQty('7'), null],
      [3, 2, parseQty('2.5'), null],
      [4, 4, 0, null],
      [6, 5, parseQty('1'), parseQty('1')],
    ])
  })

  it.each<[string, Cell[], string, string]>([
    ['a product the count does not have', ['P9', '', '', '', 1], 'code', 'countsheet.unknown'],
    ['a batch nobody knows', ['M1', '', 'B9', '', 1], 'lot', 'countsheet.unknown'],
    ['a place that is not there', ['M1', '', 'B1', '门店', 1], 'place', 'countsheet.unknown'],
    ['several batches and none named', ['M1', '', '', '主仓', 1], 'lot', 'countsheet.which'],
    ['several places and none named', ['P1', '', '', '', 1], 'place', 'countsheet.which'],
    ['words for a quantity', ['M1', '', 'B1', '', '七'], 'counted', 'quantity.notANumber'],
    ['less than nothing', ['M1', '', 'B1', '', -1], 'counted', 'import.negativeQuantity'],
    ['five decimals', ['M1', '', 'B1', '', 0.00001], 'counted', 'quantity.tooManyDecimals'],
    ['two pieces of one number', ['S1', '', 'X9', '', 2], 'counted', 'lot.onePiece'],
    ['an error of Excel', ['M1', '', 'B1', '', { error: '#REF!' }], 'counted', 'quantity.notANumber'],
  ])('%s is refused with its row and column, and the other rows are taken', (_, cells, column, code) => {
    const { counts, faults } = read(cells, ['M1', '', 'B2', '', 3])
    expect(faults).toMatchObject([{ row: 2, column, code }])
    expect(counts).toMatchObject([{ row: 3, lineId: 4 }])
  })

  it('one line twice is refused, naming the row it stood in first', () => {
    const { counts, faults } = read(['M1', '', 'B1', '', 1], ['M1', '', 'B1', '主仓', 2])
    expect(counts).toHaveLength(1)
    expect(faults).toMatchObject([{ row: 3, code: 'countsheet.twice', values: { row: 2 } }])
  })

  it('a sheet without its headings is none; either language is read, in any order', () => {
    expect(() => columnsOf(['商品', '数量'])).toThrow(expect.objectContaining({ code: 'countsheet.noHeading' }))
    expect(columnsOf(['counted', 'Batch/serial number', 'CODE'])).toEqual(
      new Map([
        ['code', 2],
        ['lot', 1],
        ['counted', 0],
      ]),
    )
  })
})
