import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PurchaseState } from '../../main/purchase/purchase'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { inBase, parseQty, type Qty } from '../../main/value/qty'
import { AskRefused, openReadyShop, type TestShop } from '../shop'

// Purchases and transfers of one product, in any turn, in pieces and by the box. Whatever happens, what is on its way is what the
// documents still wait for, what will be available is that and what is available now, and each step moves it by just what it says.
const steps = [
  ...([
    'buy',
    'buy',
    'send',
    'send',
    'confirm',
    'receive',
    'receive',
    'inspect',
    'inspect',
    'void',
    'exchange',
  ] as const),
  ...(['close', 'close', 'cancel', 'ship', 'ship', 'arrive', 'arrive', 'lose', 'recall', 'sell'] as const),
] as const
type Step = (typeof steps)[number]

const today = '2026-03-06'
const underWay: readonly PurchaseState[] = ['SENT', 'CONFIRMED', 'PART_RECEIVED']
const here = ['PART_RECEIVED', 'RECEIVED'] as const
const fits: Partial<Record<Step, readonly PurchaseState[]>> = {
  send: ['APPROVED'],
  confirm: ['SENT'],
  receive: ['APPROVED', ...underWay],
  inspect: here,
  void: here,
  close: ['PART_RECEIVED'],
  cancel: underWay,
}
const howMany = 600

