import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnName, suggestMapping } from '../../main/import/field'
import { type ImportField, kinds } from '../../main/import/kind'
import type { ImportPlan } from '../../main/import/plan'
import type { ImportLook } from '../../main/import/view'
import {
  columnTitle,
  discountWay,
  missingFields,
  savedMapping,
  suggestedPlan,
  withColumn,
  withDiscount,
  withSaved,
} from '../../renderer/import/plan'
import { readPlace } from '../../renderer/paper/place'

const headers = ['订单 ID', '订单日期', '客户 ID', '客户名称', '产品名称', '数量', '销售额']
const { fields, usualKeys } = kinds.orders
const mapping = suggestMapping<string>(fields, headers) as Record<string, number>
const plan: ImportPlan = {
  ...{ path: 'a.xls', kind: 'orders', sheet: '订单', headerRow: 1, mapping, keys: usualKeys(mapping) },
  ...{ fillDown: [], unknownProducts: 'create', levels: [], headers, own: [] },
}

describe('matching the columns by hand', () => {
  test('the usual workbook lacks nothing', () => {
    expect(missingFields(plan)).toEqual([])
  })

  test('a field that is not imported any more is missed when it is needed', () => {
    expect(missingFields(withColumn(plan, 'amount', null))).toEqual(['amount'])
  })

  test('a column given to another field leaves the one that had it', () => {
    const moved = withColumn(plan, 'note', 3)
    expect(moved.mapping).toMatchObject({ note: 3 })
    expect(moved.mapping.customerName).toBeUndefined()
  })

  test('a field that is not there cannot tell orders apart', () => {
    expect(plan.keys).toContain('orderNo')
    expect(withColumn(plan, 'orderNo', null).keys).not.toContain('orderNo')
  })

  test('a mapping kept under a name finds its columns again where they have moved', () => {
    const kept = savedMapping('老账', withColumn(withColumn(plan, 'note', 4), 'productName', 0))
    const moved = ['备用', ...headers]
    const next = withSaved({ ...plan, headers: moved, mapping: {} }, kept)
    expect(next.mapping).toMatchObject({ note: 5, productName: 1, customerName: 4 })
  })

  test('a column of discounts is read the way its first rows are written, and the other way when the user says so', () => {
    const titles = [...headers, '折扣']
    const found = suggestMapping<string>(fields, titles) as Record<string, number>
    const look = (...cells: string[]): ImportLook => ({
      ...{
        fileName: 'a.xls',
        kind: 'orders',
        sheets: [],
        sheet: '订单',
        headerRow: 1,
        columns: titles,
        hiddenColumns: [],
      },
      ...{ mapping: found, keys: [], own: [], levels: [], fillDown: [3], hasProducts: true },
      sample: [titles, ...cells.map((cell) => [...headers.map(() => ''), cell])],
    })
    const wayOf = (...cells: string[]) => discountWay(suggestedPlan('a.xls', look(...cells)))
    expect([wayOf('0.2', '0'), wayOf('20%', ''), wayOf('95'), wayOf('', '9.5折')]).toEqual([
      ...['discountOff', 'discountOff', 'payPercent', 'payPercent'],
    ])
    expect(suggestedPlan('a.xls', look())).toMatchObject({ fillDown: [3], unknownProducts: 'refuse' })
    const other = withDiscount(suggestedPlan('a.xls', look('0.2')), 'payPercent')
    expect([other.mapping.payPercent, other.mapping.discountOff]).toEqual([7, undefined])
    expect(discountWay(plan)).toBeNull()
  })

  test('whatever is chosen, no column holds two fields and the order key is of fields that are there', () => {
    const choice = fc.tuple(fc.constantFrom(...(Object.keys(fields) as ImportField[])), fc.option(fc.nat(8)))
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 20 }), (choices) => {
        const end = choices.reduce((now, [field, column]) => withColumn(now, field, column), plan)
        const columns = Object.values(end.mapping)
        expect(new Set(columns).size).toBe(columns.length)
        for (const key of end.keys) expect(end.mapping[key]).toBeDefined()
      }),
    )
  })
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letter) => {
  expect(columnName(column)).toBe(letter)
})

test('a problem names the column by its letter and its header', () => {
  expect(columnTitle(5, headers)).toBe('F · 数量')
  expect(columnTitle(25, headers)).toBe('Z')
})

test.each([
  ['#purchase/12/en', { document: 'purchase', id: 12, language: 'en' }],
  ['#order/123/zh', { document: 'order', id: 123, language: 'zh' }],
  ['#order/9007199254740991/en', { document: 'order', id: 9007199254740991, language: 'en' }],
  ['#order/123/fr', null],
  ['#order/-1/zh', null],
  ['#customer/1/zh', null],
  ['', null],
])('the print window reads %s', (hash, place) => {
  expect(readPlace(hash)).toEqual(place)
})
