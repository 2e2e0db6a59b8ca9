import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importFields, suggestMapping, suggestOrderKey } from '../../main/import/mapping'
import { columnLetter, columnTitle, type ImportPlan, missingFields, withColumn } from '../../renderer/import/plan'
import { readPlace } from '../../renderer/paper/place'

const headers = ['订单 ID', '订单日期', '客户 ID', '客户名称', '产品名称', '数量', '销售额']
const mapping = suggestMapping(headers)
const plan: ImportPlan = { path: 'a.xls', sheet: '订单', headerRow: 1, mapping, orderKey: suggestOrderKey(mapping) }

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

  test('a field that is not there cannot identify an order', () => {
    expect(plan.orderKey).toContain('orderNo')
    expect(withColumn(plan, 'orderNo', null).orderKey).not.toContain('orderNo')
  })

  test('whatever is chosen, no column holds two fields and the order key is of fields that are there', () => {
    const choice = fc.tuple(fc.constantFrom(...importFields), fc.option(fc.nat(8)))
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 20 }), (choices) => {
        const end = choices.reduce((now, [field, column]) => withColumn(now, field, column), plan)
        const columns = Object.values(end.mapping)
        expect(new Set(columns).size).toBe(columns.length)
        for (const key of end.orderKey) expect(end.mapping[key]).toBeDefined()
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
  expect(columnLetter(column)).toBe(letter)
})

test('a problem names the column by its letter and its header', () => {
  expect(columnTitle('F', headers)).toBe('F · 数量')
  expect(columnTitle('Z', headers)).toBe('Z')
})

test.each([
  ['#order/123/zh', { id: 123, language: 'zh' }],
  ['#order/9007199254740991/en', { id: 9007199254740991, language: 'en' }],
  ['#order/123/fr', null],
  ['#order/-1/zh', null],
  ['#customer/1/zh', null],
  ['', null],
])('the print window reads %s', (hash, place) => {
  expect(readPlace(hash)).toEqual(place)
})
