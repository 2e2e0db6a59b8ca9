import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agingParams, agingSql, receivables } from '../../main/receivable/agingsql'
import { addDays, type Day, endOfMonth } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop } from '../shop'

// What is settled or taken back by hand counts from the day it is done: a day gone by stays as it was (R-AR, R-ALC).
const begun = '2026-04-20' as Day
const fen = (amount: number) => amount as Fen

async function begin(day: Day) {
  const test = await openReadyShop(day)
  const paper = await test.ask('product.create', {
    name: '纸',
    unit: '箱',
    listPrice: parsePrice('10'),
    taxRate: 0,
    openingStock: parseQty('9000'),
  })
  const customer = async (name: string) => (await test.ask('customer.create', { name })).id
  const sell = async (customerId: Id, on: Day, boxes: number) => {
    const lines = [{ productId: paper.id, qty: parseQty(`${boxes}`), listPrice: parsePrice('10') }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: on, lines } })
    await test.ask('order.confirm', { id, version: 1, acceptShortage: true })
    return { id, deliveryId: (await test.ask('order.ship', { id, version: 2, deliveredOn: on })).deliveryId }
  }
  const pay = async (customerId: Id, on: Day, amount: number, shares: { itemId: Id; amount: Fen }[] | null = null) => {
    const { id } = await test.ask('receipt.create', { customerId, receivedOn: on, method: 'bank', amount: fen(amount) })
    await test.ask('receipt.confirm', { id, shares })
    return id
  }
  const settling = (customerId: Id) => test.ask('settlement.read', { customerId })
  /** Sets so much of the customer's first credit against its first item, or takes it back. */
  const set = async (customerId: Id, amount: number) => {
    const { credits, items } = await settling(customerId)
    const move = { creditId: credits[0]?.id ?? (0 as Id), itemId: items[0]?.id ?? (0 as Id), amount: fen(amount) }
    return test.ask('settlement.set', { customerId, moves: [move], note: '' })
  }
  const close = (to: string) => test.ask('period.close', { to: to as Day })
  const reopen = async () => {
    const [last] = (await test.ask('period.list', {})).closings.filter((one) => one.reopenedAt === null)
    await test.ask('period.reopen', { id: last?.id ?? 0, reason: '查错' })
  }
  /** The aging of a customer as of the end of a day: what is open, and what is in hand below zero. */
  const aged = (day: string, customerId: Id | null = null) =>
    test.shop.engine().json<[number, number]>(
      `select json_array(coalesce(sum(not_due + late_30 + late_60 + late_90 + late_more), 0), coalesce(sum(unallocated), 0))
        from (select * from ${agingSql(receivables, false)} where ${customerId === null ? 'true' : `b.partner_id = ${customerId}`})`,
      agingParams(day as Day),
    )
  const disagreements = async () =>
    (await test.ask('book.prove', {})).results.flatMap(({ proof, disagreements }) =>
      disagreements.map(({ document, facts }) => [proof, document, facts]),
    )
  return { test, customer, paper: paper.id, sell, pay, settling, set, close, reopen, aged, disagreements }
}

type Shop = Awaited<ReturnType<typeof begin>>

