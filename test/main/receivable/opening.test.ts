import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newOpening } from '../../../main/receivable/opening'
import type { Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop } from '../../shop'

const day = '2026-03-05' as Day

describe('an opening balance before it is posted', () => {
  const net30 = { id: 1 as Id, term: { method: 'net', days: 30, day: 0 } as const }

  it.each<[string, number, string, string | null, string]>([
    ['is due by the term of the customer', 100, '2026-01-01', null, '2026-01-31'],
    ['or on the day that was typed', 100, '2026-01-01', '2026-06-30', '2026-06-30'],
    ['paid in advance it has its day all the same', -100, '2026-01-01', null, '2026-01-31'],
  ])('%s', (_, amount, openedOn, dueOn, due) => {
    const typed = { amount: amount as Fen, openedOn: openedOn as Day, dueOn: dueOn as Day | null }
    expect(newOpening(net30, typed, day)).toEqual({ customerId: 1, amount, openedOn, dueOn: due })
  })

  it.each<[string, number, string, string | null, string]>([
    ['nothing', 0, '2026-01-01', null, 'opening.zero'],
    ['a day to come', 100, '2026-03-06', null, 'day.future'],
    ['due before it began', 100, '2026-01-02', '2026-01-01', 'period.reversed'],
  ])('%s is refused', (_, amount, openedOn, dueOn, code) => {
    const typed = { amount: amount as Fen, openedOn: openedOn as Day, dueOn: dueOn as Day | null }
    expect(() => newOpening(net30, typed, day)).toThrow(code)
  })
})

describe('a customer comes with what it owed before', () => {
  let test: TestShop
  let customer: Id
  beforeEach(async () => {
    test = await openReadyShop(day)
    customer = (await test.ask('customer.create', { name: '晨光', term: { method: 'net', days: 30 } })).id
  })
  afterEach(() => test.close())

  const enter = (amount: number, openedOn = '2026-01-01') =>
    test.ask('opening.create', { customerId: customer, amount, openedOn })
  const balance = async () => {
    const { receivable, unallocated, overdue } = await test.ask('customer.read', { id: customer })
    return { receivable, unallocated, overdue }
  }
  const booksAgree = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  }
  const receive = async (amount: number) => {
    const money = { receivedOn: day, method: 'cash' as const, amount }
    const { id, no } = await test.ask('receipt.create', { customerId: customer, ...money })
    await test.ask('receipt.confirm', { id })
    return { id, no }
  }
  const ship = async (qty: string) => {
    const price = parsePrice('10')
    const goods = { name: '纸', listPrice: price, taxRate: 1300, openingStock: parseQty('9') }
    const { id: productId } = await test.ask('product.create', goods)
    const lines = [{ productId, qty: parseQty(qty), listPrice: price }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId: customer, orderOn: day, lines } })
    await test.ask('order.confirm', { id, version: 1 })
    await test.ask('order.ship', { id, version: 2, deliveredOn: day, lines: null })
    return id
  }

  it('which is in the balance, the outstanding list, the aging and the statement', async () => {
    await enter(12_345)
    expect(await balance()).toEqual({ receivable: 12_345, unallocated: 0, overdue: 12_345 })
    expect(await test.ask('openItem.list', { asOf: day, customerId: customer })).toMatchObject([
      { documentNo: 'QCD20260101-0001', itemOn: '2026-01-01', dueOn: '2026-01-31', open: 12_345, overdueDays: 33 },
    ])
    expect(await test.ask('aging.list', { asOf: day })).toMatchObject([{ balance: 12_345, band2: 12_345 }])
    expect(await test.ask('customer.statement', { id: customer, from: '2026-01-01' as Day, to: day })).toMatchObject({
      opening: 0,
      closing: 12_345,
      lines: [{ kind: 'opening', on: '2026-01-01', debit: 12_345, credit: 0 }],
    })
    expect(await test.ask('customer.statement', { id: customer, from: '2026-02-01' as Day, to: day })).toMatchObject({
      opening: 12_345,
      lines: [],
    })
    await booksAgree()
  })

  it('a receipt settles it first, and then it stays', async () => {
    const { id } = await enter(10_000)
    const receipt = await receive(4000)
    expect(await balance()).toMatchObject({ receivable: 6000, unallocated: 0 })
    const reply = await test.reply('opening.delete', { id })
    expect(reply).toMatchObject({ code: 'opening.settled', message: expect.stringContaining(receipt.no) })
    await test.ask('receipt.void', { id: receipt.id, reason: '重复' })
    await test.ask('opening.delete', { id })
    expect(await balance()).toEqual({ receivable: 0, unallocated: 0, overdue: 0 })
    await booksAgree()
  })

  it('there is one for each customer; taken back, it may be entered anew', async () => {
    const { id } = await enter(10_000)
    const reply = await test.reply('opening.create', { customerId: customer, amount: 5, openedOn: day })
    expect(reply).toMatchObject({ code: 'opening.exists', message: expect.stringContaining('100.00') })
    await test.ask('opening.delete', { id })
    await enter(5)
    expect(await test.ask('opening.read', { id: customer })).toMatchObject({ openings: [{ amount: 5 }], firstOn: null })
  })

  it('below zero it was paid in advance, and pays for what is shipped; the order knows of that money', async () => {
    const { id } = await enter(-1500)
    expect(await balance()).toMatchObject({ receivable: 0, unallocated: 1500 })
    const statement = { id: customer, from: '2026-01-01' as Day, to: day }
    expect(await test.ask('customer.statement', statement)).toMatchObject({
      closing: -1500,
      lines: [{ kind: 'opening', credit: 1500 }],
    })
    const order = await ship('2')
    await test.ask('receivable.settleAdvance', { customerId: customer })
    expect(await balance()).toMatchObject({ receivable: 500, unallocated: 0 })
    expect(await test.ask('order.read', { id: order })).toMatchObject({
      received: 1500,
      outstanding: 500,
      credits: [{ kind: 'opening', amount: 1500 }],
    })
    expect(await test.reply('opening.delete', { id })).toMatchObject({ message: expect.stringContaining('CKD') })
    expect((await test.ask('home.figures', {})).money?.monthReceived).toBe(0)
    await booksAgree()
  })

  it('goes with its customer into another one, and back', async () => {
    await enter(700)
    const { id: keptId } = await test.ask('customer.create', { name: '永盛' })
    await test.ask('opening.create', { customerId: keptId, amount: -200, openedOn: day })
    const goneVersion = (await test.ask('customer.read', { id: customer })).version
    const { id: mergeId } = await test.ask('customer.merge', { keptId, keptVersion: 1, goneId: customer, goneVersion })
    expect((await test.ask('opening.read', { id: keptId })).openings).toHaveLength(2)
    expect(await test.ask('customer.read', { id: keptId })).toMatchObject({ receivable: 700, unallocated: 200 })
    await test.ask('customer.undoMerge', { mergeId })
    expect(await balance()).toMatchObject({ receivable: 700, unallocated: 0 })
    await booksAgree()
  })

  it('a customer with an opening balance cannot be deleted', async () => {
    await enter(700)
    const reply = await test.reply('customer.delete', { id: customer, version: 1 })
    expect(reply).toMatchObject({ code: 'customer.inUse', message: expect.stringContaining('期初 1') })
  })
})
