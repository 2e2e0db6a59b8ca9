import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agingBases, bands } from '../../main/receivable/band'
import { addDays, type Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import type { Sent } from '../../preload/contract'
import { AskRefused, openReadyShop, type TestShop } from '../shop'

// Whatever was shipped, paid, brought back, paid out and voided: each figure of what is owed is the sum of the documents it shows, as
// of any day, and a day gone by stays as it was.
const moneySteps = ['pay', 'payOrder', 'takeBack', 'refund', 'plan', 'changeDue'] as const
const steps = ['order', 'ship', ...moneySteps, 'nextDay', 'nextMonth'] as const
const undoing = ['useAdvance', 'voidPayment', 'voidDelivery', 'close', 'order', 'nextDay'] as const
type Step = (typeof steps)[number] | (typeof undoing)[number]
type Figure = Omit<Sent<'figure.totals'>, 'sort' | 'filters' | 'search'>

describe('whatever is owed explains itself', () => {
  let test: TestShop
  let paper: Id
  let today = '2026-03-05' as Day
  let customers: Id[]
  let orders: Id[]
  const reason = '试试看'

  beforeAll(async () => {
    test = await openReadyShop(today)
    const goods = { name: 'A4复印纸', unit: '箱', listPrice: parsePrice('33.33'), taxRate: 1300 }
    paper = (await test.ask('product.create', { ...goods, openingStock: parseQty('100000') })).id
  })
  afterAll(() => test.close())

  const pass = (days: number) => {
    today = addDays(today, days)
    test.onDay(today)
  }

  async function begin(): Promise<void> {
    orders = []
    customers = []
    for (const days of [0, 15]) {
      const term = { method: 'net' as const, days, day: 0 }
      const { id } = await test.ask('customer.create', { name: `示例商行 ${test.shop.newId()}`, term })
      customers.push(id)
      const openedOn = addDays(today, -40)
      await test.ask('opening.create', { customerId: id, amount: days === 0 ? 12_345 : -6_789, openedOn })
    }
  }

  async function take(step: Step, which: number): Promise<unknown> {
    const customerId = customers[which % customers.length] ?? (0 as Id)
    const orderId = orders[which % Math.max(1, orders.length)]
    const page = orderId === undefined ? null : await test.ask('order.read', { id: orderId })
    const event = page === null ? null : { id: page.id, version: page.version }
    const delivery = page?.deliveries.at(-1)
    const pay = async (of: Id, forOrder: Id | null) => {
      const about = { customerId: of, orderId: forOrder, receivedOn: today, method: 'bank' as const }
      const amount = (1 + ((which * 7919) % 30_000)) as Fen
      const { id } = await test.ask('receipt.create', { ...about, amount })
      return test.ask('receipt.confirm', { id })
    }
    switch (step) {
      case 'order': {
        const lines = [{ productId: paper, qty: parseQty('5'), listPrice: parsePrice('33.33') }]
        const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: today, lines } })
        orders.push(id)
        return test.ask('order.confirm', { id, version: 1 })
      }
      case 'ship': {
        const qty = (((which % 3) + 1) * 10_000) as Qty
        const lines = (page?.lines ?? []).map(({ id }) => ({ lineId: id, qty }))
        return event ? test.ask('order.ship', { ...event, deliveredOn: today, lines }) : undefined
      }
      case 'pay':
        return pay(customerId, null)
      case 'payOrder':
        return page ? pay(page.customerId, page.id) : undefined
      case 'takeBack': {
        const lines = (delivery?.lines ?? []).map(({ id }) => ({ deliveryLineId: id, qty: 10_000 as Qty }))
        return delivery && test.ask('salesReturn.create', { deliveryId: delivery.id, returnedOn: today, lines })
      }
      case 'refund': {
        const { id } = await test.ask('refund.create', { customerId, paidOn: today, method: 'bank', amount: 500 })
        return test.ask('refund.confirm', { id })
      }
      case 'plan': {
        if (page === null) return undefined
        const { amount } = await test.ask('instalment.read', { orderId: page.id })
        const first = Math.floor(amount / 3) as Fen
        const instalments = [
          { name: '', dueOn: addDays(today, which - 20), amount: first },
          { name: '', dueOn: addDays(today, which + 20), amount: (amount - first) as Fen },
        ]
        return test.ask('instalment.save', { orderId: page.id, instalments: which % 5 === 0 ? [] : instalments })
      }
      case 'changeDue': {
        const [item] = await test.ask('openItem.list', { asOf: today, customerId, end: 1 })
        const dueOn = addDays(item?.itemOn ?? today, 3 * which)
        return item && test.ask('openItem.changeDueOn', { id: item.id, seen: item.dueOn, dueOn, reason })
      }
      case 'useAdvance':
        return test.ask('receivable.settleAdvance', { customerId })
      case 'voidPayment': {
        const [receipt] = (await test.ask('receipt.list', { end: 100 })).filter((one) => one.customerId === customerId)
        return receipt && test.ask('receipt.void', { id: receipt.id, reason })
      }
      case 'voidDelivery':
        return delivery && event ? test.ask('delivery.void', { ...event, deliveryId: delivery.id, reason }) : undefined
      case 'close':
        return event ? test.ask('order.closeShort', { ...event, reason }) : undefined
      case 'nextDay':
        return pass(1 + (which % 9))
      case 'nextMonth':
        return pass(30)
    }
  }

  const explained = async (of: Figure) => (await test.ask('figure.totals', of)).sums.open
  const agedOf = async (asOf: Day) =>
    (await test.ask('aging.list', { asOf, end: 500 })).filter(({ customerId }) => customers.includes(customerId))

  /** Every cell and every total of the aging. */
  async function expectAging(asOf: Day): Promise<void> {
    for (const basis of agingBases) {
      const rows = (await test.ask('aging.list', { asOf, basis, end: 500 })).filter(({ customerId }) =>
        customers.includes(customerId),
      )
      const { sums } = await test.ask('aging.totals', { asOf, basis })
      for (const row of [...rows, { ...sums, customerId: null } as unknown as (typeof rows)[number]]) {
        const about = { asOf, basis, customerId: row.customerId }
        const told = [
          await explained({ ...about, figure: 'balance' }),
          await explained({ ...about, figure: 'notDue' }),
          await explained({ ...about, figure: 'unallocated' }),
        ]
        expect(told).toEqual([row.balance, row.notDue, row.unallocated])
        for (const band of bands.slice(0, 4))
          expect(await explained({ ...about, figure: 'band', band })).toBe(row[band])
        const open = bands.reduce((sum, band) => sum + row[band], basis === 'due' ? row.notDue : 0)
        expect(await explained({ ...about, figure: 'open' })).toBe(open)
        expect(await explained({ ...about, figure: 'overdue' })).toBe(open - row.notDue)
        expect(row.balance).toBe(open + row.unallocated)
      }
    }
  }

  async function expectNow(): Promise<void> {
    for (const id of customers) {
      for (const useAdvance of [false, true]) {
        await test.ask('receivableSettings.change', { useAdvance })
        const { creditUsed } = await test.ask('customer.read', { id })
        expect(await explained({ figure: 'creditUsed', asOf: today, customerId: id })).toBe(creditUsed)
      }
      const { overdue } = await test.ask('customer.read', { id })
      expect(await explained({ figure: 'overdue', asOf: today, customerId: id })).toBe(overdue)
    }
    for (const id of orders) {
      const { outstanding } = await test.ask('order.read', { id })
      expect(await explained({ figure: 'outstanding', asOf: today, orderId: id })).toBe(outstanding)
    }
  }

  const walk = (of: readonly Step[], most: number) =>
    fc.array(fc.tuple(fc.constantFrom(...of), fc.nat(40)), { minLength: most / 2, maxLength: most })

  it('every figure is the sum of its documents, and days gone by stay as they were', async () => {
    const happened = new Set<Step>()
    const go = async (taken: readonly [Step, number][]) => {
      for (const [step, which] of taken) {
        try {
          const done = await take(step, which)
          if (done !== undefined) happened.add(step)
        } catch (error) {
          if (!(error instanceof AskRefused) || error.code === 'unexpected') throw error
        }
      }
    }
    await fc.assert(
      fc.asyncProperty(
        walk([...steps, 'order', 'ship', 'ship', 'takeBack', 'changeDue'], 24),
        walk(undoing, 8),
        async (forward, back) => {
          await begin()
          const seen: [Day, Awaited<ReturnType<typeof agedOf>>][] = []
          for (const [at, taken] of forward.entries()) {
            await go([taken])
            if (at % 6 !== 5) continue
            seen.push([today, await agedOf(today)])
            pass(1)
          }
          for (const [day, rows] of seen) expect(await agedOf(day)).toEqual(rows)
          await expectNow()
          await go(back)
          await expectNow()
          await expectAging(today)
          await expectAging(addDays(today, -20))
        },
      ),
      { numRuns: 5, seed: 20260705 },
    )
    const did = [...steps, ...undoing].filter((step) => !step.startsWith('next'))
    expect(did.filter((step) => !happened.has(step))).toEqual([])
  })

  it('the columns follow the bounds of the shop, which ascend', async () => {
    await begin()
    const [customerId = 0 as Id] = customers
    await test.ask('receivableSettings.change', { bounds: [10, 39, 40] })
    const seen = async () =>
      (await test.ask('aging.list', { asOf: today, end: 500 })).find((row) => row.customerId === customerId)
    expect(await seen()).toMatchObject({ band1: 0, band2: 0, band3: 12_345, band4: 0 })
    expect(await explained({ figure: 'band', band: 'band3', asOf: today, customerId })).toBe(12_345)
    await test.ask('receivableSettings.change', { bounds: [39] })
    expect(await seen()).toMatchObject({ band1: 0, band2: 12_345, band3: 0 })
    await expect(test.ask('receivableSettings.change', { bounds: [60, 30] })).rejects.toMatchObject({
      code: 'aging.bounds',
    })
    expect((await test.ask('receivableSettings.read', {})).bounds).toEqual([39])
    await test.ask('receivableSettings.change', { bounds: [30, 60, 90] })
  })

  it('the documents of a figure stand in the order of their days, with what of them counts', async () => {
    await begin()
    const [, customerId = 0 as Id] = customers
    await take('order', 1)
    await take('ship', 0)
    const rows = await test.ask('figure.list', { figure: 'creditUsed', asOf: today, customerId })
    expect(rows.map(({ kind, amount, settled, open }) => ({ kind, amount, settled, open }))).toEqual([
      { kind: 'opening', amount: -6_789, settled: 0, open: -6_789 },
      { kind: 'order', amount: 16_665, settled: 3_333, open: 13_332 },
      { kind: 'delivery', amount: 3_333, settled: 0, open: 3_333 },
    ])
  })
})
