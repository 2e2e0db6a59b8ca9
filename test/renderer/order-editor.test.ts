import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Rate } from '../../main/value/percent'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { afterEnter, beforeEnter, beside } from '../../renderer/lines/cell'
import { baseUnitOf, isBlank } from '../../renderer/lines/line'
import { type Change, changeEditor } from '../../renderer/order/change-editor'
import { agreedIsStale, type Editor, type EditorProduct, newEditor, orderForm } from '../../renderer/order/editor'
import { warningOf } from '../../renderer/order/line-price'
import { orderLine } from '../../renderer/order/order-line'
import { readEditor } from '../../renderer/order/read-editor'
import { formOf, readText, writeForm } from '../../renderer/shell/form-text'

const product = (id: number, name: string, price: string): EditorProduct => ({
  id: id as Id,
  code: `P${id}`,
  name,
  spec: '',
  unit: '只',
  listPrice: parsePrice(price),
  taxKind: 'taxed',
  taxRate: 1300 as Rate,
  available: parseQty('100'),
  stocked: true,
  charge: false,
})

const valve = product(1, '球阀', '33.33')
const bolt = product(2, '螺栓', '100')
const pipe = product(3, '水管', '19.99')

const applied = (editor: Editor, ...changes: Change[]) => changes.reduce(changeEditor, editor)
const empty = newEditor('2026-03-02' as Day)
const customer: Change = { do: 'head', head: { customer: { id: 9 as Id, name: '晨光商贸' } } }

/** 3 × 33.33, 1 × 100 at 95 %, 2 × 19.99: the example of R-AMT-8, 234.97 in all. */
const threeLines = applied(
  empty,
  customer,
  { do: 'product', row: 0, product: valve },
  { do: 'cell', row: 0, cell: 'qty', text: '3' },
  { do: 'product', row: 1, product: bolt },
  { do: 'cell', row: 1, cell: 'pay', text: '95' },
  { do: 'product', row: 2, product: pipe },
  { do: 'cell', row: 2, cell: 'qty', text: '2' },
)

const amounts = (editor: Editor) => readEditor(editor).rows.map((row) => row?.amount ?? null)
const problemsOf = (editor: Editor) => readEditor(editor).problems.map(({ place, row }) => ({ place, row }))

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

describe('the discount on the whole order', () => {
  const percent = applied(threeLines, { do: 'mode', mode: 'percent', suggestion: '' }, { do: 'discount', text: '95' })
  const agreed = applied(
    threeLines,
    { do: 'mode', mode: 'amount', suggestion: '234.97' },
    { do: 'discount', text: '230' },
  )

  test('95 pays 223.22 and every line shows its share', () => {
    const reading = readEditor(percent)
    expect(reading.priced?.orderAmount).toBe(22322)
    expect(reading.rows.map((row) => row?.discountShare)).toEqual([500, 475, 200, undefined])
  })

  test('an agreed total of 230.00 is spread over the lines to the fen', () => {
    expect(readEditor(agreed).rows.map((row) => row?.discountShare)).toEqual([211, 201, 85, undefined])
  })

  test('the discount edited last wins', () => {
    const editor = applied(agreed, { do: 'mode', mode: 'percent', suggestion: '' }, { do: 'discount', text: '95' })
    expect(readEditor(editor).draft?.discount).toEqual({ mode: 'percent', pay: 9500 })
    const back = applied(editor, { do: 'mode', mode: 'amount', suggestion: '234.97' })
    expect(readEditor(back).draft?.discount).toEqual({ mode: 'amount', amount: 23000 })
  })

  test('an agreed total starts from what the order comes to', () => {
    const editor = applied(threeLines, { do: 'mode', mode: 'amount', suggestion: '234.97' })
    expect(readEditor(editor).draft?.discount).toEqual({ mode: 'amount', amount: 23497 })
  })

  test('when lines change under an agreed total, saving asks; keeping it or typing it again is an answer', () => {
    expect(agreedIsStale(agreed)).toBe(false)
    const changed = applied(agreed, { do: 'cell', row: 0, cell: 'qty', text: '4' })
    expect(readEditor(changed).priced?.orderAmount).toBe(23000)
    expect(agreedIsStale(changed)).toBe(true)
    expect(agreedIsStale(applied(changed, { do: 'keepAgreed' }))).toBe(false)
    expect(agreedIsStale(applied(changed, { do: 'discount', text: '260' }))).toBe(false)
  })

  test('under a percentage the total follows the lines and nothing is asked', () => {
    const changed = applied(percent, { do: 'delete', row: 2 })
    expect(readEditor(changed).priced?.orderAmount).toBe(18524)
    expect(agreedIsStale(changed)).toBe(false)
  })

  test('more than the products come to is refused, the lines keep their figures', () => {
    const editor = applied(agreed, { do: 'discount', text: '300' })
    const reading = readEditor(editor)
    expect(reading.problems).toMatchObject([{ place: 'discount', refusal: { code: 'order.discountRange' } }])
    expect(reading.priced?.gross).toBe(23497)
    expect(reading.draft).toBeNull()
  })

  test('an empty box takes nothing off', () => {
    const editor = applied(threeLines, { do: 'mode', mode: 'percent', suggestion: '' })
    expect(readEditor(editor).draft?.discount).toEqual({ mode: 'none' })
  })
})