describe('whatever is on its way (R-STK)', () => {
  let test: TestShop
  const ids = { paper: 0 as Id, supplier: 0 as Id, customer: 0 as Id, shop: 0 as Id, store: 0 as Id }
  const purchases: Id[] = []
  const transfers: Id[] = []
  const done = new Map<Step, number>()

  beforeAll(async () => {
    test = await openReadyShop(today)
    ids.customer = (await test.ask('customer.create', { name: '晨光' })).id
    ids.supplier = (await test.ask('supplier.create', { name: '示例纸业' })).id
    const units = [{ name: '箱', ratio: parseQty('8') }]
    const made = { name: '示例纸', unit: '包', listPrice: parsePrice('25'), taxRate: 1300, units }
    ids.paper = (await test.ask('product.create', { ...made, openingStock: parseQty('200') })).id
    ids.shop = (await test.ask('warehouse.list', {}))[0]?.id ?? ids.shop
    ids.store = (await test.ask('warehouse.create', { code: '02', name: '门店' })).id
  })
  afterAll(() => test.close())

  const figures = () => test.ask('product.stock', { id: ids.paper })
  // What happened lately is what still happens.
  const at = (of: readonly Id[], which: number) => of[of.length - 1 - (which % Math.min(of.length, 5))] ?? (0 as Id)
  const whole = (many: number) => parseQty(String(many))

  /** Does a step, and says how it moves what will be available; null where it may do so in whatever way. */
  async function take(step: Step, which: number, many: number): Promise<number | null> {
    if (step === 'buy') {
      const line = { productId: ids.paper, unit: which % 3 === 0 ? '箱' : '', qty: whole(many), taxRate: 1300 }
      const lines = [{ ...line, price: parsePrice('11.30') }]
      const { id } = await test.ask('purchase.save', {
        id: null,
        draft: { supplierId: ids.supplier, orderedOn: today, lines },
      })
      purchases.push(id)
      await test.ask('purchase.submit', { id, version: 1 })
      return 0
    }
    if (step === 'sell') {
      const line = { productId: ids.paper, qty: whole(many), listPrice: parsePrice('25') }
      const draft = { customerId: ids.customer, orderOn: today, lines: [line] }
      const { id } = await test.ask('order.save', { id: null, draft })
      await test.ask('order.confirm', { id, version: 1 })
      return -line.qty
    }
    if (step === 'ship') {
      const lines = [{ productId: ids.paper, qty: whole(many) }]
      const way = which % 2 === 0 ? { fromId: ids.shop, toId: ids.store } : { fromId: ids.store, toId: ids.shop }
      const { id } = await test.ask('transfer.save', { id: null, ...way, lines })
      await test.ask('transfer.confirmNeed', { id, version: 1 })
      await test.ask('transfer.plan', { id, version: 2, plannedOn: today, carrier: '' })
      transfers.push(id)
      await test.ask('transfer.ship', { id, version: 3, shippedOn: today })
      return 0
    }
    return step === 'arrive' || step === 'lose' || step === 'recall'
      ? moveOn(step, at(transfers, which), many)
      : goOn(step, await fitting(step, which), which, many)
  }

  async function moveOn(step: 'arrive' | 'lose' | 'recall', id: Id, many: number): Promise<number> {
    const { version, lines } = await test.ask('transfer.read', { id })
    const left = lines.reduce((sum, { qty, receivedQty }) => sum + qty - receivedQty, 0)
    const event = { id, version, arrivedOn: today }
    if (step === 'recall') await test.ask('transfer.recall', { id, version, reason: '不调了' })
    if (step === 'lose') await test.ask('transfer.confirmDifference', { ...event, reason: '丢了' })
    const came = lines.map((line) => ({ lineId: line.id, qty: Math.min(whole(many), left) as Qty }))
    if (step === 'arrive') await test.ask('transfer.receive', { ...event, lines: came })
    return step === 'lose' ? -left : 0
  }

  /** A purchase that is mostly in a state in which the step can be taken. */
  async function fitting(step: Buying, which: number): Promise<Id> {
    const states = fits[step]
    if (which % 5 === 0 || states === undefined) return at(purchases, which)
    const rows = await test.ask('purchase.list', { filters: { state: { kind: 'oneOf', values: [...states] } } })
    return at(
      rows.map(({ id }) => id),
      which,
    )
  }

  type Buying = Exclude<Step, 'buy' | 'sell' | 'ship' | 'arrive' | 'lose' | 'recall'>

  async function goOn(step: Buying, id: Id, which: number, many: number): Promise<number | null> {
    const { version, state, lines, receipts } = await test.ask('purchase.read', { id })
    const [line] = lines
    if (!line) return 0
    const event = { id, version }
    const base = (qty: number) => inBase(qty as Qty, line.unitRatio)
    const awaited = underWay.includes(state) ? base(line.qty - line.receivedQty) : 0
    const waiting = receipts.find((one) => one.state === 'RECEIVED')
    switch (step) {
      case 'send':
        await test.ask('purchase.send', { ...event, way: 'phone' })
        return base(line.qty) - awaited
      case 'confirm':
        await test.ask('purchase.confirm', {
          ...event,
          lines: [{ lineId: line.id, qty: whole(many), promisedOn: null }],
        })
        return base(whole(many)) - awaited
      case 'receive': {
        const qty = Math.min(whole(Math.ceil(many / 3)), line.qty - line.receivedQty) as Qty
        await test.ask('purchase.receive', { ...event, receivedOn: today, lines: [{ lineId: line.id, qty }] })
        // The first goods of an order nobody had sent say that the rest is coming.
        return state === 'APPROVED' ? null : -base(qty)
      }
      case 'inspect': {
        const [came] = waiting?.lines ?? []
        if (!waiting || !came) return 0
        const rejected = Math.min(whole(which % 3), came.qty) as Qty
        const rejectedWay = which % 2 === 0 ? 'replace' : 'return'
        const bad = rejected > 0 ? [{ lineId: came.id, qty: rejected }] : []
        const looked = {
          goodsReceiptId: waiting.id,
          inspectedOn: today,
          rejected: bad,
          rejectedWay,
          reason: '',
        } as const
        await test.ask('purchase.inspect', { ...event, ...looked })
        return base(came.qty - (rejectedWay === 'return' ? rejected : 0))
      }
      case 'void': {
        const live = receipts.find((one) => one.state !== 'VOIDED' && one.returnId === null)
        if (!live) return 0
        await test.ask('purchase.voidReceipt', { ...event, goodsReceiptId: live.id, reason: '记错' })
        return null
      }
      case 'exchange': {
        const back = receipts.find(({ returnId, returnNo }) => returnId !== null && returnNo === null)?.returnId
        if (!back) return 0
        const now = async () => ({ id: back, version: (await test.ask('purchaseReturn.read', { id: back })).version })
        await test.ask('purchaseReturn.submit', await now())
        await test.ask('purchaseReturn.send', { ...(await now()), shippedOn: today })
        await test.ask('purchaseReturn.settle', { ...(await now()), way: 'exchange', settledOn: today })
        return null
      }
      case 'close':
      case 'cancel':
        await test.ask(`purchase.${step}`, { ...event, reason: '不要了' })
        return -awaited
    }
  }

  /** What the documents say is on its way: what the suppliers know of and has not come, and what left and did not arrive. */
  async function awaited(): Promise<number> {
    let sum = 0
    for (const id of purchases) {
      const { state, lines } = await test.ask('purchase.read', { id })
      if (underWay.includes(state))
        for (const line of lines) sum += inBase((line.qty - line.receivedQty) as Qty, line.unitRatio)
    }
    for (const id of transfers) {
      const { state, lines } = await test.ask('transfer.read', { id })
      if (state === 'IN_TRANSIT' || state === 'PART_IN') for (const line of lines) sum += line.qty - line.receivedQty
    }
    return sum
  }

  async function check(): Promise<void> {
    const page = await test.ask('product.read', { id: ids.paper })
    expect(page.inTransit).toBe(await awaited())
    expect(page.available).toBe(page.onHand - page.blocked - page.reserved)
    expect(page.projected).toBe(page.available + page.inTransit)
    expect(page.inTransit).toBeGreaterThanOrEqual(0)
    const [row] = await test.ask('product.list', {})
    expect([row?.available, row?.inTransit, row?.projected]).toEqual([page.available, page.inTransit, page.projected])
  }

  it(`${howMany} steps: it is what the documents wait for, and each step moves it by what it says`, {
    timeout: 300_000,
  }, async () => {
    const step = fc.record({
      step: fc.constantFrom(...steps),
      which: fc.nat(10_000),
      many: fc.integer({ min: 1, max: 9 }),
    })
    for (const [i, { step: one, which, many }] of fc.sample(step, { numRuns: howMany, seed: 20260306 }).entries()) {
      const before = await figures()
      try {
        const moved = await take(one, which, many)
        const after = await figures()
        if (moved !== null) expect([i, one, after.projected]).toEqual([i, one, before.projected + moved])
        done.set(one, (done.get(one) ?? 0) + 1)
      } catch (error) {
        if (!(error instanceof AskRefused)) throw error
      }
      if (i % 25 === 24) await check()
    }
    await check()
    for (const one of new Set(steps)) expect([one, (done.get(one) ?? 0) > 2]).toEqual([one, true])
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  })
})
