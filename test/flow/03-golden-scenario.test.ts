import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amountInCapitals } from '../../main/value/capitals'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import { formatFen, parseFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { leaveAndComeBack } from '../leave'
import { openReadyShop, type TestShop } from '../shop'

// GS-1: one order from entry to paid, through the commands, every figure to the fen.
describe('the golden scenario GS-1', () => {
  let test: TestShop
  let customer: Id
  let order: Id
  const product: Record<string, Id> = {}
  const delivery: Record<string, Id> = {}
  const receipt: Record<string, Id> = {}

  const yuan = (fen: number) => formatFen(fen)
  const read = () => test.ask('order.read', { id: order })
  const version = async () => (await read()).version
  const aging = async (asOf: string) =>
    (await test.ask('aging.list', { asOf })).map((row) => ({
      notDue: yuan(row.notDue),
      days1To30: yuan(row.band1),
      days31To60: yuan(row.band2),
      unallocated: yuan(row.unallocated),
      balance: yuan(row.balance),
    }))
  const lineOf = async (name: string) => {
    const line = (await read()).lines.find((candidate) => candidate.productName === name)
    if (!line) throw new Error(name)
    return line
  }
  const ship = async (day: string, lines: [string, string][]) => {
    test.onDay(day)
    const wanted = await Promise.all(
      lines.map(async ([name, qty]) => ({ lineId: (await lineOf(name)).id, qty: parseQty(qty) })),
    )
    return test.ask('order.ship', { id: order, version: await version(), deliveredOn: day, lines: wanted })
  }

  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    const term = { method: 'monthEnd' as const, days: 30, day: 0 }
    const made = await test.ask('customer.create', {
      name: '杭州晨光商贸有限公司',
      taxId: '91330106MA2H0DEM0E',
      term,
      creditLimit: parseFen('5000'),
    })
    customer = made.id
    const goods = (name: string, unit: string, price: string, taxRate: number, stock: string) =>
      test.ask('product.create', { name, unit, listPrice: parsePrice(price), taxRate, openingStock: parseQty(stock) })
    product.p1 = (await goods('A4复印纸', '箱', '165.00', 1300, '100')).id
    product.p2 = (await goods('中性笔', '盒', '24.00', 1300, '100')).id
    product.p3 = (
      await test.ask('product.create', {
        name: '上门安装',
        unit: '次',
        kind: 'service',
        listPrice: parsePrice('200'),
        taxRate: 600,
      })
    ).id
  })
  afterAll(() => test.close())

  it('1: the order of 5 March comes to 4,500.00, spread and taxed to the fen', async () => {
    const line = (productId: Id | undefined, qty: string, price: string, pay = 10_000) => ({
      productId: productId ?? 0,
      qty: parseQty(qty),
      listPrice: parsePrice(price),
      pay,
    })
    const saved = await test.ask('order.save', {
      id: null,
      draft: {
        customerId: customer,
        orderOn: '2026-03-05',
        discount: { mode: 'amount', amount: 450_000 as Fen },
        lines: [line(product.p1, '20', '165', 9500), line(product.p2, '50', '24'), line(product.p3, '1', '200')],
      },
    })
    order = saved.id
    expect(await test.ask('order.confirm', { id: order, version: 1 })).toEqual({ no: 'XSDD20260305-0001' })
    const page = await read()
    expect(page).toMatchObject({
      state: 'CONFIRMED',
      productTotal: 453_500,
      orderAmount: 450_000,
      gross: 450_000,
      net: 399_390,
      tax: 50_610,
      outstanding: 450_000,
    })
    expect(page.lines.map((l) => [l.dealPrice, l.amount, l.discountShare, l.gross, l.net, l.tax])).toEqual([
      [15_675_000_000, 313_500, 2420, 311_080, 275_292, 35_788],
      [2_400_000_000, 120_000, 926, 119_074, 105_375, 13_699],
      [20_000_000_000, 20_000, 154, 19_846, 18_723, 1123],
    ])
    expect(amountInCapitals(page.orderAmount)).toBe('肆仟伍佰元整')
    expect(page.lines.map((l) => l.available / 10_000)).toEqual([80, 50, 0])
    expect(await test.ask('customer.read', { id: customer })).toMatchObject({ receivable: 0, creditUsed: 450_000 })
  })

  it('2: the first delivery of 8 March is worth 3,255.68, due 30 April; on hand falls', async () => {
    const shipped = await ship('2026-03-08', [
      ['A4复印纸', '12'],
      ['中性笔', '50'],
      ['上门安装', '1'],
    ])
    delivery.d1 = shipped.deliveryId
    expect(shipped.no).toBe('CKD20260308-0001')
    const page = await read()
    expect(page.state).toBe('PART_SHIPPED')
    expect(page.deliveries[0]).toMatchObject({ amount: 325_568, dueOn: '2026-04-30', open: 325_568 })
    expect(page.deliveries[0]?.lines.map((l) => l.gross)).toEqual([186_648, 119_074, 19_846])
    expect(await test.ask('product.read', { id: product.p1 ?? 0 })).toMatchObject({ onHand: 880_000, reserved: 80_000 })
    expect(await test.ask('product.read', { id: product.p2 ?? 0 })).toMatchObject({ onHand: 500_000, reserved: 0 })
  })

  it('3: the second delivery of 2 April is worth 1,244.32, due 30 May; both make 4,500.00', async () => {
    const shipped = await ship('2026-04-02', [['A4复印纸', '8']])
    delivery.d2 = shipped.deliveryId
    const page = await read()
    expect(page).toMatchObject({ state: 'SHIPPED', delivered: 450_000 })
    expect(page.deliveries[1]).toMatchObject({ amount: 124_432, dueOn: '2026-05-30' })
    // What is delivered is owed instead of ordered: the same limit is used.
    expect(await test.ask('customer.read', { id: customer })).toMatchObject({
      receivable: 450_000,
      creditUsed: 450_000,
    })
  })

  it('4: the receipt of 21 April pays the first delivery first, once finance confirms it', async () => {
    test.onDay('2026-04-21')
    const entered = await test.ask('receipt.create', {
      customerId: customer,
      receivedOn: '2026-04-21',
      method: 'bank',
      amount: 300_000 as Fen,
    })
    receipt.r1 = entered.id
    expect(entered.no).toBe('SKD20260421-0001')
    expect(await read()).toMatchObject({ received: 0, outstanding: 450_000 })
    expect(await test.ask('receipt.echo', { customerId: customer, orderId: null })).toEqual({
      orderAmount: 450_000,
      outstanding: 450_000,
      pending: 300_000,
      balance: 450_000,
    })
    expect(await test.ask('receipt.confirm', { id: entered.id })).toEqual({ allocated: 300_000, unallocated: 0 })
    const page = await read()
    expect(page).toMatchObject({ received: 300_000, outstanding: 150_000 })
    expect(page.deliveries.map((d) => d.open)).toEqual([25_568, 124_432])
  })

  it('5: five boxes come back on 10 May for 119.07; three more would be 71.45', async () => {
    test.onDay('2026-05-10')
    const line = (await read()).deliveries[0]?.lines.find((candidate) => candidate.productName === '中性笔')
    const lines = [{ deliveryLineId: line?.id ?? 0, qty: parseQty('5') }]
    const returned = await test.ask('salesReturn.create', {
      deliveryId: delivery.d1 ?? 0,
      returnedOn: '2026-05-10',
      reason: '多送',
      lines,
    })
    expect(returned.no).toBe('XSTH20260510-0001')
    const page = await read()
    expect(page).toMatchObject({ returned: 11_907, outstanding: 138_093 })
    expect(page.deliveries.map((d) => d.open)).toEqual([13_661, 124_432])
    expect(await test.ask('product.read', { id: product.p2 ?? 0 })).toMatchObject({ onHand: 550_000 })
  })

  it('and of the limit of 5,000.00 are 1,380.93 used, 3,619.07 are left (R-CRD)', async () => {
    expect(await test.ask('customer.read', { id: customer })).toMatchObject({ creditUsed: 138_093 })
    const [row] = await test.ask('customer.list', {})
    expect(row).toMatchObject({ creditLimit: 500_000, creditUsed: 138_093, creditAvailable: 361_907 })
  })

  it('6: aging by due date, as of any day, as it was on that day', async () => {
    expect(await aging('2026-04-30')).toEqual([
      { notDue: '1,500.00', days1To30: '0.00', days31To60: '0.00', unallocated: '0.00', balance: '1,500.00' },
    ])
    const items = await test.ask('openItem.list', { asOf: '2026-04-30' })
    expect(items.map((item) => [item.documentNo, yuan(item.open), item.overdueDays])).toEqual([
      ['CKD20260308-0001', '255.68', 0],
      ['CKD20260402-0001', '1,244.32', -30],
    ])
    test.onDay('2026-05-31')
    expect(await aging('2026-05-31')).toEqual([
      { notDue: '0.00', days1To30: '1,244.32', days31To60: '136.61', unallocated: '0.00', balance: '1,380.93' },
    ])
    expect(await test.ask('aging.totals', { asOf: '2026-05-31' })).toMatchObject({
      count: 1,
      sums: { balance: 138_093 },
    })
  })

  it('7: the statement from 1 April to 31 May ties out', async () => {
    const statement = await test.ask('customer.statement', { id: customer, from: '2026-04-01', to: '2026-05-31' })
    expect(statement).toMatchObject({ opening: 325_568, debit: 124_432, credit: 311_907, closing: 138_093 })
    expect(statement.lines.map((l) => [l.on, l.documentNo, yuan(l.debit), yuan(l.credit), yuan(l.balance)])).toEqual([
      ['2026-04-02', 'CKD20260402-0001', '1,244.32', '0.00', '4,500.00'],
      ['2026-04-21', 'SKD20260421-0001', '0.00', '3,000.00', '1,500.00'],
      ['2026-05-10', 'XSTH20260510-0001', '0.00', '119.07', '1,380.93'],
    ])
    expect(amountInCapitals(statement.closing)).toBe('壹仟叁佰捌拾元零玖角叁分')
  })

  it('9: the six amounts of May for the employee', async () => {
    const [figures] = await test.ask('performance.list', { from: '2026-01-01', to: '2026-05-31' })
    expect(figures).toMatchObject({
      employee: '老板',
      orders: 1,
      ordered: 450_000,
      returned: 11_907,
      received: 300_000,
      refunded: 0,
      outstanding: 138_093,
      requested: 0,
    })
  })

  it('8: the receipt of 15 June pays both deliveries; 619.07 stay as advance', async () => {
    test.onDay('2026-06-15')
    const { id } = await test.ask('receipt.create', {
      customerId: customer,
      receivedOn: '2026-06-15',
      method: 'wechat',
      amount: 200_000 as Fen,
    })
    receipt.r2 = id
    expect(await test.ask('receipt.confirm', { id })).toEqual({ allocated: 138_093, unallocated: 61_907 })
    const page = await read()
    expect(page.deliveries.map((d) => d.open)).toEqual([0, 0])
    expect(page).toMatchObject({ received: 438_093, outstanding: 0 })
    expect(await aging('2026-06-15')).toEqual([
      { notDue: '0.00', days1To30: '0.00', days31To60: '0.00', unallocated: '-619.07', balance: '-619.07' },
    ])
    expect(await test.ask('customer.read', { id: customer })).toMatchObject({ receivable: 0, unallocated: 61_907 })
  })

  it('10: each delivery gets its invoice; the tax of the parts adds up to the line', async () => {
    const request = {
      orderId: order,
      kind: 'special' as const,
      title: '杭州晨光商贸有限公司',
      taxId: '91330106MA2H0DEM0E',
    }
    const second = await test.ask('invoice.echo', { orderId: order, deliveryId: delivery.d2 ?? 0 })
    expect(second).toMatchObject({ due: 438_093, issued: 0, pending: 0, requestable: 438_093 })
    expect(second.lines.map((l) => [l.name, l.gross, l.net, l.tax])).toEqual([['A4复印纸', 124_432, 110_117, 14_315]])
    const first = await test.ask('invoice.echo', { orderId: order, deliveryId: delivery.d1 ?? 0 })
    expect(first.lines[0]).toMatchObject({ name: 'A4复印纸', gross: 186_648, net: 165_175, tax: 21_473 })
    expect(first.lines[2]).toMatchObject({ name: '上门安装', gross: 19_846, net: 18_723, tax: 1123 })
    expect((first.lines[0]?.tax ?? 0) + (second.lines[0]?.tax ?? 0)).toBe(35_788)

    const asked = await test.ask('invoice.request', { ...request, deliveryId: delivery.d1 ?? 0 })
    expect(asked.no).toBe('KPSQ20260615-0001')
    expect(await test.ask('invoice.echo', { orderId: order })).toMatchObject({ pending: 313_661, requestable: 124_432 })
    await test.ask('invoice.approve', { id: asked.id })
    await test.ask('invoice.writeBack', { id: asked.id, number: '26332000000012345678', issuedOn: '2026-06-15' })
    const rest = await test.ask('invoice.request', { ...request, deliveryId: delivery.d2 ?? 0 })
    expect(await test.ask('invoice.echo', { orderId: order })).toMatchObject({
      issued: 313_661,
      pending: 124_432,
      requestable: 0,
    })
    await expect(test.ask('invoice.request', { ...request, deliveryId: delivery.d2 ?? 0 })).rejects.toMatchObject({
      code: 'invoice.nothing',
    })
    await test.ask('invoice.approve', { id: rest.id })
    await expect(
      test.ask('invoice.writeBack', { id: rest.id, number: '26332000000012345678', issuedOn: '2026-06-15' }),
    ).rejects.toMatchObject({ code: 'invoice.numberTaken' })
    expect(await read()).toMatchObject({ invoiced: 313_661, invoicePending: 124_432 })
  })

  it('and the books agree, every identity of them', async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.filter((result) => result.disagreements.length > 0)).toEqual([])
    // Nobody is given a coupon here, nothing is bought, no statement of the bank is brought in, and no period is closed.
    expect(results.filter(({ records }) => records === 0).map(({ proof }) => proof)).toEqual([
      'coupons',
      'purchaseTotals',
      'payables',
      'bankLines',
      'periods',
      'periodDays',
      'periodCash',
    ])
  })

  it('a day long past still shows what it showed then', async () => {
    const asOf: Day = '2026-04-30' as Day
    expect(await aging(asOf)).toEqual([
      { notDue: '1,500.00', days1To30: '0.00', days31To60: '0.00', unallocated: '0.00', balance: '1,500.00' },
    ])
  })

  it('and the whole shop leaves, and comes back elsewhere, with the same manifest and books that agree', async () => {
    await leaveAndComeBack(test, async (other) => {
      expect(await other.ask('order.read', { id: order })).toEqual(await read())
    })
  })
})
