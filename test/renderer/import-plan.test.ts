import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnName, suggestMapping } from '../../main/import/field'
import { type ImportField, kinds } from '../../main/import/kind'
import type { ImportPlan } from '../../main/import/plan'
import type { ImportLook } from '../../main/import/view'
import { discountWay, writtenWay } from '../../renderer/import/discount'
import {
  columnLabel,
  columnTitle,
  missingFields,
  openDiscount,
  savedMapping,
  suggestedPlan,
  withColumn,
  withDiscount,
  withSaved,
} from '../../renderer/import/plan'
import type { Translate } from '../../renderer/look/words'
import { readPlace } from '../../renderer/paper/place'

const headers = ['订单 ID', '订单日期', '客户 ID', '客户名称', '产品名称', '数量', '销售额']
const { fields, usualKeys } = kinds.orders
const mapping = suggestMapping<string>(fields, headers) as Record<string, number>
const plan: ImportPlan = {
  path: 'a.xls',
  kind: 'orders',
  sheet: '订单',
  headerRow: 1,
  mapping,
  keys: usualKeys(mapping),
  fillDown: [],
  unknownProducts: 'create',
  levels: [],
  headers,
  own: [],
}

const titles = [...headers, '折扣']
/** What is found in a workbook whose first rows have these discounts. */
const look = (...cells: string[]): ImportLook => ({
  fileName: 'a.xls',
  kind: 'orders',
  sheets: [],
  sheet: '订单',
  headerRow: 1,
  columns: titles,
  hiddenColumns: [],
  mapping: suggestMapping<string>(fields, titles) as Record<string, number>,
  keys: [],
  own: [],
  levels: [],
  fillDown: [3],
  hasProducts: true,
  sample: [titles, ...cells.map((cell) => [...headers.map(() => ''), cell])],
})

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
    const wayOf = (...cells: string[]) => discountWay(suggestedPlan('a.xls', look(...cells)))
    expect([wayOf('0.2', '0'), wayOf('20%', ''), wayOf('95'), wayOf('', '9.5折')]).toEqual([
      ...['discountOff', 'discountOff', 'payPercent', 'payPercent'],
    ])
    expect(suggestedPlan('a.xls', look())).toMatchObject({ fillDown: [3], unknownProducts: 'refuse' })
    const other = withDiscount(suggestedPlan('a.xls', look('0.2')), 'payPercent')
    expect([other.mapping.payPercent, other.mapping.discountOff]).toEqual([7, undefined])
    expect(discountWay(plan)).toBeNull()
  })

  test.each<[cells: string[], way: string | null]>([
    [['0.95'], null],
    [['95%'], null],
    [['95%', '90%', ''], null],
    [['0.95', '1'], 'payPercent'],
    [['100%', '95%'], 'payPercent'],
    [['0.8', '0', '0'], 'discountOff'],
    [['0.95', '0'], null],
    [['0.2', '0.95'], null],
    [['１０％', '0.3'], 'discountOff'],
    [['20'], null],
    [['20', '95'], null],
    [['9折', '0.2'], 'payPercent'],
    [['面议'], null],
    [[], null],
  ])('discounts of %j say %s', (cells, way) => {
    expect(writtenWay(look(...cells))).toBe(way)
  })

  test('price, quantity and amount of the first rows say which it is', () => {
    const titles = ['日期', '客户', '品名', '数量', '单价', '金额', '折扣']
    const found = suggestMapping<string>(fields, titles) as Record<string, number>
    const rows = (...cells: string[]) => ({
      ...look(),
      columns: titles,
      mapping: found,
      sample: [titles, ['', '', '', '10', '¥1,000', ...cells]],
    })
    expect(writtenWay(rows('9500.00', '0.95'))).toBe('payPercent')
    expect(writtenWay(rows('500', '95%'))).toBe('discountOff')
    expect(writtenWay(rows('10000', '0.95'))).toBeNull()
  })

  test('what is open stays so until somebody says how it is meant', () => {
    const open = suggestedPlan('a.xls', look('0.95'))
    expect(openDiscount(open)).toBe(7)
    expect(openDiscount(withColumn(open, 'note', 4))).toBe(7)
    expect(openDiscount(withDiscount(open, 'discountOff'))).toBeNull()
    expect(openDiscount(withDiscount(open, 'payPercent'))).toBeNull()
    expect(openDiscount(withColumn(open, 'discountOff', null))).toBeNull()
    const kept = savedMapping('老账', withDiscount(open, 'payPercent'))
    expect(openDiscount(withSaved(open, kept))).toBeNull()
    expect(openDiscount(suggestedPlan('a.xls', look('0.2')))).toBeNull()
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

test('columns that are called the same are told apart by their letters', () => {
  const t = ((key: string, values: object) => `${key} ${JSON.stringify(values)}`) as Translate
  const label = (column: number) => columnLabel(t, column, ['金额', '数量', '金额', ''])
  expect([0, 1, 2].map(label)).toEqual(['A · 金额', '数量', 'C · 金额'])
  expect(label(3)).toContain('"D"')
})

test.each<[header: string, field: string | undefined]>([
  ...['数量（件）', '数量(件)', '销售数量【个】'].map((one): [string, string] => [one, 'quantity']),
  ...['单价(元)', '单价（￥）', '单价(含税)'].map((one): [string, string] => [one, 'dealPrice']),
  ...['金额(元)', '金额（元）', '金额 (CNY)'].map((one): [string, string] => [one, 'amount']),
  ...['折扣(%)'].map((one): [string, string] => [one, 'discountOff']),
  ...['金额(不含税)', '金额(万元)', '单价（未税）', '金额(USD)', '(金额)', '数量(件)合计'].map(
    (one): [string, undefined] => [one, undefined],
  ),
])('a column called %s is suggested for %s', (header, field) => {
  expect(suggestMapping<string>(fields, [header])).toEqual(field === undefined ? {} : { [field]: 0 })
})

test('an exact heading comes before one with brackets, and no column is given twice', () => {
  expect(suggestMapping<string>(fields, ['金额（元）', '金额', '小计'])).toEqual({ amount: 1 })
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
