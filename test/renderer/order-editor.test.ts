import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Id } from '../../main/value/id'
import { isBlank } from '../../renderer/lines/line'
import type { Change } from '../../renderer/order/change-editor'
import { readEditor } from '../../renderer/order/read-editor'
import { amounts, applied, bolt, empty, pipe, problemsOf, threeLines, valve } from './typed-order'

describe('typing an order', () => {
  test('a new order is one empty line and has nothing to lose', () => {
    expect(empty.lines).toHaveLength(1)
    expect(empty.changed).toBe(false)
    expect(readEditor(empty).priced?.gross).toBe(0)
  })

  test('a product brings its list price and the quantity one, and an empty line follows', () => {
    const editor = applied(empty, { do: 'product', row: 0, product: valve })
    expect(editor.lines[0]).toMatchObject({ text: '球阀', qty: '1', price: '33.33', pay: '', amount: null })
    expect(editor.lines).toHaveLength(2)
    expect(editor.lines.map(isBlank)).toEqual([false, true])
    expect(editor.changed).toBe(true)
  })

  test('a quantity typed before the product is chosen stays', () => {
    const editor = applied(
      empty,
      { do: 'cell', row: 0, cell: 'qty', text: '12' },
      { do: 'product', row: 0, product: valve },
    )
    expect(editor.lines[0]?.qty).toBe('12')
  })

  test('the figures on the screen are those of the pricing rules', () => {
    const reading = readEditor(threeLines)
    expect(amounts(threeLines)).toEqual([9999, 9500, 3998, null])
    expect(reading.priced?.gross).toBe(23497)
    expect(reading.draft?.lines.map((line) => line.pay)).toEqual([10000, 9500, 10000])
  })

  test('emptying the name of a line takes it off the order', () => {
    const editor = applied(threeLines, { do: 'search', row: 1, text: '' })
    expect(amounts(editor)).toEqual([9999, null, 3998, null])
    expect(readEditor(editor).draft?.lines).toHaveLength(2)
  })

  test('a name that was never picked from the list is named and not charged', () => {
    const editor = applied(threeLines, { do: 'search', row: 3, text: '球' })
    expect(problemsOf(editor)).toEqual([{ place: 'product', row: 3 }])
    expect(readEditor(editor).draft).toBeNull()
    expect(readEditor(editor).priced?.gross).toBe(23497)
  })

  test.each([
    ['qty', '0'],
    ['qty', '-1'],
    ['qty', '1.23456'],
    ['qty', '两'],
    ['price', '1.2万'],
    ['price', '-5'],
    ['pay', '120'],
    ['amount', '-1'],
    ['amount', '10.005'],
  ] as const)('%s %s is named with its line, the other lines are still added up', (cell, text) => {
    const editor = applied(threeLines, { do: 'cell', row: 1, cell, text })
    expect(problemsOf(editor)).toEqual([{ place: cell, row: 1 }])
    expect(readEditor(editor).priced?.gross).toBe(9999 + 3998)
  })

  test('an order without customer or day is not sent', () => {
    const editor = applied(threeLines, { do: 'head', head: { customer: null, orderOn: '' } })
    expect(problemsOf(editor)).toEqual([
      { place: 'customer', row: null },
      { place: 'orderOn', row: null },
    ])
  })
})