describe('keys', () => {
  test('Enter goes product, quantity, price, percentage, next line; on the empty line the lines end', () => {
    expect(afterEnter(orderLine, { row: 0, column: 'product' }, false)).toEqual({ row: 0, column: 'qty' })
    expect(afterEnter(orderLine, { row: 0, column: 'qty' }, false)).toEqual({ row: 0, column: 'price' })
    expect(afterEnter(orderLine, { row: 0, column: 'price' }, false)).toEqual({ row: 0, column: 'pay' })
    expect(afterEnter(orderLine, { row: 0, column: 'pay' }, false)).toEqual({ row: 1, column: 'product' })
    expect(afterEnter(orderLine, { row: 1, column: 'product' }, true)).toBe('end')
  })

  test.each(['amount', 'note'] as const)('Enter on the %s goes to the next line', (column) => {
    expect(afterEnter(orderLine, { row: 2, column }, false)).toEqual({ row: 3, column: 'product' })
  })

  test('Shift+Enter goes the same way back and stays at the first cell', () => {
    for (const column of orderLine.road) {
      const next = afterEnter(orderLine, { row: 1, column }, false)
      expect(next === 'end' ? next : beforeEnter(orderLine, next)).toEqual({ row: 1, column })
    }
    expect(beforeEnter(orderLine, { row: 0, column: 'product' })).toEqual({ row: 0, column: 'product' })
  })

  test('Up and Down keep the column and stop at the edges', () => {
    for (const column of orderLine.cells) {
      expect(beside({ row: 1, column }, -1, 3)).toEqual({ row: 0, column })
      expect(beside({ row: 0, column }, -1, 3)).toEqual({ row: 0, column })
      expect(beside({ row: 2, column }, 1, 3)).toEqual({ row: 2, column })
    }
  })

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

describe('the price of a line', () => {
  const offers: Change = {
    ...{ do: 'offers', customerId: 9 as Id },
    offers: [
      {
        ...{
          productId: valve.id,
          unit: '只',
          units: [{ name: '箱', ratio: parseQty('12'), listPrice: null }],
          listPrice: valve.listPrice,
          floorPrice: parsePrice('30'),
        },
        level: { name: '批发', price: parsePrice('32') },
        customer: [{ fromQty: parseQty('10'), validFrom: '2026-03-01' as Day, validTo: null, price: parsePrice('31') }],
      },
    ],
  }
  const picked = applied(empty, customer, { do: 'product', row: 0, product: valve })
  const priceOf = (editor: Editor) => editor.lines[0]?.price
  const qty = (text: string): Change => ({ do: 'cell', row: 0, cell: 'qty', text })

  test('is the list price until it is known what the customer gets', () => {
    expect(priceOf(picked)).toBe('33.33')
    expect(priceOf(applied(picked, offers))).toBe('32.00')
  })

  test('follows the quantity over a break and back, and the day', () => {
    expect(priceOf(applied(picked, offers, qty('10')))).toBe('31.00')
    expect(priceOf(applied(picked, offers, qty('10'), qty('9')))).toBe('32.00')
    const early: Change = { do: 'head', head: { orderOn: '2026-02-28' } }
    expect(priceOf(applied(picked, offers, qty('10'), early))).toBe('32.00')
  })

  test('stays when it was typed, until the rule is asked for again', () => {
    const typed = applied(picked, offers, { do: 'cell', row: 0, cell: 'price', text: '29' }, qty('10'))
    expect(priceOf(typed)).toBe('29')
    expect(priceOf(applied(typed, { do: 'choose', row: 0 }))).toBe('31.00')
  })

  test('is not that of the customer before', () => {
    const other: Change = { do: 'head', head: { customer: { id: 8 as Id, name: '永盛' } } }
    expect(priceOf(applied(picked, offers, other))).toBe('33.33')
  })

  test('has its tax taken out on an order without tax', () => {
    const without = applied(picked, offers, { do: 'taxInclusive', taxInclusive: false })
    expect(priceOf(without)).toBe('28.31858407')
    expect(priceOf(applied(without, { do: 'taxInclusive', taxInclusive: true }))).toBe('32.00')
  })

  test('is marked below the floor, also when only the discount on the whole brings it there', () => {
    const warningAt = (editor: Editor) => {
      const [line] = editor.lines
      return line && warningOf(editor, line, readEditor(editor).rows[0] ?? null)?.warning
    }
    const known = applied(picked, offers)
    expect(warningAt(known)).toBeUndefined()
    expect(warningAt(applied(known, { do: 'cell', row: 0, cell: 'price', text: '29.99' }))).toBe('belowFloor')
    expect(
      warningAt(applied(known, { do: 'mode', mode: 'percent', suggestion: '' }, { do: 'discount', text: '90' })),
    ).toBe('belowFloor')
    expect(warningAt(applied(known, { do: 'cell', row: 0, cell: 'price', text: '3333' }))).toBe('farFromList')
  })

  test('is for the unit that is typed behind the quantity, and the draft says so', () => {
    const boxes = applied(picked, offers, qty('2箱'))
    expect(boxes.lines[0]).toMatchObject({ qty: '2', unit: { name: '箱' }, price: '372.00' })
    expect(readEditor(boxes).draft?.lines[0]).toMatchObject({ unit: '箱', qty: 20_000 })
    const base: Change = { do: 'unit', row: 0, unit: baseUnitOf('只') }
    expect(applied(boxes, base).lines[0]).toMatchObject({ qty: '2', price: '32.00' })
    expect(readEditor(applied(boxes, base)).draft?.lines[0]?.unit).toBe('')
  })

  test('scanning one piece does not add a box', () => {
    const scanned = applied(picked, offers, qty('2箱'), { do: 'scan', row: 1, product: valve })
    expect(scanned.lines.map((line) => [line.qty, line.unit.name])).toEqual([
      ['2', '箱'],
      ['1', '只'],
      ['', ''],
    ])
  })
})

describe('sweeping changes', () => {
  const sweeps: [string, Change][] = [
    ['a line deleted', { do: 'delete', row: 1 }],
    ['a line copied', { do: 'copy', row: 0 }],
    ['lines pasted', { do: 'paste', row: 3, lines: [{ ...empty.lines[0], text: '新货' } as never] }],
    ['a gift', { do: 'gift', row: 1, note: '赠品' }],
    ['the whole rounded off', { do: 'roundOff', amount: 23400 as Fen }],
    ['another kind of discount', { do: 'mode', mode: 'percent', suggestion: '' }],
    ['prices without tax', { do: 'taxInclusive', taxInclusive: false }],
  ]
  test.each(sweeps)('%s is taken back by one key', (_, sweep) => {
    const back = applied(threeLines, sweep, { do: 'undo' })
    expect(back).toEqual({ ...threeLines, before: null })
  })
  test.each(sweeps)('%s is not taken back once something else was typed', (_, sweep) => {
    const typed = applied(threeLines, sweep, { do: 'head', head: { note: '急' } })
    expect(changeEditor(typed, { do: 'undo' })).toEqual(typed)
  })
  test('what was saved in between stays saved', () => {
    const deleted = applied(threeLines, { do: 'delete', row: 1 })
    const saved = applied(deleted, { do: 'saved', id: 5 as Id, version: 2, mark: deleted }, { do: 'undo' })
    expect(saved).toMatchObject({ id: 5, version: 2, changed: true })
    expect(amounts(saved)).toEqual(amounts(threeLines))
  })
  test('a gift costs nothing, takes no part of the discount, and is charged again by the same key', () => {
    const gift = applied(threeLines, { do: 'gift', row: 1, note: '赠品' }, { do: 'roundOff', amount: 13900 as Fen })
    const reading = readEditor(gift)
    expect(reading.rows.map((row) => row?.amount ?? null)).toEqual([9999, 0, 3998, null])
    expect(reading.rows[1]?.discountShare).toBe(0)
    expect(reading.priced?.gross).toBe(13900)
    const again = applied(gift, { do: 'gift', row: 1, note: '赠品' })
    expect(again.lines[1]).toMatchObject({ pay: '', note: '' })
  })
})

test('prices of the other kind are the rule’s, never converted back and forth; typed ones are taken anew', () => {
  const typed = applied(
    threeLines,
    { do: 'offers', customerId: 9 as Id, offers: [] },
    { do: 'cell', row: 0, cell: 'price', text: '30' },
    { do: 'taxInclusive', taxInclusive: false },
  )
  expect(typed.lines.map(({ price }) => price)).toEqual(['29.49557522', '88.49557522', '17.69026549', ''])
  expect(readEditor(typed).draft?.taxInclusive).toBe(false)
  const back = applied(typed, { do: 'taxInclusive', taxInclusive: true })
  expect(back.lines.map(({ price }) => price)).toEqual(['33.33', '100.00', '19.99', ''])
})

test('a gift raises no question about its price', () => {
  const gift = applied(threeLines, { do: 'gift', row: 1, note: '赠品' })
  const [line, figures] = [gift.lines[1], readEditor(gift).rows[1]]
  expect(line && warningOf(gift, line, figures ?? null)).toBeNull()
})

describe('so much off the whole', () => {
  const off = (text: string) =>
    applied(threeLines, { do: 'mode', mode: 'off', suggestion: '' }, { do: 'discount', text })
  test('is a total agreed upon, and goes on when lines change', () => {
    expect(readEditor(off('34.97')).draft?.discount).toEqual({ mode: 'amount', amount: 20_000 })
    const more = applied(off('34.97'), { do: 'cell', row: 2, cell: 'qty', text: '3' })
    expect(readEditor(more).priced?.gross).toBe(20_000 + 1999)
    expect(agreedIsStale(more)).toBe(false)
  })
  test('of nothing takes nothing off', () => expect(readEditor(off(' ')).priced?.gross).toBe(23_497))
  test.each(['300', '-1', 'viel'])('%s cannot be', (text) => {
    expect(problemsOf(off(text))).toEqual([{ place: 'discount', row: null }])
    expect(readEditor(off(text)).draft).toBeNull()
  })
})

test('a form that was kept is the form that comes back, whatever was typed', () => {
  const cell = fc.constantFrom('qty', 'price', 'pay', 'amount', 'note')
  const typedAnything = fc.array(
    fc.record({ do: fc.constant('cell'), row: fc.nat(2), cell, text: fc.string() }) as fc.Arbitrary<Change>,
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(typedAnything, (changes) => {
      const editor = applied(threeLines, ...changes, { do: 'delete', row: 0 })
      const written = readText(writeForm(orderForm, editor, '新订单'))
      expect(written?.title).toBe('新订单')
      expect(written && formOf(orderForm, written)).toEqual({ ...editor, offers: null, before: null })
    }),
  )
})

test('whatever is typed first, the figures are the same in the end', () => {
  const edits: Change[] = [
    { do: 'cell', row: 0, cell: 'qty', text: '7' },
    { do: 'cell', row: 1, cell: 'price', text: '88.88' },
    { do: 'cell', row: 2, cell: 'pay', text: '90' },
    { do: 'cell', row: 2, cell: 'qty', text: '12' },
    { do: 'discount', text: '97.5' },
    { do: 'head', head: { note: '急' } },
  ]
  const begun = applied(threeLines, { do: 'mode', mode: 'percent', suggestion: '' })
  const usual = readEditor(applied(begun, ...edits))
  fc.assert(
    fc.property(fc.shuffledSubarray(edits, { minLength: edits.length }), (order) => {
      const reading = readEditor(applied(begun, ...order))
      expect(reading.draft).toEqual(usual.draft)
      expect(reading.priced).toEqual(usual.priced)
    }),
  )
})

test('a form kept by an earlier program opens, one of another make is left where it is', () => {
  const { coupon: _, own: __, ...earlier } = threeLines
  const written = readText(JSON.stringify({ make: 1, editor: earlier }))
  expect(written && formOf(orderForm, written)).toEqual(threeLines)
  expect(readText(JSON.stringify({ make: 2, editor: earlier }))).toBeNull()
})
