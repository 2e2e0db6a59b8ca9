import { describe, expect, it } from 'vitest'
import { translator } from '../../main/language/language'
import { filterWords } from '../../renderer/part/filter-words'
import type { ListColumn } from '../../renderer/part/list'

type Row = { value: unknown }
const column = (kind: ListColumn<Row>['kind'], more: Partial<ListColumn<Row>> = {}): ListColumn<Row> => ({
  key: 'value',
  title: 'order.column.gross',
  kind,
  ...more,
})
const choices = [
  { value: 'DRAFT', title: 'order.state.DRAFT' },
  { value: 'SHIPPED', title: 'order.state.SHIPPED' },
] as const

describe('what narrows a list, in words', () => {
  it.each([
    ['at least', column('money'), { type: 'greaterThanOrEqual', filter: 1000 }, '金额 ≥ 1,000.00'],
    ['at most', column('quantity'), { type: 'lessThanOrEqual', filter: 1.5 }, '金额 ≤ 1.5'],
    ['between', column('integer'), { type: 'inRange', filter: 3, filterTo: 5 }, '金额 3 – 5'],
    ['exactly', column('percent'), { type: 'equals', filter: 95 }, '金额 = 95%'],
    ['a text', column('text'), { type: 'contains', filter: ' 晨光 ' }, '金额 含「晨光」'],
    ['some of its values', column('text', { choices }), { values: ['DRAFT', 'SHIPPED'] }, '金额 草稿、已发货'],
    ['yes or no', column('flag'), { values: [0] }, '金额 否'],
    [
      'days',
      column('day'),
      { type: 'inRange', dateFrom: '2026-03-01 00:00:00', dateTo: '2026-03-31 00:00:00' },
      '金额 2026-03-01 – 2026-03-31',
    ],
    ['nothing', column('money'), { type: 'equals', filter: null }, null],
  ])('%s', (_, of, model, words) => {
    expect(filterWords(of, model, translator('zh'))).toBe(words)
  })
})
