import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { baseUnitOf } from '../../renderer/lines/line'
import { type Change, changeEditor } from '../../renderer/order/change-editor'
import { agreedIsStale, type Editor, orderForm } from '../../renderer/order/editor'
import { warningOf } from '../../renderer/order/line-price'
import { readEditor } from '../../renderer/order/read-editor'
import { formOf, readText, writeForm } from '../../renderer/shell/form-text'
import { amounts, applied, customer, empty, problemsOf, threeLines, valve } from './typed-order'

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

describe('the price of a line', () => {
  const offers: Change = {
    do: 'offers',
    customerId: 9 as Id,
    offers: [
      {
        productId: valve.id,
        unit: '只',
        units: [{ name: '箱', ratio: parseQty('12'), listPrice: null }],
        listPrice: valve.listPrice,
        floorPrice: parsePrice('30'),
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
