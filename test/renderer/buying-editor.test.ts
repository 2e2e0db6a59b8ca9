import { describe, expect, it } from 'vitest'
import type { PaidPrice, PurchaseOffer, PurchasePage } from '../../main/purchase/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import type { Rate } from '../../main/value/percent'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { afterEnter, beforeEnter } from '../../renderer/lines/cell'
import { buyingLine } from '../../renderer/purchase/buying-line'
import {
  type BuyingEditor,
  buyingAgain,
  buyingOf,
  type Change,
  changeBuying,
  newBuying,
} from '../../renderer/purchase/editor'
import { purchaseDraftOf, readBuying, returnDraftOf } from '../../renderer/purchase/read-buying'

const paper = { id: 7 as Id, name: '示例纸', spec: 'A4', unit: '包', taxKind: 'taxed' as const, taxRate: 1300 as Rate }
const supplier = {
  id: 3 as Id,
  code: 'G00001',
  name: '示例纸业',
  contact: '李四',
  phone: '13900001234',
  address: '',
}
const box = { name: '箱', ratio: parseQty('8'), listPrice: null }
const paid: PaidPrice = {
  productId: 7 as Id,
  purchaseId: 1 as Id,
  no: 'CGDD20260302-0001',
  supplierId: 3 as Id,
  supplierName: '示例纸业',

  orderedOn: '2026-03-02' as Day,
  qty: parseQty('1'),
  unit: '箱',
  unitRatio: parseQty('8'),
  price: parsePrice('160'),
  taxInclusive: true,
  taxKind: 'taxed',
  taxRate: 1300 as Rate,
}
const offers: PurchaseOffer[] = [{ productId: 7 as Id, units: [box], paid }]
const typed = (...changes: Change[]): BuyingEditor => changes.reduce(changeBuying, newBuying('2026-03-05' as Day))
const begun: Change[] = [
  { do: 'supplier', pick: supplier },
  { do: 'product', row: 0, product: paper },
  { do: 'offers', offers },
]

describe('typing a purchase order', () => {
  it('a supplier brings its contact; a product begins with one, and with what was last paid for its unit', () => {
    const { head, lines } = typed(...begun)
    expect([head.contact, head.phone]).toEqual(['李四', '13900001234'])
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatchObject({ qty: '1', price: '20.00', taxRate: '13', text: '示例纸' })
  })

  it('`2箱` is two of that unit, at its price', () => {
    const editor = typed(...begun, { do: 'cell', row: 0, cell: 'qty', text: '2箱' })
    expect(editor.lines[0]).toMatchObject({ qty: '2', unit: box, price: '160.00' })
    expect(readBuying(editor).total.gross).toBe(32_000)
  })

  it('a price that was typed stays; an emptied one follows again', () => {
    const own = typed(...begun, { do: 'cell', row: 0, cell: 'price', text: '18.5' }, { do: 'unit', row: 0, unit: box })
    expect(own.lines[0]?.price).toBe('18.5')
    expect(changeBuying(own, { do: 'cell', row: 0, cell: 'price', text: '' }).lines[0]?.price).toBe('160.00')
  })

  it('prices without tax: what follows is turned, what was typed is left', () => {
    expect(typed(...begun, { do: 'taxInclusive', taxInclusive: false }).lines[0]?.price).toBe('17.69911504')
  })

  it('with another supplier the price of the first is gone until its own is known', () => {
    const other = { ...supplier, id: 4 as Id, name: '别家' }
    expect(typed(...begun, { do: 'supplier', pick: other }).lines[0]?.price).toBe('')
  })

  it('lines are copied and deleted, and a blank one is always last', () => {
    const twice = typed(...begun, { do: 'copy', row: 0 })
    expect(twice.lines.map(({ product }) => product?.id)).toEqual([7, 7, undefined])
    expect(new Set(twice.lines.map(({ key }) => key)).size).toBe(3)
    const none = [2, 1, 0].reduce((editor, row) => changeBuying(editor, { do: 'delete', row }), twice)
    expect(none.lines).toHaveLength(1)
  })

  it('what was typed while saving was on its way is still unsaved', () => {
    const before = typed(...begun)
    const saved: Change = { do: 'saved', id: 9 as Id, version: 1, mark: before }
    expect(changeBuying(before, saved)).toMatchObject({ id: 9, version: 1, changed: false })
    const later = changeBuying(before, { do: 'head', head: { note: '急' } })
    expect(changeBuying(later, saved).changed).toBe(true)
  })

  it.each([
    ['no supplier', [begun[1], begun[2]], { place: 'supplier', row: null }],
    ['a quantity of nothing', [...begun, { do: 'cell', row: 0, cell: 'qty', text: '0' }], { place: 'qty', row: 0 }],
    ['a price that is none', [...begun, { do: 'cell', row: 0, cell: 'price', text: 'x' }], { place: 'price', row: 0 }],
    [
      'a tax rate beyond all',
      [...begun, { do: 'cell', row: 0, cell: 'taxRate', text: '101' }],
      { place: 'taxRate', row: 0 },
    ],
    ['a product nobody knows', [...begun, { do: 'search', row: 1, text: '没有' }], { place: 'product', row: 1 }],
    ['no day', [...begun, { do: 'head', head: { day: '' } }], { place: 'day', row: null }],
  ] as [string, Change[], object][])('%s is named, and nothing is sent', (_, changes, problem) => {
    const editor = typed(...changes)
    const reading = readBuying(editor)
    expect(reading.problems).toMatchObject([problem])
    expect([purchaseDraftOf(editor, reading), returnDraftOf(editor, reading)]).toEqual([null, null])
  })

  it('too much in all is said, and nothing breaks', () => {
    const much: Change[] = [
      ...begun,
      { do: 'cell', row: 0, cell: 'price', text: '999999' },
      { do: 'cell', row: 0, cell: 'qty', text: '999999' },
      { do: 'copy', row: 0 },
    ]
    expect(readBuying(typed(...much)).problems).toMatchObject([{ place: 'lines', refusal: { code: 'money.tooLarge' } }])
  })

  it('a saved order opens as it was typed, and gives the same draft', () => {
    const line = {
      id: 1 as Id,
      lineNo: 1,
      productId: 7 as Id,
      productCode: 'P1',
      productName: '示例纸',
      spec: 'A4',
      unit: '箱',
      unitRatio: parseQty('8'),
      baseUnit: '包',
      qty: parseQty('1200'),
      price: parsePrice('160.123456'),
      gross: 0,
      net: 0,
      tax: 0,
      taxKind: 'taxed',
      taxRate: 900,
      note: '快',
      promisedOn: null,
    }
    const head = {
      supplierId: 3,
      supplierName: '示例纸业',
      contact: '李四',
      phone: '',
      address: '仓库',
      supplierNo: 'S1',
    }
    const page = {
      ...head,
      id: 5,
      version: 2,
      orderedOn: '2026-03-05',
      promisedOn: null,
      note: '',
      taxInclusive: false,
    }
    const editor = buyingOf({ ...page, lines: [line] } as unknown as PurchasePage)
    expect(purchaseDraftOf(editor, readBuying(editor))).toEqual({
      supplierId: 3,
      orderedOn: '2026-03-05',
      promisedOn: null,
      contact: '李四',
      phone: '',
      address: '仓库',
      supplierNo: 'S1',
      note: '',
      taxInclusive: false,
      lines: [
        {
          productId: 7,
          unit: '箱',
          qty: parseQty('1200'),
          price: parsePrice('160.123456'),
          taxRate: 900,
          note: '快',
        },
      ],
    })
  })
})