describe('what was settled by hand', () => {
  let shop: Shop
  let test: TestShop
  beforeAll(async () => {
    shop = await begin('2026-05-01' as Day)
    test = shop.test
  })
  afterAll(() => test.close())

  it('counts from the day it was done: a past day stays, used, taken back and undone', async () => {
    const customer = await shop.customer('示例晨光')
    test.onDay('2026-05-03')
    await shop.pay(customer, '2026-05-02' as Day, 1_000)
    await shop.sell(customer, '2026-05-03' as Day, 1)
    const as = async () => [await shop.aged('2026-05-15', customer), await shop.aged('2026-06-19', customer)]
    const was = [
      [1_000, -1_000],
      [1_000, -1_000],
    ]
    expect(await as()).toEqual(was)
    test.onDay('2026-06-20')
    await test.ask('receivable.settleAdvance', { customerId: customer })
    expect([await as(), await shop.aged('2026-06-20', customer)]).toEqual([was, [0, 0]])
    test.onDay('2026-06-22')
    await shop.set(customer, -400)
    const { done } = await shop.settling(customer)
    await test.ask('settlement.undo', { id: done[0]?.id ?? 0 })
    await shop.set(customer, -300)
    expect([await as(), await shop.aged('2026-06-20', customer)]).toEqual([was, [0, 0]])
    expect(await shop.aged('2026-06-22', customer)).toEqual([300, -300])
    expect(await shop.disagreements()).toEqual([])
  })

  it('lands on no other day when it is taken back after a closing and a reopening', async () => {
    const customer = await shop.customer('示例永盛')
    test.onDay('2026-06-22')
    await shop.pay(customer, '2026-05-02' as Day, 1_000)
    await shop.sell(customer, '2026-05-03' as Day, 1)
    await shop.close('2026-05-31')
    await test.ask('receivable.settleAdvance', { customerId: customer })
    await shop.reopen()
    test.onDay('2026-06-25')
    await shop.set(customer, -1_000)
    expect(await shop.aged('2026-05-31', customer)).toEqual([1_000, -1_000])
    expect(await shop.aged('2026-06-22', customer)).toEqual([0, 0])
    expect(await shop.aged('2026-06-25', customer)).toEqual([1_000, -1_000])
    expect(await shop.disagreements()).toEqual([])
  })

  it('leaves room on every day for what is entered late, and for what is voided', async () => {
    const customer = await shop.customer('示例三号')
    test.onDay('2026-06-26')
    const first = await shop.sell(customer, '2026-06-01' as Day, 1)
    const paid = await shop.pay(customer, '2026-06-02' as Day, 1_000)
    await shop.set(customer, -1_000)
    test.onDay('2026-06-27')
    // The item was settled until yesterday: money of an earlier day settles it from then on.
    await shop.pay(customer, '2026-06-03' as Day, 1_000)
    expect(await shop.aged('2026-06-10', customer)).toEqual([0, -1_000])
    expect(await shop.aged('2026-06-26', customer)).toEqual([0, -1_000])
    expect(await shop.disagreements()).toEqual([])
    await test.ask('receipt.void', { id: paid, reason: '记错' })
    expect(await shop.aged('2026-06-10', customer)).toEqual([1_000, -1_000])
    const { credits, items, pairs } = await shop.settling(customer)
    expect([credits.length, items.length, pairs.length]).toEqual([1, 1, 1])
    await shop.set(customer, -1_000)
    const { version } = await test.ask('order.read', { id: first.id })
    await test.ask('delivery.void', { ...first, version, reason: '记错' })
    expect(await shop.aged('2026-06-10', customer)).toEqual([0, -1_000])
    expect(await shop.aged('2026-06-27', customer)).toEqual([0, -1_000])
    expect(await shop.disagreements()).toEqual([])
  })

  it('the books name an item of which more was settled on some day than there was', async () => {
    const customer = await shop.customer('示例四号')
    test.onDay('2026-06-28')
    const paid = await shop.pay(customer, '2026-06-02' as Day, 1_000)
    await shop.sell(customer, '2026-06-03' as Day, 1)
    await shop.set(customer, 1_000)
    await shop.set(customer, -1_000)
    await test.shop
      .engine()
      .tx((tx) =>
        tx.run(
          `update allocations set allocated_on = '2026-06-05' where amount < 0 and credit_id = (select id from credits where document_id = ?)`,
          [paid],
        ),
      )
    const found = await shop.disagreements()
    expect(found.map(([proof, , facts]) => [proof, facts])).toEqual([
      ['openItems', -1_000],
      ['credits', -1_000],
    ])
  })
})

