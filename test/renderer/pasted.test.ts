import { describe, expect, it, test } from 'vitest'
import type { ProductPick } from '../../main/product/product'
import type { Id } from '../../main/value/id'
import type { Rate } from '../../main/value/percent'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import {
  hasHeading,
  isRows,
  type PastedMatch,
  pastedLines,
  pastedRows,
  suggestRoles,
} from '../../renderer/lines/pasted'
import { orderLine } from '../../renderer/order/order-line'
import { buyingLine } from '../../renderer/purchase/buying-line'

const pick = (code: string, name: string): ProductPick => ({
  id: code.length as Id,
  code,
  name,
  kind: 'goods',
  spec: '',
  unit: '盒',
  listPrice: parsePrice('24'),
  taxKind: 'taxed',
  taxRate: 1300 as Rate,
  available: parseQty('10'),
  barcode: null,
  charge: false,
})
const box = { name: '箱', ratio: parseQty('12'), listPrice: null }
const known = [pick('ZX-01', '中性笔'), pick('A4', 'A4复印纸'), pick('1001', '回形针')]

/** What the program answers: the cells that are a code or a name in full. */
const matched = (rows: string[][]): PastedMatch[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((text, column) => {
      const found = known.find(({ code, name }) => code === text || name === text)
      return found ? [{ row, column, pick: found, units: [box] }] : []
    }),
  )

const taken = (text: string) => {
  const rows = pastedRows(text)
  const matches = matched(rows)
  const roles = suggestRoles(rows, matches)
  return { roles, lines: pastedLines(rows, roles, matches) }
}
const said = (text: string) =>
  taken(text).lines.map(({ pick, text, qty, unit, price, pay, amount, note }) =>
    [pick?.code ?? `?${text}`, qty, unit.name, price, pay, amount ?? '', note].join('|'),
  )

describe('what counts as rows', () => {
  test.each([
    ['ZX-01\t5', true],
    ['ZX-01\nA4', true],
    ['ZX-01\r\nA4\r\n', true],
    ['ZX-01', false],
    ['ZX-01\r\n', false],
    ['中性笔 黑', false],
    ['', false],
  ])('%j: %s', (text, rows) => expect(isRows(text)).toBe(rows))
})

describe('rows from a spreadsheet', () => {
  it('code and quantity', () => {
    expect(said('ZX-01\t5\nA4\t2\n')).toEqual(['ZX-01|5|盒||||', 'A4|2|盒||||'])
  })
  it('codes alone are one each', () => expect(said('ZX-01\nA4')).toEqual(['ZX-01|1|盒||||', 'A4|1|盒||||']))
  it('a name, a quantity and a price with its currency', () => {
    expect(said('中性笔\t5\t¥1,024.00')).toEqual(['ZX-01|5|盒|1,024.00|||'])
  })
  it('a column before the product is left alone: a running number is no quantity', () => {
    expect(said('1\tZX-01\t5\n2\tA4\t3')).toEqual(['ZX-01|5|盒||||', 'A4|3|盒||||'])
  })
  it('a code of digits is a product when it is one', () => {
    expect(said('1001\t7\t3.50')).toEqual(['1001|7|盒|3.50|||'])
  })
  it('headings rule, in whatever order', () => {
    expect(said('备注\t数量\t品名\t单位\t折后 %\n急用\t5\t中性笔\t箱\t95%')).toEqual(['ZX-01|5|箱||95||急用'])
    expect(said('Price\tQty\tProduct\n3\t2\tA4')).toEqual(['A4|2|盒|3|||'])
  })
  it('an amount without a price is the amount of the line', () => {
    expect(said('商品编码\t数量\t金额\nA4\t3\t100')).toEqual(['A4|3|盒|||100|'])
  })
  it('beside a price the amount follows from it', () => {
    expect(said('商品编码\t数量\t单价\t金额\nA4\t3\t30\t100')).toEqual(['A4|3|盒|30|||'])
  })
  it('what is not known comes with its text, nothing is lost', () => {
    expect(said('ZX-01\t5\n没见过的货\t2')).toEqual(['ZX-01|5|盒||||', '?没见过的货|2|||||'])
  })
  it('a quantity that cannot be read comes as it is, to be mended', () => {
    expect(said('商品\t数量\nZX-01\t五盒')).toEqual(['ZX-01|五盒|盒||||'])
  })
  it('empty rows and rows without a product are left out', () => {
    expect(said('ZX-01\t5\n\t\n\nA4\t2\n\t合计')).toEqual(['ZX-01|5|盒||||', 'A4|2|盒||||'])
  })
  it('a text with a line break inside is one cell', () => {
    expect(said('商品\t数量\t备注\nA4\t2\t"上午\n送到"')).toEqual(['A4|2|盒||||上午\n送到'])
  })
  it('a first row that names a product is no heading', () => {
    const rows = pastedRows('ZX-01\t数量')
    expect(hasHeading(rows, matched(rows))).toBe(false)
  })
  it('prices follow the rule exactly where none came along', () => {
    expect(
      taken('ZX-01\t5')
        .lines.map(orderLine.pasted)
        .map(({ chosen }) => chosen),
    ).toEqual([true])
    expect(
      taken('ZX-01\t5\t9')
        .lines.map(orderLine.pasted)
        .map(({ chosen }) => chosen),
    ).toEqual([false])
  })
  it('a column the document has no cell for is not used', () => {
    const rows = pastedRows('商品\t数量\t折后 %\t金额\nA4\t2\t95\t50')
    const roles = suggestRoles(rows, matched(rows), buyingLine.pastes)
    expect(roles).toEqual(['product', 'qty', 'none', 'none'])
    const lines = pastedLines(rows, roles, matched(rows)).map(buyingLine.pasted)
    expect(lines).toMatchObject([{ text: 'A4复印纸', qty: '2', price: '', chosen: true, taxRate: '13' }])
  })
})