it('an order once more: its lines and prices under a new day, not its number nor its days', () => {
  const line = {
    id: 1,
    lineNo: 1,
    productId: 7,
    productCode: 'P1',
    productName: '示例纸',
    spec: '',
    unit: '包',
    note: '',

    unitRatio: parseQty('1'),
    baseUnit: '包',
    qty: parseQty('3'),
    price: parsePrice('20'),
    taxKind: 'taxed',
    taxRate: 1300,
  }
  const head = {
    supplierId: 3,
    supplierName: '示例纸业',
    contact: '李四',
    phone: '',
    address: '仓库',
    supplierNo: 'S1',
  }
  const page = {
    ...head,
    id: 5,
    version: 2,
    orderedOn: '2026-03-05',
    promisedOn: '2026-03-09',
    note: '急',
    taxInclusive: true,
  }
  const editor = buyingAgain({ ...page, lines: [line] } as unknown as PurchasePage, '2026-04-01' as Day)
  expect(editor).toMatchObject({ id: null, version: 0, changed: true })
  expect(purchaseDraftOf(editor, readBuying(editor))).toMatchObject({
    supplierId: 3,
    orderedOn: '2026-04-01',
    promisedOn: null,
    supplierNo: '',
    note: '',
    address: '仓库',
    lines: [{ productId: 7, qty: parseQty('3'), price: parsePrice('20') }],
  })
})

describe('the cursor', () => {
  it.each([
    ['from the product to the quantity', { row: 0, column: 'product' }, { row: 0, column: 'qty' }],
    ['from the price to the next line', { row: 0, column: 'price' }, { row: 1, column: 'product' }],
    ['from the note to the next line', { row: 2, column: 'note' }, { row: 3, column: 'product' }],
  ] as const)('Enter leads %s', (_, from, to) => {
    expect(afterEnter(buyingLine, from, false)).toEqual(to)
  })

  it('Shift+Enter leads back to the price, the last that is typed', () => {
    expect(beforeEnter(buyingLine, { row: 1, column: 'product' })).toEqual({ row: 0, column: 'price' })
    expect(beforeEnter(buyingLine, { row: 0, column: 'note' })).toEqual({ row: 0, column: 'price' })
  })
})

describe('what the lines of an order can, those of a purchase can too', () => {
  it('a product scanned twice is two of it', () => {
    const twice = typed({ do: 'scan', row: 0, product: paper }, { do: 'scan', row: 1, product: paper })
    expect(twice.lines.map(({ qty }) => qty)).toEqual(['2', ''])
  })

  it.each([
    ['a line deleted', { do: 'delete', row: 0 }],
    ['a line copied', { do: 'copy', row: 0 }],
    ['prices of the other kind', { do: 'taxInclusive', taxInclusive: false }],
  ] as [string, Change][])('%s is taken back by one key, until something else is typed', (_, sweep) => {
    const begin = typed(...begun)
    const swept = changeBuying(begin, sweep)
    expect(changeBuying(swept, { do: 'undo' })).toEqual(begin)
    const later = changeBuying(swept, { do: 'head', head: { note: '急' } })
    expect(changeBuying(later, { do: 'undo' }).lines).toEqual(later.lines)
  })

  it('rows from a spreadsheet stand in place of the empty line, at what was last paid where they say no price', () => {
    const pick = { ...paper, code: 'P1', kind: 'goods' as const, listPrice: parsePrice('25'), available: parseQty('0') }
    const row = { text: '示例纸', qty: '3', unit: box, price: '', pay: '', amount: null, note: '急' }
    const line = buyingLine.pasted({ ...row, pick: { ...pick, barcode: null, charge: false } })
    const editor = typed(begun[0] as Change, { do: 'offers', offers }, { do: 'paste', row: 0, lines: [line] })
    expect(editor.lines).toMatchObject([{ qty: '3', price: '160.00', note: '急' }, { text: '' }])
  })
})
