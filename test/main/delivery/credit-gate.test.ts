import { afterAll, beforeAll, beforeEach, test as cases, describe, expect, it } from 'vitest'
import { creditGate, isShut } from '../../../main/customer/credit'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../../shop'

cases.each([
  // GS-1 on 20 May 2026: 1,380.93 is used of 5,000.00; 3,619.07 more is allowed, a fen above is not.
  [500_000, 138_093, 361_907, 0],
  [500_000, 138_093, 361_908, 1],
  [null, 99_999_999, 0, 0],
  [0, 0, 0, 0],
  [0, 1, 0, 1],
  [0, -5, 5, 0],
])('a limit of %s with %d used and %d more is %d over', (limit, used, adds, over) => {
  const gate = creditGate({ limit: limit as Fen | null, used: used as Fen, overdueDays: 0 }, adds as Fen, null)
  expect([gate.over, isShut(gate)]).toEqual([over, over > 0])
})

cases.each([
  [400, null, false],
  [30, 30, false],
  [31, 30, true],
  [1, 0, true],
  [0, 0, false],
])('%d days overdue with a gate at %s is too late: %s', (overdueDays, most, tooLate) => {
  expect(creditGate({ limit: null, used: 0 as Fen, overdueDays }, 0 as Fen, most).tooLate).toBe(tooLate)
})

describe('goods leave within the credit of a customer (R-CRD)', () => {
  let test: TestShop
  let paper: Id
  let customer: Id
  beforeAll(async () => {
    test = await openReadyShop('2026-05-20')
    const goods = { name: '纸', listPrice: parsePrice('100'), taxRate: 1300, openingStock: parseQty('1000') }
    paper = (await test.ask('product.create', goods)).id
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    const term = { method: 'net' as const, days: 30 }
    const name = `杭州晨光商贸有限公司 ${test.shop.newId()}`
    customer = (await test.ask('customer.create', { name, creditLimit: 100_000 as Fen, term })).id
  })

  const refused = (code: string) => expect.objectContaining({ code })
  const order = async (pieces: string) => {
    const lines = [{ productId: paper, qty: parseQty(pieces), listPrice: parsePrice('100') }]
    const { id } = await test.ask('order.save', {
      id: null,
      draft: { customerId: customer, orderOn: '2026-05-20', lines },
    })
    await test.ask('order.confirm', { id, version: 1 })
    return id
  }
  const ship = async (id: Id, overrideReason = '') => {
    const { version } = await test.ask('order.read', { id })
    return test.ask('order.ship', { id, version, deliveredOn: '2026-05-20', overrideReason })
  }
  const pay = async (amount: number, orderId: Id | null) => {
    const about = { customerId: customer, orderId, receivedOn: '2026-05-20', method: 'bank' as const }
    const { id } = await test.ask('receipt.create', { ...about, amount: amount as Fen })
    await test.ask('receipt.confirm', { id })
  }
  const gate = (orderId: Id) => test.ask('delivery.gate', { orderId })

  it('up to the last fen; beyond it they wait, and go when money has come', async () => {
    const first = await order('10')
    expect(await gate(first)).toMatchObject({ beyond: false, credit: null })
    await ship(first)
    const second = await order('1')
    await expect(ship(second)).rejects.toThrow(/额度 1,000\.00，超出 100\.00/)
    expect(await gate(second)).toMatchObject({ waits: false, beyond: true, credit: { over: 10_000, used: 110_000 } })
    await pay(10_000, null)
    await ship(second)
  })

  it('a limit of nothing is cash only: what is paid for may go', async () => {
    const page = await test.ask('customer.read', { id: customer })
    await test.ask('customer.change', { ...page, creditLimit: 0 as Fen })
    const id = await order('2')
    await expect(ship(id)).rejects.toEqual(refused('credit.beyond'))
    await pay(20_000, id)
    await ship(id)
  })

  it('money in hand counts only for its order where the shop says so', async () => {
    const id = await order('11')
    await pay(10_000, null)
    expect(await gate(id)).toMatchObject({ beyond: false })
    await test.ask('receivableSettings.change', { useAdvance: false })
    expect(await gate(id)).toMatchObject({ beyond: true, credit: { used: 110_000 } })
    const { creditUsed } = await test.ask('customer.read', { id: customer })
    const of = { figure: 'creditUsed', asOf: '2026-05-20', customerId: customer } as const
    expect((await test.ask('figure.totals', of)).sums.open).toBe(creditUsed)
    await pay(10_000, id)
    expect(await gate(id)).toMatchObject({ beyond: false })
    // Of what is paid beyond the order only what it still has outstanding counts; the earlier receipt first.
    await pay(130_000, id)
    expect((await test.ask('customer.read', { id: customer })).creditUsed).toBe((creditUsed ?? 0) - 110_000)
    const listed = (await test.ask('figure.list', of)).filter(({ kind }) => kind === 'receipt')
    expect(listed.map(({ amount, open }) => [amount, open])).toEqual([
      [-10_000, -10_000],
      [-130_000, -100_000],
    ])
    expect((await test.ask('figure.totals', of)).sums.open).toBe((creditUsed ?? 0) - 110_000)
    await test.ask('receivableSettings.change', { useAdvance: true })
  })

  it('nothing leaves while something is overdue for more days than the shop allows', async () => {
    const about = { customerId: customer, openedOn: '2026-04-01', dueOn: '2026-05-09' }
    await test.ask('opening.create', { ...about, amount: 500 })
    const id = await order('1')
    await test.ask('receivableSettings.change', { overdueDays: 10 })
    await expect(ship(id)).rejects.toThrow(/逾期 11 天/)
    await test.ask('receivableSettings.change', { overdueDays: 11 })
    await ship(id)
    await test.ask('receivableSettings.change', { overdueDays: null })
  })

  it('for a reason of who may, which is logged; others are refused, and told no figures', async () => {
    const id = await order('11')
    await without(test, 'credit.override', async () => {
      await expect(ship(id, '老客户')).rejects.toEqual(refused('right.missing'))
    })
    await without(test, 'receivable.read', async () => {
      await expect(ship(id)).rejects.toEqual(refused('credit.waits'))
      expect(await gate(id)).toMatchObject({ beyond: true, credit: null })
    })
    await ship(id, '老板同意')
    const [entry] = await test.ask('order.history', { id })
    expect(entry?.changes).toContainEqual({ field: 'reason', before: null, after: '老板同意' })
  })
})
