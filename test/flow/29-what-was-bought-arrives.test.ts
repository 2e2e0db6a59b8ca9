import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PurchaseState, purchaseOrder } from '../../main/purchase/purchase'
import type { PurchasePage } from '../../main/purchase/view'
import type { Id } from '../../main/value/id'
import { eventsOf } from '../../main/value/machine'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../shop'

// Goods that were ordered come, are looked at, and lie in stock at what they cost; what is not right goes back or is replaced.
describe('what was bought arrives', () => {
  let test: TestShop
  const ids = { supplier: 0 as Id, paper: 0 as Id, order: 0 as Id }
  beforeAll(async () => {
    test = await openReadyShop('2026-03-09')
    ids.supplier = (await test.ask('supplier.create', { name: '示例纸业' })).id
    const goods = { name: '示例纸', unit: '包', listPrice: parsePrice('25'), taxRate: 1300 }
    const units = [{ name: '箱', ratio: parseQty('8'), listPrice: null }]
    ids.paper = (await test.ask('product.create', { ...goods, units })).id
  })
  afterAll(() => test.close())

  const read = (id = ids.order) => test.ask('purchase.read', { id })
  const event = async (id = ids.order) => ({ id, version: (await read(id)).version })
  const stock = async () => {
    const { onHand, stockValue } = (await test.shop
      .engine()
      .json(`select json_object('onHand', on_hand, 'stockValue', stock_value) from products where id = ?`, [
        ids.paper,
      ])) as {
      onHand: number
      stockValue: number
    }
    return [onHand, stockValue]
  }

  /** An order of so many 包 for 11.30 each with tax, which is 10.00 without, on its way. */
  async function ordered(qty: string, unit = ''): Promise<Id> {
    const line = { productId: ids.paper, unit, qty: parseQty(qty), price: parsePrice('11.30'), taxRate: 1300 }
    const draft = { supplierId: ids.supplier, orderedOn: '2026-03-02', lines: [line] }
    const { id } = await test.ask('purchase.save', { id: null, draft })
    await test.ask('purchase.submit', await event(id))
    await test.ask('purchase.send', { ...(await event(id)), way: 'phone', sentTo: '' })
    return id
  }

  async function receive(qty: string, id = ids.order) {
    const order = await read(id)
    const lines = [{ lineId: order.lines[0]?.id ?? 0, qty: parseQty(qty) }]
    return test.ask('purchase.receive', { id, version: order.version, receivedOn: '2026-03-06', note: '', lines })
  }

  async function inspect(rejected: string, more: object = {}, id = ids.order) {
    const order = await read(id)
    const receipt = order.receipts.findLast(({ state }) => state === 'RECEIVED') ?? order.receipts[0]
    const about = {
      id,
      version: order.version,
      goodsReceiptId: receipt?.id ?? 0,
      inspectedOn: '2026-03-09',
      reason: '受潮',
    }
    const bad = rejected === '0' ? [] : [{ lineId: receipt?.lines[0]?.id ?? 0, qty: parseQty(rejected) }]
    return test.ask('purchase.inspect', { ...about, rejected: bad, ...more })
  }

  const proved = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.filter(({ disagreements }) => disagreements.length > 0)).toEqual([])
  }

  it('a hundred come, ninety-six are right: only these lie in stock, at what they cost without tax; four go back (PUR-02)', async () => {
    ids.order = await ordered('100')
    const { no } = await receive('100')
    expect(no).toBe('RKD20260306-0001')
    expect(await read()).toMatchObject({ state: 'RECEIVED', lines: [{ receivedQty: parseQty('100'), acceptedQty: 0 }] })
    expect(await stock()).toEqual([0, 0])
    const { returnId, cost } = await inspect('4')
    expect(cost).toBe(96_000)
    expect(await stock()).toEqual([960_000, 96_000])
    expect(await read()).toMatchObject({
      state: 'ACCEPTED',
      lines: [{ acceptedQty: parseQty('96') }],
      receipts: [{ state: 'INSPECTED', rejectedWay: 'return', returnId, inspectedOn: '2026-03-09' }],
    })
    expect(await test.ask('purchaseReturn.read', { id: returnId ?? (0 as Id) })).toMatchObject({
      state: 'DRAFT',
      cause: '受潮',
      gross: 4520,
      lines: [{ qty: parseQty('4'), note: 'CGDD20260302-0001' }],
    })
    await proved()
  })

  it('a receipt whose rejected goods are being returned is not voided; once that is called off, it is as if nothing had come', async () => {
    const { version, receipts } = await read()
    const [receipt] = receipts
    const about = { id: ids.order, goodsReceiptId: receipt?.id ?? 0, reason: '记错了单' }
    await expect(test.ask('purchase.voidReceipt', { ...about, version })).rejects.toMatchObject({
      code: 'goodsReceipt.returned',
    })
    await test.ask('purchaseReturn.cancel', { id: receipt?.returnId ?? 0, version: 1, reason: '记错了单' })
    await test.ask('purchase.voidReceipt', { ...about, version })
    expect(await read()).toMatchObject({
      state: 'SENT',
      lines: [{ receivedQty: 0, acceptedQty: 0 }],
      receipts: [{ state: 'VOIDED', reason: '记错了单' }],
    })
    expect(await stock()).toEqual([0, 0])
    await proved()
    await expect(test.ask('purchase.voidReceipt', { ...about, ...(await event()) })).rejects.toMatchObject({
      code: 'order.eventNotAllowed',
    })
  })

  it('it may come in parts, and what is replaced is expected once more', async () => {
    await receive('60')
    expect((await read()).state).toBe('PART_RECEIVED')
    await receive('40')
    expect((await read()).state).toBe('RECEIVED')
    await inspect('0')
    expect((await read()).state).toBe('RECEIVED')
    await inspect('10', { rejectedWay: 'replace' })
    expect(await read()).toMatchObject({ state: 'PART_RECEIVED', lines: [{ receivedQty: parseQty('90') }] })
    await receive('10')
    await inspect('0')
    expect((await read()).state).toBe('ACCEPTED')
    expect(await stock()).toEqual([1_000_000, 100_000])
    await proved()
  })

  it('boxes come into stock as what they hold', async () => {
    const id = await ordered('2', '箱')
    await receive('2', id)
    await inspect('0', {}, id)
    expect(await stock()).toEqual([1_160_000, 102_000])
  })

  it('more than is to come, nothing at all, goods of tomorrow and inspected before they came are refused', async () => {
    const id = await ordered('5')
    await expect(receive('6', id)).rejects.toMatchObject({ code: 'goodsReceipt.tooMuch' })
    await expect(receive('0', id)).rejects.toMatchObject({ code: 'goodsReceipt.nothing' })
    const { version, lines } = await read(id)
    const came = { id, version, note: '', lines: [{ lineId: lines[0]?.id ?? 0, qty: parseQty('1') }] }
    await expect(test.ask('purchase.receive', { ...came, receivedOn: '2026-03-10' })).rejects.toMatchObject({
      code: 'day.future',
    })
    await receive('3', id)
    await expect(inspect('4', {}, id)).rejects.toMatchObject({ code: 'goodsReceipt.rejectedTooMuch' })
    await expect(inspect('0', { inspectedOn: '2026-03-05' }, id)).rejects.toMatchObject({
      code: 'goodsReceipt.beforeReceipt',
    })
    const closing = { ...(await event(id)), reason: '不等了' }
    await expect(test.ask('purchase.close', closing)).rejects.toMatchObject({ code: 'goodsReceipt.inspectFirst' })
    await inspect('0', {}, id)
    await test.ask('purchase.close', { ...(await event(id)), reason: '不等了' })
    expect(await read(id)).toMatchObject({ state: 'CLOSED', reason: '不等了' })
  })

  it('who may not receive goods does not', async () => {
    const id = await ordered('1')
    await without(test, 'purchase.receive', async () => {
      await expect(receive('1', id)).rejects.toMatchObject({ code: 'right.missing' })
    })
  })

  it('whatever comes in whatever turn: stock is what was accepted, it cost what it came to, and the books agree', async () => {
    const turn = fc.record({
      act: fc.constantFrom(
        'receive' as const,
        'receive' as const,
        'inspect' as const,
        'inspect' as const,
        'void' as const,
        'exchange' as const,
      ),
      part: fc.integer({ min: 1, max: 4 }),
      bad: fc.nat(3),
      way: fc.constantFrom('return' as const, 'replace' as const),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 7 }), async (turns) => {
        const id = await ordered('7')
        const before = await stock()
        for (const one of turns) await take(id, one)
        const order = await read(id)
        const cost = await test.shop
          .engine()
          .json<number>(
            `select json(coalesce(sum(cost), 0)) from purchase_receipts where purchase_id = ? and state = 'INSPECTED'`,
            [id],
          )
        const [line] = order.lines
        expect(await stock()).toEqual([(before[0] ?? 0) + (line?.acceptedQty ?? 0), (before[1] ?? 0) + cost])
        if (line?.acceptedQty === line?.qty) expect(cost).toBe(line?.net)
        expect(order.state).toBe(expected(order))
      }),
      { numRuns: 20 },
    )
    await proved()
  })

  /** What the quantities of an order say of its state. */
  function expected({ lines, receipts }: PurchasePage): PurchaseState {
    const live = receipts.filter(({ state }) => state !== 'VOIDED')
    if (lines.some(({ qty, receivedQty }) => receivedQty < qty)) return live.length > 0 ? 'PART_RECEIVED' : 'SENT'
    return live.some(({ state }) => state === 'RECEIVED') ? 'RECEIVED' : 'ACCEPTED'
  }

  interface Turn {
    act: 'receive' | 'inspect' | 'void' | 'exchange'
    part: number
    bad: number
    way: 'return' | 'replace'
  }

  /** Does a turn where the order and its receipts allow it. */
  async function take(id: Id, { act, part, bad, way }: Turn): Promise<void> {
    const order = await read(id)
    const [line] = order.lines
    const left = ((line?.qty ?? 0) - (line?.receivedQty ?? 0)) as Qty
    if (act === 'receive' && left > 0 && eventsOf(purchaseOrder, order.state).includes('receiveAll'))
      await receive(String(Math.max(1, Math.floor(left / 10_000 / part))), id)
    const waiting = order.receipts.find(({ state }) => state === 'RECEIVED')
    if (act === 'inspect' && waiting) {
      const came = (waiting.lines[0]?.qty ?? 0) / 10_000
      const rejected = Math.min(bad, came)
      const about = { id, version: order.version, goodsReceiptId: waiting.id, inspectedOn: '2026-03-09', reason: '' }
      const lines = rejected === 0 ? [] : [{ lineId: waiting.lines[0]?.id ?? 0, qty: parseQty(String(rejected)) }]
      await test.ask('purchase.inspect', { ...about, rejected: lines, rejectedWay: way })
    }
    const back = order.receipts.find(({ returnId, returnNo }) => returnId !== null && returnNo === null)?.returnId
    if (act === 'exchange' && back) await exchange(back)
    const live = order.receipts.find(({ state, returnId }) => state !== 'VOIDED' && returnId === null)
    if (act === 'void' && live)
      await test.ask('purchase.voidReceipt', { id, version: order.version, goodsReceiptId: live.id, reason: '记错' })
  }

  /** What was rejected goes back, and the supplier sends it again. */
  async function exchange(id: Id): Promise<void> {
    const event = async () => ({ id, version: (await test.ask('purchaseReturn.read', { id })).version })
    await test.ask('purchaseReturn.submit', await event())
    await test.ask('purchaseReturn.send', { ...(await event()), shippedOn: '2026-03-09' })
    await test.ask('purchaseReturn.settle', { ...(await event()), way: 'exchange', settledOn: '2026-03-09' })
  }
})
