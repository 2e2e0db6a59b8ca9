import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../shop'

// The goods are in the house and the paper is not: where the shop allows it they leave all the same, and the books say what is not known yet.
const first = '2026-03-02' as Day
const on = (days: number) => addDays(first, days)
const refused = (code: string) => expect.objectContaining({ code })

let test: TestShop
let customer: Id
let paper: Id
beforeEach(async () => {
  test = await openReadyShop(first)
  customer = (await test.ask('customer.create', { name: '晨光' })).id
  paper = await product('纸', { costPrice: parsePrice('5'), openingStock: parseQty('10') })
})
afterEach(async () => {
  const { results } = await test.ask('book.prove', {})
  expect(results.filter(({ disagreements }) => disagreements.length > 0)).toEqual([])
  await test.close()
})

const product = async (name: string, more: object = {}) =>
  (await test.ask('product.create', { name, unit: '包', listPrice: parsePrice('20'), taxRate: 1300, ...more })).id
const allow = (allowNegative = true) => test.ask('orderSettings.change', { allowNegative })
const draft = async (qty: string, productId = paper) => {
  const lines = [{ productId, qty: parseQty(qty), listPrice: parsePrice('20') }]
  return test.ask('order.save', { id: null, draft: { customerId: customer, orderOn: first, lines } })
}
const sell = async (qty: string, day: Day, more: object = {}, productId = paper) => {
  test.onDay(day)
  const { id } = await draft(qty, productId)
  await test.ask('order.confirm', { id, version: 1, acceptShortage: 'acceptShortage' in more })
  const { deliveryId, no } = await test.ask('order.ship', { id, version: 2, deliveredOn: day, ...more })
  return { id, deliveryId, no }
}
const undo = (sold: { id: Id; deliveryId: Id }) =>
  test.ask('delivery.void', { id: sold.id, version: 3, deliveryId: sold.deliveryId, reason: '没装车' })
const move = (qty: string, movedOn: Day, cost?: string, more: object = {}) => {
  test.onDay(movedOn)
  const unitCost = cost === undefined ? {} : { unitCost: parsePrice(cost) }
  return test.ask('product.adjustStock', { id: paper, qty: parseQty(qty), movedOn, note: '', ...unitCost, ...more })
}
const page = () => test.ask('product.read', { id: paper })
const stock = async () => {
  const { onHand, stockValue } = await page()
  return [onHand / 10_000, (stockValue ?? 0) / 100]
}
/** What the books say of the paper on a day: at its end, and what came and went until then. */
const psi = async (to: Day, from = first) => {
  const row = (await test.ask('psi.list', { from, to })).find(({ id }) => id === paper)
  return [row?.closingQty ?? 0, row?.closingValue ?? 0].map((one, i) => one / (i === 0 ? 10_000 : 100))
}
/** A purchase of so many at a price, which lie in stock. */
const buy = async (qty: string, price: string, day: Day, warehouseId: Id | null = null) => {
  test.onDay(day)
  const supplierId = (await test.ask('supplier.create', { name: `纸厂 ${qty} ${price}` })).id
  const line = { productId: paper, unit: '', qty: parseQty(qty), price: parsePrice(price), taxRate: 0 }
  const { id } = await test.ask('purchase.save', { id: null, draft: { supplierId, orderedOn: first, lines: [line] } })
  const at = async () => {
    const { version } = await test.ask('purchase.read', { id })
    return { id, version }
  }
  await test.ask('purchase.submit', await at())
  await test.ask('purchase.send', { ...(await at()), way: 'phone', sentTo: '' })
  const order = await test.ask('purchase.read', { id })
  const lines = [{ lineId: order.lines[0]?.id ?? 0, qty: parseQty(qty) }]
  await test.ask('purchase.receive', { ...(await at()), receivedOn: day, note: '', lines, warehouseId })
  const [receipt] = (await test.ask('purchase.read', { id })).receipts
  const goodsReceiptId = receipt?.id ?? (0 as Id)
  await test.ask('purchase.inspect', { ...(await at()), goodsReceiptId, inspectedOn: day, reason: '', rejected: [] })
  return { at, goodsReceiptId, no: receipt?.no ?? '' }
}

describe('unless somebody allows it', () => {
  it('no order is confirmed beyond what is available, and nothing leaves that is not there', async () => {
    expect(await test.ask('orderSettings.read', {})).toMatchObject({ allowNegative: false })
    const { id } = await draft('15')
    await expect(test.ask('order.confirm', { id, version: 1 })).rejects.toEqual(refused('stock.short'))
    await test.ask('order.confirm', { id, version: 1, acceptShortage: true })
    const shipped = test.ask('order.ship', { id, version: 2, deliveredOn: first })
    await expect(shipped).rejects.toEqual(refused('stock.notThere'))
  })

  it('only who may change the company allows it, and the history tells who did', async () => {
    await without(test, 'company.manage', async () => {
      await expect(allow()).rejects.toEqual(refused('right.missing'))
    })
    await allow()
    const [entry] = await test.shop
      .engine()
      .json<{ before: string; after: string }[]>(
        `select json_group_array(json_object('before', "before", 'after', "after")) from activity_log where command = 'orderSettings.change'`,
      )
    const said = (side = '{}') => (JSON.parse(side) as { allowNegative: boolean }).allowNegative
    expect([said(entry?.before), said(entry?.after)]).toEqual([false, true])
  })
})