describe('a typed amount and the price', () => {
  const typed = applied(threeLines, { do: 'cell', row: 0, cell: 'amount', text: '100' })

  test('a typed amount stands, and the price follows from it', () => {
    expect(readEditor(typed).rows[0]).toMatchObject({ amount: 10000, dealPrice: 3_333_333_333 })
    expect(readEditor(typed).draft?.lines[0]?.typedAmount).toBe(10000)
  })

  test('a typed amount takes the percentage away, since the price follows from the amount', () => {
    const editor = applied(threeLines, { do: 'cell', row: 1, cell: 'amount', text: '88' })
    expect(editor.lines[1]).toMatchObject({ amount: '88', pay: '' })
  })

  test('the typed amount stands also when the quantity changes afterwards', () => {
    const editor = applied(typed, { do: 'cell', row: 0, cell: 'qty', text: '8' })
    expect(readEditor(editor).rows[0]).toMatchObject({ amount: 10000, dealPrice: 1_250_000_000 })
  })

  test.each([
    ['price', '30', 9000],
    ['pay', '90', 9000],
  ] as const)('typing the %s afterwards makes the amount follow again', (cell, text, amount) => {
    const editor = applied(typed, { do: 'cell', row: 0, cell, text })
    expect(editor.lines[0]?.amount).toBeNull()
    expect(readEditor(editor).rows[0]?.amount).toBe(amount)
  })

  test('emptying the amount makes it follow again', () => {
    const emptied = applied(typed, { do: 'cell', row: 0, cell: 'amount', text: '' })
    expect(amounts(emptied)[0]).toBe(9999)
    expect(applied(emptied, { do: 'follow', row: 0 }).lines[0]?.amount).toBeNull()
  })
})

describe('copying, deleting and scanning', () => {
  test('a copied line comes right below with the same figures', () => {
    const editor = applied(threeLines, { do: 'copy', row: 1 })
    expect(amounts(editor)).toEqual([9999, 9500, 9500, 3998, null])
    expect(new Set(editor.lines.map((line) => line.key)).size).toBe(5)
  })

  test('copying the empty line does nothing, deleting the last leaves an empty one', () => {
    expect(applied(threeLines, { do: 'copy', row: 3 }).lines).toHaveLength(4)
    expect(applied(empty, { do: 'delete', row: 0 }).lines).toHaveLength(1)
  })

  test('scanning a product twice adds one to its line', () => {
    const editor = applied(empty, { do: 'scan', row: 0, product: valve }, { do: 'scan', row: 1, product: valve })
    expect(editor.lines.map((line) => line.qty)).toEqual(['2', ''])
  })
})

describe('saving', () => {
  test('a saved form has nothing to lose, unless something was typed meanwhile', () => {
    const saved: Change = { do: 'saved', id: 77 as Id, version: 3, mark: threeLines }
    expect(applied(threeLines, saved)).toMatchObject({ id: 77, version: 3, changed: false })
    const typedOn = applied(threeLines, { do: 'head', head: { note: '急' } })
    expect(applied(typedOn, saved)).toMatchObject({ id: 77, changed: true, head: { note: '急' } })
  })
})

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ do: fc.constant('product' as const), row: fc.nat(5), product: fc.constantFrom(valve, bolt, pipe) }),
  fc.record({ do: fc.constant('scan' as const), row: fc.nat(5), product: fc.constantFrom(valve, bolt, pipe) }),
  fc.record({
    do: fc.constant('cell' as const),
    row: fc.nat(5),
    cell: fc.constantFrom('qty' as const, 'price' as const, 'pay' as const, 'amount' as const),
    text: fc.constantFrom('', '1', '2.5', '95', '0', '-3', 'x', '1,000.25'),
  }),
  fc.record({ do: fc.constant('search' as const), row: fc.nat(5), text: fc.constantFrom('', '球') }),
  fc.record({ do: fc.constantFrom('copy' as const, 'delete' as const), row: fc.nat(5) }),
  fc.record({
    do: fc.constant('mode' as const),
    mode: fc.constantFrom('none', 'percent', 'amount'),
    suggestion: fc.constant('1'),
  }),
  fc.record({ do: fc.constant('discount' as const), text: fc.constantFrom('', '90', '0.01', 'x') }),
)

test('whatever is typed, an empty line is last, every line has its own key and the shares add up', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 30 }), (changes) => {
      const editor = applied(empty, ...changes)
      const last = editor.lines.at(-1)
      expect(last !== undefined && isBlank(last)).toBe(true)
      expect(new Set(editor.lines.map((line) => line.key)).size).toBe(editor.lines.length)
      const { priced, rows } = readEditor(editor)
      const net = rows.reduce((sum, row) => sum + (row?.gross ?? 0), 0)
      expect(net).toBe(priced?.gross ?? 0)
    }),
  )
})