describe('money that came for an order', () => {
  let shop: Shop
  let test: TestShop
  let customer: Id
  const day = '2026-05-03' as Day
  beforeAll(async () => {
    shop = await begin(day)
    test = shop.test
    customer = await shop.customer('示例晨光')
  })
  afterAll(() => test.close())

  const ordered = async (boxes: number, confirmed = true) => {
    const lines = [{ productId: shop.paper, qty: parseQty(`${boxes}`), listPrice: parsePrice('10') }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId: customer, orderOn: day, lines } })
    if (confirmed) await test.ask('order.confirm', { id, version: 1, acceptShortage: true })
    return id
  }
  const payFor = async (orderId: Id, amount: number) => {
    const about = { customerId: customer, receivedOn: day, method: 'bank' as const, amount: fen(amount) }
    const { id } = await test.ask('receipt.create', { ...about, orderId })
    const { receiptFor } = await test.ask('settlement.read', { customerId: customer, receiptId: id })
    return { ...(await test.ask('receipt.confirm', { id })), receiptFor }
  }
  const order = async (id: Id) => {
    const { received, outstanding } = await test.ask('order.read', { id })
    return [received, outstanding]
  }
  const use = async () => (await test.ask('receivable.settleAdvance', { customerId: customer })).settled

  it('waits for it, delivered or not; only what is beyond settles older debts, at once or when the advance is used', async () => {
    const old = await shop.sell(customer, '2026-05-01' as Day, 1)
    const id = await ordered(5)
    expect(await payFor(id, 2_000)).toEqual({
      allocated: 0,
      unallocated: 2_000,
      receiptFor: { orderId: id, outstanding: 5_000 },
    })
    const { lines } = await test.ask('order.read', { id })
    const part = [{ lineId: lines[0]?.id ?? (0 as Id), qty: parseQty('1') }]
    await test.ask('order.ship', { id, version: 2, deliveredOn: day, lines: part })
    expect([await order(id), await use(), await order(id)]).toEqual([[2_000, 3_000], 0, [2_000, 3_000]])
    expect(await payFor(id, 3_500)).toMatchObject({ allocated: 500, unallocated: 3_000 })
    expect([await order(id), await order(old.id)]).toEqual([
      [5_000, 0],
      [500, 500],
    ])
    expect((await shop.settling(customer)).credits.map(({ toCome, unallocated }) => [toCome, unallocated])).toEqual([
      [0, 1_000],
      [0, 3_000],
    ])
    await test.ask('order.ship', { id, version: 3, deliveredOn: day })
    expect([await order(id), await use()]).toEqual([[5_000, 0], 0])
    expect(await shop.disagreements()).toEqual([])
  })

  it('waits for an order nobody has confirmed yet, and is free when it is called off or comes to less', async () => {
    const draft = await ordered(4, false)
    expect(await payFor(draft, 3_000)).toMatchObject({ allocated: 0, unallocated: 3_000 })
    expect(await use()).toBe(0)
    await test.ask('order.cancel', { id: draft, version: 1, reason: '不要了' })
    expect(await use()).toBe(500)
    expect(await shop.disagreements()).toEqual([])
  })
})

describe('money paid back out of a receipt that was voided', () => {
  it('is owed, settled by hand and taken back; what it came out of otherwise is not touched', async () => {
    const shop = await begin('2026-05-10' as Day)
    const { test } = shop
    const customer = await shop.customer('示例晨光')
    const about = { payee: '', bankReference: '', note: '', method: 'bank' as const, paidOn: '2026-05-04' as Day }
    const paid = await shop.pay(customer, '2026-05-02' as Day, 1_000)
    const { id } = await test.ask('refund.create', { ...about, customerId: customer, amount: fen(400) })
    await test.ask('refund.confirm', { id })
    // What is settled of it is bound to its own document.
    expect(await shop.settling(customer)).toMatchObject({ items: [], pairs: [], credits: [{ unallocated: 600 }] })
    await test.ask('receipt.void', { id: paid, reason: '退票' })
    await shop.pay(customer, '2026-05-05' as Day, 300, [])
    const { items } = await shop.settling(customer)
    expect(items.map(({ kind, open }) => [kind, open])).toEqual([['refund', 400]])
    const { id: set } = await shop.set(customer, 300)
    expect(await shop.settling(customer)).toMatchObject({
      items: [{ open: 100 }],
      pairs: [{ amount: 300, fixed: false }],
    })
    await shop.set(customer, -100)
    await expect(test.ask('settlement.undo', { id: set })).rejects.toMatchObject({ code: 'settlement.tooMuchBack' })
    await shop.set(customer, 100)
    await test.ask('settlement.undo', { id: set })
    expect(await shop.settling(customer)).toMatchObject({ items: [{ open: 400 }], pairs: [] })
    await test.ask('receivable.settleAdvance', { customerId: customer })
    expect(await shop.aged('2026-05-10', customer)).toEqual([100, 0])
    await test.ask('refund.void', { id, reason: '没付' })
    expect(await shop.settling(customer)).toMatchObject({ items: [], pairs: [], credits: [{ unallocated: 300 }] })
    expect(await shop.disagreements()).toEqual([])
    await test.close()
  })
})

const happening = fc.record({
  what: fc.constantFrom(
    ...([
      'sell',
      'pay',
      'payLate',
      'use',
      'set',
      'back',
      'undo',
      'voidReceipt',
      'voidDelivery',
      'return',
      'refund',
    ] as const),
    ...(['voidRefund', 'close', 'reopen', 'set', 'back'] as const),
  ),
  which: fc.nat(999),
  amount: fc.integer({ min: 1, max: 6 }),
  ago: fc.integer({ min: 0, max: 40 }),
  later: fc.integer({ min: 0, max: 4 }),
})
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

