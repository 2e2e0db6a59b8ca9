import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SalesList } from '../../../main/paper/view'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../../shop'

const days = { from: '2026-03-01', to: '2026-03-31' }
const refused = (code: string) => expect.objectContaining({ code })

describe('the papers that go to a customer beside the goods', () => {
  let test: TestShop
  let customer: Id
  let paper: Id
  let order: Id
  let first: Id
  let second: Id

  const list = (of: Parameters<typeof ask>[0]['of'], returns = false) => ask({ of, returns })
  const ask = (input: {
    of: { orderId: Id } | { deliveryIds: Id[] } | { customerId: Id; from: string; to: string }
    returns: boolean
  }) => test.ask('salesList.read', input)
  const linesOf = ({ parts }: SalesList) => parts.flatMap(({ lines }) => lines)

  beforeAll(async () => {
    test = await openReadyShop('2026-03-06')
    const usual = { title: '杭州晨光商贸有限公司', taxId: '91330106MA2CFBJX3L', naturalPerson: false, usual: true }
    const title = { id: null, ...usual, address: '杭州', phone: '0571', bank: '中行', account: '6222' }
    customer = (await test.ask('customer.create', { name: '晨光', titles: [title] })).id
    const goods = { name: 'A4复印纸', code: 'P1', unit: '箱', spec: '70g', listPrice: parsePrice('100'), taxRate: 1300 }
    paper = (await test.ask('product.create', { ...goods, openingStock: parseQty('1000') })).id
    const lines = [{ productId: paper, qty: parseQty('7'), listPrice: parsePrice('100') }]
    const discount = { mode: 'amount', amount: 23_000 as Fen } as const
    const draft = { customerId: customer, orderOn: '2026-03-05', externalNo: 'PO-9', lines, discount }
    order = (await test.ask('order.save', { id: null, draft })).id
    await test.ask('order.confirm', { id: order, version: 1 })
    const { lines: ordered } = await test.ask('order.read', { id: order })
    const some = [{ lineId: ordered[0]?.id ?? (0 as Id), qty: parseQty('2') }]
    first = (await test.ask('order.ship', { id: order, version: 2, deliveredOn: '2026-03-05', lines: some })).deliveryId
    const { version } = await test.ask('order.read', { id: order })
    second = (await test.ask('order.ship', { id: order, version, deliveredOn: '2026-03-06' })).deliveryId
  })
  afterAll(() => test.close())

  it('the sales list of an order has its figures to the fen, and is made out to the usual title', async () => {
    const { gross, net, tax, productTotal, no } = await test.ask('order.read', { id: order })
    const told = await list({ orderId: order })
    expect(told.totals).toEqual({ qty: 70_000, amount: productTotal, share: productTotal - 23_000, net, tax, gross })
    expect(told.buyer).toEqual({
      title: '杭州晨光商贸有限公司',
      taxId: '91330106MA2CFBJX3L',
      address: '杭州',
      phone: '0571',
      bank: '中行 6222',
    })
    expect(told).toMatchObject({ mark: null, taxInclusive: true, parts: [{ kind: 'order', no, externalNo: 'PO-9' }] })
  })

  it('its deliveries are worth the order, each named with its own number and the order’s; a period finds the same ones', async () => {
    const { no } = await test.ask('order.read', { id: order })
    const told = await list({ deliveryIds: [second, first] })
    expect(told.parts.map(({ id, otherNo }) => [id, otherNo])).toEqual([
      [first, no],
      [second, no],
    ])
    expect(linesOf(told).map(({ qty, gross, amount, share }) => [qty, gross, amount, share])).toEqual([
      [20_000, 6571, 20_000, 13_429],
      [50_000, 16_429, 50_000, 33_571],
    ])
    expect(told.totals.gross).toBe(23_000)
    const month = await list({ customerId: customer, ...days })
    expect(month).toEqual({ ...told, ...days, customerName: '晨光' })
    expect((await list({ customerId: customer, from: '2026-04-01', to: '2026-04-30' })).parts).toEqual([])
  })

  it('what came back is taken off only where that is asked for, at the value it was given back at', async () => {
    const { lines } = await test.ask('delivery.read', { id: second })
    const back = [{ deliveryLineId: lines[0]?.id ?? (0 as Id), qty: parseQty('1') }]
    await test.ask('salesReturn.create', { deliveryId: second, returnedOn: '2026-03-06', lines: back, reason: '受潮' })
    const whole = await list({ deliveryIds: [second] })
    const left = await list({ deliveryIds: [second] }, true)
    expect(left.parts.map(({ kind }) => kind)).toEqual(['delivery', 'return'])
    expect(linesOf(left)[1]).toMatchObject({ qty: -10_000, gross: -3286, amount: -10_000, share: -6714 })
    expect(whole.totals.gross).toBe(16_429)
    expect(left.totals.gross).toBe(13_143)
    expect((await list({ orderId: order }, true)).totals.gross).toBe(23_000 - 3286)
    expect((await list({ customerId: customer, ...days }, true)).totals.gross).toBe(23_000 - 3286)
  })

  it('a list goes to one customer, and a voided delivery stands on none', async () => {
    const { id: other } = await test.ask('customer.create', { name: '永盛' })
    const lines = [{ productId: paper, qty: parseQty('1'), listPrice: parsePrice('100') }]
    const { id } = await test.ask('order.save', {
      id: null,
      draft: { customerId: other, orderOn: '2026-03-05', lines, taxInclusive: false },
    })
    expect(await list({ orderId: id })).toMatchObject({ mark: 'draft', taxInclusive: false })
    await test.ask('order.confirm', { id, version: 1 })
    const { deliveryId } = await test.ask('order.ship', { id, version: 2, deliveredOn: '2026-03-06' })
    await expect(list({ deliveryIds: [first, deliveryId] })).rejects.toEqual(refused('salesList.customers'))
    const { version } = await test.ask('order.read', { id })
    await test.ask('delivery.void', { id, version, deliveryId, reason: '没有发出' })
    await expect(list({ deliveryIds: [deliveryId] })).rejects.toEqual(refused('salesList.voided'))
    const invoice = test.ask('commercialInvoice.read', { of: { deliveryIds: [deliveryId] } })
    await expect(invoice).rejects.toEqual(refused('salesList.voided'))
    expect((await list({ customerId: other, ...days })).parts).toEqual([])
  })

  it('a commercial invoice has the number of its order or delivery, and remembers what was typed in English', async () => {
    const read = () => test.ask('commercialInvoice.read', { of: { orderId: order } })
    const before = await read()
    expect(before).toMatchObject({ kind: 'order', buyer: { name: '', terms: '' }, seller: { name: '' } })
    const buyer = { name: 'Morning Light Trading Ltd.', address: 'Lagos, Nigeria', terms: 'FOB Ningbo', payment: 'T/T' }
    const said = { name: 'Copy paper A4', hsCode: '4802.56', origin: 'China' }
    const typed = { customerId: customer, buyer, goods: [{ productId: paper, ...said }] }
    await test.ask('commercialInvoice.keep', typed)
    await test.ask('commercialInvoice.keepSeller', { name: 'Example Stationery', address: 'Ningbo, China' })
    const { no } = await test.ask('delivery.read', { id: first })
    const sent = await test.ask('commercialInvoice.read', { of: { deliveryIds: [first] } })
    expect(sent).toMatchObject({
      kind: 'delivery',
      no,
      orderNo: before.no,
      buyer,
      lines: [{ gross: 6571, abroad: said }],
    })
    expect(sent.seller).toEqual({ name: 'Example Stationery', address: 'Ningbo, China' })
    const told = async () =>
      (await test.ask('activity.list', { record: 'product', recordId: paper })).filter(
        ({ command }) => command === 'commercialInvoice.keep',
      ).length
    expect(await told()).toBe(1)
    await test.ask('commercialInvoice.keep', typed)
    expect(await told()).toBe(1)
    await without(test, 'company.manage', async () => {
      const seller = test.ask('commercialInvoice.keepSeller', { name: 'X', address: '' })
      await expect(seller).rejects.toEqual(refused('right.missing'))
    })
  })
})
