import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import { AskRefused, openReadyShop, type TestShop } from '../shop'

// One order, any events in any turn. What the tables refuse is refused; whatever happens, the books agree, and an order that
// is called off leaves no trace in stock and money.
const steps = [
  ...(['prepare', 'hold', 'release', 'shipSome', 'shipRest', 'void', 'receive', 'undo', 'complete', 'close'] as const),
  ...([
    'reopen',
    'archive',
    'unarchive',
    'pay',
    'voidPayment',
    'takeBack',
    'invoice',
    'dropInvoice',
    'cancel',
  ] as const),
] as const
type Step = (typeof steps)[number]

/** What leads further is taken more often, so that walks come to the far states too. */
const likely: Step[] = [
  ...steps,
  ...(['shipSome', 'shipSome', 'shipRest', 'shipRest', 'receive', 'receive', 'complete', 'undo', 'release'] as const),
  ...(['shipSome', 'void', 'void', 'close', 'dropInvoice'] as const),
]

describe('whatever happens to an order', () => {
  let test: TestShop
  let paper: Id
  let order: Id
  let customer: Id
  const receivedOn = '2026-03-06'

  beforeAll(async () => {
    test = await openReadyShop(receivedOn)
    const goods = { name: 'A4复印纸', unit: '箱', listPrice: parsePrice('33.33'), taxRate: 1300 }
    paper = (await test.ask('product.create', { ...goods, openingStock: parseQty('100000') })).id
  })
  afterAll(() => test.close())

  const read = () => test.ask('order.read', { id: order })

  async function begin(): Promise<void> {
    customer = (await test.ask('customer.create', { name: `杭州晨光商贸有限公司 ${test.shop.newId()}` })).id
    const lines = [
      { productId: paper, qty: parseQty('7'), listPrice: parsePrice('33.33') },
      { productId: paper, qty: parseQty('3'), listPrice: parsePrice('100') },
    ]
    const discount = { mode: 'amount' as const, amount: 50_001 as Fen }
    const draft = { customerId: customer, orderOn: '2026-03-05', discount, lines }
    order = (await test.ask('order.save', { id: null, draft })).id
    await test.ask('order.confirm', { id: order, version: 1 })
  }

  /** Takes a step with one of its documents, the `which`-th; a step that has nothing to be taken with is none. */
  async function take(step: Step, which: number): Promise<unknown> {
    const page = await read()
    const event = { id: order, version: page.version }
    const reason = '试试看'
    const one = <T>(of: readonly T[]): T | undefined => of[which % Math.max(1, of.length)]
    const delivery = one(page.deliveries)
    const receipts = (await test.ask('receipt.list', { end: 100 })).filter(({ customerId }) => customerId === customer)
    const invoice = one(page.invoices)
    switch (step) {
      case 'prepare':
        return test.ask('order.prepare', event)
      case 'hold':
        return test.ask('order.hold', { ...event, reason })
      case 'release':
        return test.ask('order.release', event)
      case 'shipRest':
        return test.ask('order.ship', { ...event, deliveredOn: receivedOn })
      case 'shipSome': {
        const lines = page.lines.map(({ id }, i) => ({ lineId: id, qty: (((which + i) % 3) * 10_000) as Qty }))
        return test.ask('order.ship', { ...event, deliveredOn: receivedOn, lines })
      }
      case 'void':
        return delivery && test.ask('delivery.void', { ...event, deliveryId: delivery.id, reason })
      case 'receive':
        return test.ask('delivery.receive', { ...event, receivedOn })
      case 'undo':
        return delivery && test.ask('delivery.undoReceipt', { ...event, deliveryId: delivery.id })
      case 'complete':
        return test.ask('order.complete', event)
      case 'close':
        return test.ask('order.closeShort', { ...event, reason })
      case 'reopen':
        return test.ask('order.reopen', { ...event, reason })
      case 'archive':
      case 'unarchive':
        return test.ask('order.archive', { ...event, archived: step === 'archive' })
      case 'pay': {
        const amount = (1 + ((which * 7919) % 60_000)) as Fen
        const { id } = await test.ask('receipt.create', {
          customerId: customer,
          orderId: which % 2 === 0 ? order : null,
          receivedOn,
          method: 'bank',
          amount,
        })
        return test.ask('receipt.confirm', { id })
      }
      case 'voidPayment': {
        const receipt = one(receipts)
        return receipt && test.ask('receipt.void', { id: receipt.id, reason })
      }
      case 'takeBack': {
        const line = one(delivery?.lines ?? [])
        const lines = line ? [{ deliveryLineId: line.id, qty: 10_000 as Qty }] : []
        return delivery && test.ask('salesReturn.create', { deliveryId: delivery.id, returnedOn: receivedOn, lines })
      }
      case 'invoice': {
        const deliveryId = which % 2 === 0 ? null : (delivery?.id ?? null)
        const ask = { orderId: order, deliveryId, kind: 'ordinary' as const, title: '晨光', naturalPerson: true }
        return test.ask('invoice.request', ask)
      }
      case 'dropInvoice':
        return invoice && test.ask('invoice.cancel', { id: invoice.id })
      case 'cancel':
        return test.ask('order.cancel', { ...event, reason })
    }
  }

  it('the books agree', async () => {
    const happened = new Set<Step>()
    const walk = fc.array(fc.tuple(fc.constantFrom(...likely), fc.nat(20)), { minLength: 10, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(walk, async (taken) => {
        await begin()
        for (const [step, which] of taken) {
          try {
            if ((await take(step, which)) !== undefined) happened.add(step)
          } catch (error) {
            if (!(error instanceof AskRefused) || error.code === 'unexpected') throw error
          }
        }
        const { results } = await test.ask('book.prove', {})
        expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
        const page = await read()
        const live = page.deliveries.filter(({ state }) => state !== 'VOIDED')
        expect(page.delivered).toBe(live.reduce((sum, { amount }) => sum + amount, 0))
        expect(page.lines.every(({ qty, deliveredQty }) => deliveredQty >= 0 && deliveredQty <= qty)).toBe(true)
        if (page.state === 'CONFIRMED' || page.state === 'CANCELLED') expect(live).toEqual([])
        if (page.state === 'SHIPPED') expect(page.delivered).toBe(page.gross)
      }),
      { numRuns: 24, seed: 20260306 },
    )
    expect(steps.filter((step) => !happened.has(step))).toEqual([])
  })
})