describe('where more may leave than is there (R-STK)', () => {
  beforeEach(() => allow())

  it('what is missing leaves at the last cost, and what it cost more is corrected on the day goods come', async () => {
    const sold = await sell('15', on(1))
    expect(await stock()).toEqual([-5, -25])
    expect((await page()).movements[0]).toMatchObject({ documentNo: sold.no, qty: -50_000, pending: 50_000 })
    expect((await test.ask('order.read', { id: sold.id })).margin).toMatchObject({ cost: 7500 })
    const { no } = await buy('3', '7', on(4))
    expect(await stock()).toEqual([-2, -10])
    const [correction] = (await page()).movements.filter(({ kind }) => kind === 'cost')
    expect(correction).toMatchObject({ documentNo: sold.no, movedOn: on(4), qty: 0, value: -600, note: no })
    await buy('10', '4', on(6))
    expect(await stock()).toEqual([8, 32])
    expect((await page()).movements.every(({ pending }) => pending === 0)).toBe(true)
    // Ten at 5.00, three at 7.00 and two at 4.00.
    expect((await test.ask('order.read', { id: sold.id })).margin).toMatchObject({ cost: 5000 + 2100 + 800 })
    const days = await Promise.all([0, 1, 3, 4, 5, 6].map((day) => psi(on(day))))
    expect(days).toEqual([
      [10, 50],
      [-5, -25],
      [-5, -25],
      [-2, -10],
      [-2, -10],
      [8, 32],
    ])
    const parts = await test.ask('psi.list', { from: on(2), to: on(5) })
    expect(parts.find(({ id }) => id === paper)).toMatchObject({
      openingQty: -50_000,
      openingValue: -2500,
      inQty: 30_000,
      inValue: 1500,
      outQty: 0,
      outValue: 0,
      closingQty: -20_000,
      closingValue: -1000,
    })
  })

  it('comes as much as was missing, nothing is there and worth nothing', async () => {
    await sell('15', on(1))
    await move('5', on(2), '7.01')
    expect(await stock()).toEqual([0, 0])
    await sell('2', on(3))
    // At what those cost that came last.
    expect(await stock()).toEqual([-2, -14.02])
  })

  it('what never was here leaves at its typed cost, or at nothing where nobody typed one', async () => {
    const [typed, unknown] = [await product('笔', { costPrice: parsePrice('3') }), await product('墨')]
    await sell('2', on(1), {}, typed)
    await sell('2', on(1), {}, unknown)
    const read = async (id: Id) => (await test.ask('product.read', { id })).stockValue
    expect([await read(typed), await read(unknown)]).toEqual([-600, 0])
  })

  it('a delivery that is voided leaves nothing of it, as of every day, though some of its goods have come', async () => {
    const sold = await sell('15', on(1))
    const other = await sell('1', on(2))
    await buy('3', '7', on(4))
    await undo(sold)
    // Ten at 5.00 are here, and of the three at 7.00 those that did not leave with the other.
    const days = await Promise.all([1, 2, 4].map((day) => psi(on(day))))
    expect(days.map(([qty]) => qty)).toEqual([10, 9, 12])
    const net = await test.shop
      .engine()
      .json<number>('select json(sum(value)) from stock_movements where document_id = ?', [sold.deliveryId])
    expect(net).toBe(0)
    await undo(other)
    expect((await stock())[0]).toBe(13)
  })

  it('goods that come back cover first what left with their own delivery', async () => {
    const [one, two] = [await sell('12', on(1)), await sell('4', on(2))]
    const { deliveries } = await test.ask('order.read', { id: two.id })
    const lines = [{ deliveryLineId: deliveries[0]?.lines[0]?.id ?? (0 as Id), qty: parseQty('4') }]
    await test.ask('salesReturn.create', { deliveryId: two.deliveryId, returnedOn: on(2), reason: '多了', lines })
    expect(await stock()).toEqual([-2, -10])
    const open = (await page()).movements.filter(({ pending }) => pending > 0)
    expect(open.map(({ documentNo, pending }) => [documentNo, pending])).toEqual([[one.no, 20_000]])
  })

  it('parts of services leave too, and come back; what goes by batch, transfers, counts and adjustments stay as strict as they were', async () => {
    const { id } = await test.ask('service.save', { id: null, kind: 'repair', customerId: customer, need: '卡纸' })
    const at = async () => ({ id, version: (await test.ask('service.read', { id })).version })
    await test.ask('service.submit', await at())
    await test.ask('service.confirmNeed', await at())
    const technicianId = test.session.user?.id ?? customer
    await test.ask('service.plan', { ...(await at()), technicianId, plannedOn: first, startsAt: 540, endsAt: 660 })
    const part = { productId: paper, qty: parseQty('12'), price: parsePrice('20') }
    const { partId } = await test.ask('service.takePart', { ...(await at()), ...part })
    expect(await stock()).toEqual([-2, -10])
    await test.ask('service.giveBack', { ...(await at()), partId, qty: parseQty('3') })
    expect(await stock()).toEqual([1, 5])
    await test.ask('service.takePart', { ...(await at()), ...part, qty: parseQty('2') })

    await expect(move('-1', first)).rejects.toEqual(refused('stock.notThere'))
    const milk = await product('牛奶', { tracking: 'batch' })
    await expect(sell('1', first, {}, milk)).rejects.toEqual(refused('stock.short'))
    await expect(sell('1', first, { acceptShortage: true }, milk)).rejects.toEqual(refused('stock.notThere'))
    const { id: toId } = await test.ask('warehouse.create', { code: '02', name: '门店' })
    const [from] = await test.ask('warehouse.list', {})
    const way = { fromId: from?.id ?? toId, toId, note: '' }
    const transfer = await test.ask('transfer.save', { id: null, ...way, lines: [{ productId: paper, qty: 1 as Qty }] })
    await test.ask('transfer.confirmNeed', { id: transfer.id, version: 1 })
    await test.ask('transfer.plan', { id: transfer.id, version: 2, plannedOn: first, carrier: '' })
    const sent = test.ask('transfer.ship', { id: transfer.id, version: 3, shippedOn: first })
    await expect(sent).rejects.toEqual(refused('transfer.short'))
  })

  it('a count finds them: what was below nothing is here again at the last cost, and nothing is corrected', async () => {
    await sell('15', on(1))
    const [from] = await test.ask('warehouse.list', {})
    const { id } = await test.ask('stocktake.start', { warehouseId: from?.id ?? (0 as Id) })
    const [line] = (await test.ask('stocktake.read', { id })).lines
    expect(line?.bookQty).toBe(-50_000)
    await test.ask('stocktake.count', { id, lines: [{ lineId: line?.id ?? (0 as Id), qty: parseQty('2') }] })
    await test.ask('stocktake.finish', { id, version: 1 })
    await test.ask('stocktake.post', { id, version: 2, postedOn: on(1) })
    expect(await stock()).toEqual([2, 10])
    expect((await page()).movements.filter(({ kind }) => kind === 'cost')).toEqual([])
  })

  it('from a warehouse that has none while another has some: the shop’s average counts, and nothing is pending', async () => {
    const { id: store } = await test.ask('warehouse.create', { code: '02', name: '门店' })
    await sell('4', on(1), { warehouseId: store })
    expect(await stock()).toEqual([6, 30])
    expect((await page()).levels.map(({ warehouse, qty }) => [warehouse, qty / 10_000])).toEqual([
      [expect.any(String), 10],
      ['门店', -4],
    ])
    expect((await page()).movements[0]?.pending).toBe(0)
    await expect(allow(false)).rejects.toEqual(refused('stock.below'))
  })

  it('a receipt is voided whose goods lie here while others left too early elsewhere; who comes next covers them', async () => {
    const { id: store } = await test.ask('warehouse.create', { code: '02', name: '门店' })
    await sell('16', on(1), { warehouseId: store })
    const [from] = await test.ask('warehouse.list', {})
    const bought = await buy('10', '7', on(2), from?.id ?? store)
    expect(await stock()).toEqual([4, 28])
    await test.ask('purchase.voidReceipt', {
      ...(await bought.at()),
      goodsReceiptId: bought.goodsReceiptId,
      reason: '记错了',
    })
    expect((await stock())[0]).toBe(-6)
    await buy('6', '6', on(3))
    expect(await stock()).toEqual([0, 0])
  })

  it('it cannot be forbidden again while something is below zero, and can once it is not', async () => {
    await sell('15', on(1))
    await expect(allow(false)).rejects.toThrow('纸')
    await expect(allow(false)).rejects.toEqual(refused('stock.below'))
    expect(await test.ask('orderSettings.read', {})).toMatchObject({ allowNegative: true })
    await move('5', on(2))
    await allow(false)
    await expect(sell('1', on(3), { acceptShortage: true })).rejects.toEqual(refused('stock.notThere'))
  })

  it('what costs are recomputed from a day on names the product, as long as more had left than was there', async () => {
    await sell('15', on(1))
    await buy('5', '7', on(4))
    const report = await test.ask('cost.report', { from: first })
    expect(report).toMatchObject({ documents: 0, stopped: [{ product: '纸', on: on(1) }] })
    // Written late: on its day it was there after all.
    await move('20', on(1), '6')
    const late = await test.ask('cost.report', { from: on(2) })
    expect(late.stopped).toEqual([])
  })
})

it('a receipt that is voided after its goods came to be worth less, by selling others, is no disagreement of the books', async () => {
  const bought = await buy('10', '100', on(1))
  await move('-10', on(2))
  await test.ask('purchase.voidReceipt', {
    ...(await bought.at()),
    goodsReceiptId: bought.goodsReceiptId,
    reason: '记错了',
  })
  expect(await stock()).toEqual([0, 0])
})