describe('whatever is settled, taken back, closed, reopened and voided', () => {
  let shop: Shop
  let test: TestShop
  let customer: Id
  let today = begun
  const sold: { id: Id; deliveryId: Id }[] = []
  const paid: Id[] = []
  const given: Id[] = []

  beforeAll(async () => {
    shop = await begin(begun)
    test = shop.test
    customer = await shop.customer('示例晨光')
  })
  afterAll(() => test.close())

  const take = async ({ what, which, amount, ago }: Happening): Promise<unknown> => {
    const on = addDays(today, -ago) < begun ? begun : addDays(today, -ago)
    const reason = '记错了'
    switch (what) {
      case 'sell':
        return sold.push(await shop.sell(customer, on, amount))
      case 'pay':
        return paid.push(await shop.pay(customer, on, amount * 700))
      case 'payLate':
        return paid.push(await shop.pay(customer, on, amount * 900, []))
      case 'use':
        return test.ask('receivable.settleAdvance', { customerId: customer })
      case 'set': {
        const { credits, items } = await shop.settling(customer)
        const [credit, item] = [credits[which % credits.length], items[amount % items.length]]
        if (!credit || !item) return null
        const moves = [{ creditId: credit.id, itemId: item.id, amount: fen(Math.min(credit.unallocated, item.open)) }]
        return test.ask('settlement.set', { customerId: customer, moves, note: '' })
      }
      case 'back': {
        const { pairs } = await shop.settling(customer)
        const pair = pairs[which % pairs.length]
        if (!pair) return null
        const moves = [{ creditId: pair.creditId, itemId: pair.itemId, amount: fen(-Math.ceil(pair.amount / 2)) }]
        return test.ask('settlement.set', { customerId: customer, moves, note: '' })
      }
      case 'undo': {
        const done = (await shop.settling(customer)).done.filter(({ state }) => state === 'DONE')
        return done.length === 0 ? null : test.ask('settlement.undo', { id: done[which % done.length]?.id ?? 0 })
      }
      case 'voidReceipt':
        return paid.length === 0 ? null : test.ask('receipt.void', { id: paid[which % paid.length] ?? 0, reason })
      case 'voidDelivery': {
        const one = sold[which % sold.length]
        if (!one) return null
        const { version } = await test.ask('order.read', { id: one.id })
        return test.ask('delivery.void', { ...one, version, reason })
      }
      case 'return': {
        const one = sold[which % sold.length]
        const delivery = one && (await test.ask('order.read', { id: one.id })).deliveries[0]
        if (!one || !delivery) return null
        const lines = delivery.lines.map((line) => ({ deliveryLineId: line.id, qty: parseQty('1') }))
        return test.ask('salesReturn.create', { deliveryId: one.deliveryId, returnedOn: on, reason, lines })
      }
      case 'refund': {
        const { left } = await test.ask('refund.echo', { customerId: customer, on })
        if (left <= 0) return null
        const about = { payee: '', bankReference: '', note: '', method: 'bank' as const }
        const { id } = await test.ask('refund.create', {
          customerId: customer,
          paidOn: on,
          amount: fen(Math.min(left, amount * 100)),
          ...about,
        })
        await test.ask('refund.confirm', { id })
        return given.push(id)
      }
      case 'voidRefund':
        return given.length === 0 ? null : test.ask('refund.void', { id: given[which % given.length] ?? 0, reason })
      case 'close':
        return shop.close(endOfMonth(today, -1))
      case 'reopen':
        return shop.reopen()
    }
  }

  it('of every item and every credit on every day there is something between nothing and all of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 40, maxLength: 40 }), async (all) => {
        for (const one of all) {
          today = addDays(today, one.later)
          test.onDay(today)
          const past = addDays(today, -1)
          const was = await shop.aged(past)
          const refused = await take(one).then(
            () => false,
            () => true,
          )
          // By hand no day gone by changes.
          if (['use', 'set', 'back', 'undo', 'close', 'reopen'].includes(one.what) || refused)
            expect(await shop.aged(past)).toEqual(was)
        }
        expect(await shop.disagreements()).toEqual([])
      }),
      { numRuns: 6, endOnFailure: true },
    )
  })
})
