import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Handling } from '../../main/purchase/view'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../shop'

// Goods go back to who sold them: they leave the stock at what they cost, and are credited, paid back or replaced.
describe('goods go back to the supplier', () => {
  let test: TestShop
  const ids = { supplier: 0 as Id, paper: 0 as Id }
  beforeAll(async () => {
    test = await openReadyShop('2026-03-09')
    const goods = { name: '示例纸', unit: '包', listPrice: parsePrice('25'), taxRate: 1300 }
    ids.paper = (await test.ask('product.create', goods)).id
    ids.supplier = await supplierOf('示例纸业')
  })
  afterAll(() => test.close())

  const supplierOf = async (name: string) => (await test.ask('supplier.create', { name })).id
  const read = (id: Id) => test.ask('purchaseReturn.read', { id })
  const event = async (id: Id) => ({ id, version: (await read(id)).version })
  const balance = async (of = ids.supplier) => {
    const { payable, unallocated } = await test.ask('supplier.read', { id: of })
    return [payable, unallocated]
  }
  const stock = async () => {
    const { onHand, stockValue } = await test.ask('product.read', { id: ids.paper })
    return [onHand, stockValue]
  }
  const proved = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.filter(({ disagreements }) => disagreements.length > 0)).toEqual([])
  }
  const line = (qty: string, price: string) => ({
    productId: ids.paper,
    unit: '',
    qty: parseQty(qty),
    price: parsePrice(price),
    taxRate: 1300,
  })

  /** So many 包 came for so much each with tax, and all but the rejected were accepted. Gives the return of what was rejected. */
  async function arrived(qty: string, price: string, rejected = 0, of = ids.supplier): Promise<Id | null> {
    const draft = { supplierId: of, orderedOn: '2026-03-02', lines: [line(qty, price)] }
    const { id } = await test.ask('purchase.save', { id: null, draft })
    await test.ask('purchase.submit', { id, version: 1 })
    const order = await test.ask('purchase.read', { id })
    const came = [{ lineId: order.lines[0]?.id ?? 0, qty: parseQty(qty) }]
    const about = { id, version: order.version, receivedOn: '2026-03-06', note: '' }
    const { receiptId } = await test.ask('purchase.receive', { ...about, lines: came })
    const { version, receipts } = await test.ask('purchase.read', { id })
    const bad = [{ lineId: receipts[0]?.lines[0]?.id ?? 0, qty: (rejected * 10_000) as Qty }]
    const looked = { id, version, goodsReceiptId: receiptId, inspectedOn: '2026-03-09', reason: '受潮' }
    return (await test.ask('purchase.inspect', { ...looked, rejected: rejected === 0 ? [] : bad })).returnId
  }

  /** A return of so many at so much each with tax, approved. */
  async function returning(qty: string, price: string, of = ids.supplier): Promise<Id> {
    const draft = { supplierId: of, returnedOn: '2026-03-09', cause: '多了', lines: [line(qty, price)] }
    const { id } = await test.ask('purchaseReturn.save', { id: null, draft })
    await test.ask('purchaseReturn.submit', await event(id))
    return id
  }

  const send = async (id: Id, more: object = {}) =>
    test.ask('purchaseReturn.send', { ...(await event(id)), shippedOn: '2026-03-09', ...more })
  const settle = async (id: Id, way: Handling, more: object = {}) =>
    test.ask('purchaseReturn.settle', { ...(await event(id)), way, settledOn: '2026-03-09', ...more })

  it('they leave the stock at the price they came at, not at the average, and are taken off what is owed', async () => {
    await arrived('10', '11.30')
    await arrived('10', '13.56')
    expect(await stock()).toEqual([200_000, 22_000])
    const id = await returning('4', '11.30')
    expect(await send(id)).toEqual({ cost: 4_000 })
    expect(await stock()).toEqual([160_000, 18_000])
    expect(await balance()).toEqual([24_860, 0])
    expect(await settle(id, 'credit')).toEqual({ settled: 4_520 })
    expect(await balance()).toEqual([20_340, 0])
    await test.ask('purchaseReturn.complete', await event(id))
    expect(await read(id)).toMatchObject({
      state: 'COMPLETED',
      shippedOn: '2026-03-09',
      cost: 4_000,
      settledWay: 'credit',
      rejectedAt: [],
    })
    await proved()
  })

  it('their money comes back: what is owed stays as it is, to the fen', async () => {
    const before = await balance()
    const id = await returning('1', '11.30')
    await send(id)
    expect(await settle(id, 'refund', { method: 'wechat' })).toEqual({ settled: 1_130 })
    expect(await balance()).toEqual(before)
    expect(await read(id)).toMatchObject({ settledWay: 'refund', refundMethod: 'wechat' })
    await proved()
  })

  it('other goods come for them: the stock is what it was, in quantity and worth, and money stays as it is', async () => {
    const [before, owed] = [await stock(), await balance()]
    const id = await returning('3', '11.30')
    await send(id)
    expect(await stock()).not.toEqual(before)
    await settle(id, 'exchange')
    expect([await stock(), await balance()]).toEqual([before, owed])
    await proved()
  })

  it('bad goods go back out of the place where they lie', async () => {
    const places = await test.ask('warehouse.places', {})
    const place = (kind: string) => places.find((one) => one.place === kind)?.id ?? (0 as Id)
    const id = await returning('2', '11.30')
    await expect(send(id, { from: 'bad' })).rejects.toMatchObject({ code: 'stock.notThere' })
    const [fromId, toId] = [place('sale'), place('bad')]
    const move = { productId: ids.paper, qty: parseQty('2'), movedOn: '2026-03-09', note: '破损' }
    await test.ask('warehouse.move', { ...move, fromId, toId })
    await send(id, { from: 'bad' })
    expect(await test.ask('product.read', { id: ids.paper })).toMatchObject({ blocked: 0 })
    await settle(id, 'credit')
    await proved()
  })

  it('the last of them leaves nothing that is worth something, whatever price is on the return', async () => {
    const [onHand = 0, value = 0] = (await stock()) as number[]
    const id = await returning(String(onHand / 10_000), '0.01')
    expect(await send(id)).toEqual({ cost: value })
    expect(await stock()).toEqual([0, 0])
    await settle(id, 'credit')
    await proved()
  })

  it('what was rejected when it came never lay in stock and was never owed: sending it back moves neither', async () => {
    const of = await supplierOf('示例文具厂')
    const id = (await arrived('10', '11.30', 4, of)) ?? (0 as Id)
    const [goods, owed] = [await stock(), await balance(of)]
    expect(owed).toEqual([6_780, 0])
    const draft = (await read(id)).lines.map(({ productId, unit, qty, price, taxRate }) => {
      return { productId, unit, qty: (qty + 10_000) as Qty, price, taxRate }
    })
    const more = { supplierId: of, returnedOn: '2026-03-09', cause: '', lines: draft }
    await expect(test.ask('purchaseReturn.save', { ...(await event(id)), draft: more })).rejects.toMatchObject({
      code: 'purchaseReturn.notRejected',
    })
    await test.ask('purchaseReturn.submit', await event(id))
    await send(id)
    await settle(id, 'credit')
    expect([await stock(), await balance(of)]).toEqual([goods, owed])
    expect((await read(id)).rejectedAt).toHaveLength(1)
    await proved()
  })

  it('what was rejected and comes again: its purchase waits for it, and it is owed once, when it is accepted', async () => {
    const of = await supplierOf('示例换货厂')
    const id = (await arrived('10', '11.30', 4, of)) ?? (0 as Id)
    const { purchaseId } = (await read(id)).rejectedAt[0] ?? { purchaseId: 0 as Id }
    const order = () => test.ask('purchase.read', { id: purchaseId })
    const [goods = 0] = (await stock()) as number[]
    expect(await order()).toMatchObject({ state: 'ACCEPTED', lines: [{ receivedQty: 100_000, acceptedQty: 60_000 }] })
    // Only three of the four went back: only these can come again.
    const { lines, version } = await read(id)
    const some = lines.map(({ productId, unit, price, taxRate }) => {
      return { productId, unit, qty: parseQty('3'), price, taxRate }
    })
    const draft = { supplierId: of, returnedOn: '2026-03-09', cause: '', handling: 'exchange' as const, lines: some }
    await test.ask('purchaseReturn.save', { id, version, draft })
    await test.ask('purchaseReturn.submit', await event(id))
    await send(id)
    expect(await settle(id, 'exchange')).toEqual({ settled: 0 })
    expect(await read(id)).toMatchObject({ state: 'SETTLED', settledWay: 'exchange' })
    expect(await order()).toMatchObject({
      state: 'PART_RECEIVED',
      lines: [{ receivedQty: 70_000 }],
      receipts: [{ rejectedWay: 'return', lines: [{ acceptedQty: 60_000, replacedQty: 30_000 }] }],
    })
    expect([await balance(of), (await stock())[0]]).toEqual([[6_780, 0], goods])
    const about = async () => ({ id: purchaseId, version: (await order()).version })
    const lineId = (await order()).lines[0]?.id ?? (0 as Id)
    const came = (qty: string) => ({ receivedOn: '2026-03-09', note: '', lines: [{ lineId, qty: parseQty(qty) }] })
    await expect(test.ask('purchase.receive', { ...(await about()), ...came('4') })).rejects.toMatchObject({
      code: 'goodsReceipt.tooMuch',
    })
    const { receiptId } = await test.ask('purchase.receive', { ...(await about()), ...came('3') })
    await test.ask('purchase.inspect', {
      ...(await about()),
      goodsReceiptId: receiptId,
      inspectedOn: '2026-03-09',
      reason: '',
      rejected: [],
    })
    expect(await order()).toMatchObject({ state: 'ACCEPTED', lines: [{ receivedQty: 100_000, acceptedQty: 90_000 }] })
    expect([await balance(of), (await stock())[0]]).toEqual([[10_170, 0], goods + 30_000])
    await test.ask('purchaseReturn.complete', await event(id))
    await proved()
  })

  it('a purchase that was completed waits again for what is replaced; one that was closed does not', async () => {
    const of = await supplierOf('示例付清厂')
    const id = (await arrived('10', '11.30', 4, of)) ?? (0 as Id)
    const { purchaseId } = (await read(id)).rejectedAt[0] ?? { purchaseId: 0 as Id }
    const order = () => test.ask('purchase.read', { id: purchaseId })
    const paid = { supplierId: of, paidOn: '2026-03-09', method: 'bank', amount: 6_780 } as const
    await test.ask('payment.confirm', { id: (await test.ask('payment.create', paid)).id })
    expect((await order()).state).toBe('COMPLETED')
    await test.ask('purchaseReturn.submit', await event(id))
    await send(id)
    await settle(id, 'exchange')
    expect((await order()).state).toBe('PART_RECEIVED')
    const { version } = await order()
    await test.ask('purchase.close', { id: purchaseId, version, reason: '不来了' })
    expect((await order()).state).toBe('CLOSED')
    await proved()
    const other = (await arrived('10', '11.30', 4, of)) ?? (0 as Id)
    const [at] = (await read(other)).rejectedAt
    await test.shop
      .engine()
      .tx((tx) => tx.run(`update purchase_orders set state = 'CLOSED' where id = ?`, [at?.purchaseId ?? 0]))
    await test.ask('purchaseReturn.submit', await event(other))
    await send(other)
    await expect(settle(other, 'exchange')).rejects.toMatchObject({ code: 'order.eventNotAllowed' })
    await settle(other, 'credit')
  })

  it('what was rejected and paid for in advance is paid back out of the advance', async () => {
    const of = await supplierOf('示例五金')
    const paid = { supplierId: of, paidOn: '2026-03-09', method: 'bank', amount: 11_300 } as const
    const payment = await test.ask('payment.create', paid)
    await test.ask('payment.confirm', { id: payment.id })
    const id = (await arrived('10', '11.30', 4, of)) ?? (0 as Id)
    await test.ask('payment.allocate', { id: payment.id, shares: null })
    expect(await balance(of)).toEqual([0, 4_520])
    await test.ask('purchaseReturn.submit', await event(id))
    await send(id)
    await settle(id, 'refund')
    expect(await balance(of)).toEqual([0, 0])
    await proved()
  })

  it('whatever comes and goes back in whatever turn: stock keeps its worth, and what is owed follows', async () => {
    const turn = fc.record({
      act: fc.constantFrom('come', 'back', 'pay'),
      qty: fc.integer({ min: 1, max: 9 }),
      price: fc.integer({ min: 1, max: 9 }),
      way: fc.constantFrom<Handling>('credit', 'refund', 'exchange'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 2, maxLength: 6 }), async (turns) => {
        const of = await supplierOf('示例供应商')
        let owed = 0
        for (const { act, qty, price, way } of turns) {
          const [onHand = 0] = (await stock()) as number[]
          const gross = qty * price * 100
          if (act === 'come') await arrived(String(qty), String(price), 0, of)
          if (act === 'pay') {
            const paid = { supplierId: of, paidOn: '2026-03-09', method: 'cash', amount: gross } as const
            await test.ask('payment.confirm', { id: (await test.ask('payment.create', paid)).id })
          }
          const goes = act === 'back' && onHand >= qty * 10_000
          if (goes) {
            const id = await returning(String(qty), String(price), of)
            await send(id)
            await settle(id, way)
          }
          owed += act === 'come' ? gross : act === 'pay' ? -gross : goes && way === 'credit' ? -gross : 0
          const [payable = 0, advance = 0] = (await balance(of)) as number[]
          expect(payable - advance).toBe(owed)
          const [left = 0, worth = 0] = (await stock()) as number[]
          expect(worth >= 0 && (left > 0 || worth === 0)).toBe(true)
        }
      }),
      { numRuns: 12 },
    )
    await proved()
  })

  it('what was credited beyond what is owed is an advance, and is used for what is owed later', async () => {
    const of = await supplierOf('示例包装')
    await arrived('2', '11.30')
    const id = await returning('1', '11.30', of)
    await send(id)
    expect(await settle(id, 'credit')).toEqual({ settled: 0 })
    await arrived('3', '11.30', 0, of)
    expect(await balance(of)).toEqual([3_390, 1_130])
    expect(await test.ask('payable.settleAdvance', { supplierId: of })).toEqual({ settled: 1_130 })
    expect(await balance(of)).toEqual([2_260, 0])
    expect(await test.ask('payable.settleAdvance', { supplierId: of })).toEqual({ settled: 0 })
    await proved()
  })

  it('more than is there, a day of tomorrow, settled before it left, and not approved are refused', async () => {
    const id = await returning('1000', '11.30')
    await expect(send(id)).rejects.toMatchObject({ code: 'stock.short' })
    await expect(send(id, { shippedOn: '2026-03-10' })).rejects.toMatchObject({ code: 'day.future' })
    await expect(settle(id, 'credit')).rejects.toMatchObject({ code: 'order.eventNotAllowed' })
    const few = await returning('1', '11.30')
    await send(few)
    await expect(settle(few, 'credit', { settledOn: '2026-03-08' })).rejects.toMatchObject({
      code: 'purchaseReturn.beforeSent',
    })
    await without(test, 'payment.confirm', async () => {
      await expect(settle(few, 'credit')).rejects.toMatchObject({ code: 'right.missing' })
    })
    await without(test, 'cost.read', async () => expect((await read(few)).cost).toBeNull())
  })
})
