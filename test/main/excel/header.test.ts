import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../main/excel/cell'
import { findHeaderRow } from '../../../main/excel/header'

const titles: Cell[] = ['编号', '客户', '日期', '金额']
const line = (n: number): Cell[] => [`SO${n}`, '张三', { date: '2026-03-05' }, 12.5]

describe('the row with the column titles is found', () => {
  const cases: [name: string, rows: Cell[][], header: number][] = [
    ['in the first row', [titles, line(1), line(2)], 0],
    ['below a title', [['三月订单'], titles, line(1)], 1],
    [
      'below a title, an empty row and notes',
      [['三月订单'], [], ['制表：李四', null, null, '单位：元'], titles, line(1)],
      3,
    ],
    ['in the tenth row', [...Array(9).fill([]), titles, line(1)], 9],
    [
      'above rows that are texts only',
      [
        ['编号', '客户', '备注'],
        ['A1', '张三', '急'],
        ['A2', '李四', '自提'],
      ],
      0,
    ],
    ['when one column has no title', [['编号', null, '日期', '金额', '备注'], line(1)], 0],
    ['when there is one column only', [['客户'], ['张三']], 0],
    ['when there are titles and nothing else', [titles], 0],
    ['not in a row that repeats one text', [['x', 'x', 'x', 'x'], titles], 1],
    ['not in a long sentence', [[`说明：${'请勿修改本表'.repeat(10)}`], ['客户', '电话']], 1],
  ]
  it.each(cases)('%s', (_, rows, header) => {
    expect(findHeaderRow(rows)).toBe(header)
  })

  it('without any text the first filled row has to do', () => {
    expect(findHeaderRow([[], [2023, 2024], [1, 2]])).toBe(1)
  })

  it('a header beyond the tenth row is not looked for, and an empty sheet has none', () => {
    expect(findHeaderRow([...Array(10).fill([]), titles])).toBe(-1)
    expect(findHeaderRow([])).toBe(-1)
  })
})
