import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findUser } from '../../main/access/find-user'
import type { SignedInUser } from '../../main/access/view'
import { differences } from '../../main/order/change'
import { type Fen, parseFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import type { Sent } from '../../preload/contract'
import { colleague, openReadyShop, type TestShop } from '../shop'

// A confirmed order is changed under its number: asked for, approved where a rule says so, applied as a whole or not at all.
describe('a confirmed order is changed', () => {
  let test: TestShop
  let owner: SignedInUser
  let customer: Id
  let order: Id
  let paper: Id
  let pens: Id
  const who: Record<string, Id> = {}

  const as = async (name: string) => {
    test.session.user = name === '老板' ? owner : await findUser(test.shop.engine(), who[name] ?? (0 as Id))
  }
  const read = () => test.ask('order.read', { id: order })
  type Draft = Sent<'change.request'>['draft']
  /** The order as it stands, typed anew. */
  const again = async (): Promise<Draft> => {
    const {
      customerId,
      orderOn,
      promisedOn,
      contact,
      phone,
      address,
      externalNo,
      note,
      specialTerms,
      discount,
      lines,
    } = await read()
    return {
      customerId,
      orderOn,
      promisedOn,
      contact,
      phone,
      address,
      externalNo,
      note,
      specialTerms,
      discount,
      lines: lines.map(({ productId, unit, qty, listPrice, pay, typedAmount, inDiscount }) => ({
        productId,
        unit,
        qty,
        listPrice,
        pay,
        typedAmount,
        inDiscount,
      })),
    }
  }
  const request = async (change: (draft: Draft) => Draft, reason = '客户来电') =>
    test.ask('change.request', { id: order, version: (await read()).version, reason, draft: change(await again()) })
  const withQty = (at: number, qty: string) => (draft: Draft) => ({
    ...draft,
    lines: draft.lines.map((line, i) => (i === at ? { ...line, qty: parseQty(qty) } : line)),
  })
  const stock = async (id: Id) => (await test.ask('product.read', { id })).reserved
  const booksAgree = async () => {
    await as('老板')
    const { results } = await test.ask('book.prove', {})
    return results.filter(({ disagreements }) => disagreements.length > 0)
  }

  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    owner = test.session.user as SignedInUser
    who.小李 = await colleague(test, '小李', 'sales')
    customer = (await test.ask('customer.create', { name: '晨光商贸' })).id
    const goods = (name: string, price: string) =>
      test.ask('product.create', {
        name,
        unit: '箱',
        taxRate: 1300,
        listPrice: parsePrice(price),
        openingStock: parseQty('50'),
      })
    paper = (await goods('复印纸', '100')).id
    pens = (await goods('中性笔', '30')).id
    const lines = [
      { productId: paper, qty: parseQty('10'), listPrice: parsePrice('100') },
      { productId: pens, qty: parseQty('5'), listPrice: parsePrice('30') },
    ]
    await as('小李')
    const draft = {
      customerId: customer,
      orderOn: '2026-03-05',
      discount: { mode: 'percent' as const, pay: 9500 },
      lines,
    }
    order = (await test.ask('order.save', { id: null, draft })).id
    await test.ask('order.confirm', { id: order, version: 1 })
  })
  afterAll(() => test.close())

  it('more of one product and another day at once: version 2 under the same number, the goods held back', async () => {
    const before = await read()
    const answer = await request(
      (draft) => ({ ...withQty(0, '12')(draft), promisedOn: '2026-03-20' }),
      '多要两箱，推迟交货',
    )
    expect(answer).toEqual({ state: 'APPLIED', revision: 2, waitingFor: [] })
    const after = await read()
    expect(after).toMatchObject({
      no: before.no,
      state: 'CONFIRMED',
      revision: 2,
      promisedOn: '2026-03-20',
      gross: 128_250,
    })
    expect(after.lines.map(({ id }) => id)).toEqual(before.lines.map(({ id }) => id))
    expect(await stock(paper)).toBe(parseQty('12'))
    const [change] = await test.ask('change.list', { orderId: order })
    expect(change).toMatchObject({ state: 'APPLIED', reason: '多要两箱，推迟交货', requestedBy: '小李' })
    const shown = change && differences(change.before, change.after).filter((one) => one.of === 'head')
    expect(shown?.map((one) => (one.of === 'head' ? one.field : ''))).toEqual([
      ...['promisedOn', 'productTotal', 'orderAmount', 'gross', 'net', 'tax'],
    ])
    expect(await booksAgree()).toEqual([])
  })

  it('a line goes, another comes; what is short is held back all the same', async () => {
    await as('小李')
    await request((draft) => ({
      ...draft,
      lines: [...draft.lines.slice(0, 1), { productId: pens, qty: parseQty('60'), listPrice: parsePrice('28') }],
    }))
    expect(await stock(pens)).toBe(parseQty('60'))
    expect((await read()).lines.map(({ lineNo, productName, qty }) => [lineNo, productName, qty / 10_000])).toEqual([
      [1, '复印纸', 12],
      [2, '中性笔', 60],
    ])
    await request(withQty(1, '5'))
    expect(await stock(pens)).toBe(parseQty('5'))
    expect(await read()).toMatchObject({ revision: 4 })
    expect(await booksAgree()).toEqual([])
  })

  it('not without a reason, not without a difference, not for another customer, and not by an older version', async () => {
    await as('小李')
    await expect(request(withQty(0, '9'), ' ')).rejects.toMatchObject({ code: 'change.reasonNeeded' })
    await expect(request((draft) => draft)).rejects.toMatchObject({ code: 'change.nothing' })
    const { id: other } = await test.ask('customer.create', { name: '另一家' })
    await expect(request((draft) => ({ ...draft, customerId: other }))).rejects.toMatchObject({
      code: 'change.headFixed',
    })
    await expect(
      test.ask('change.request', { id: order, version: 1, reason: '客户来电', draft: await again() }),
    ).rejects.toMatchObject({ code: 'record.changed' })
  })

  it('beyond a rule it waits for the owner, and the order stays as it is; only one at a time', async () => {
    await as('老板')
    await test.ask('approval.changeRules', { rules: [{ rule: 'amount', active: true, limit: parseFen('2000') }] })
    await as('小李')
    const before = await read()
    expect(await request(withQty(0, '30'))).toEqual({ state: 'PENDING', revision: null, waitingFor: ['老板'] })
    expect(await read()).toEqual(before)
    expect(await stock(paper)).toBe(parseQty('12'))
    await expect(request(withQty(0, '9'))).rejects.toMatchObject({ code: 'change.pending' })
    expect(await booksAgree()).toEqual([])
  })

  it('rejected it changes nothing; withdrawn neither; approved it is applied', async () => {
    const before = await read()
    const [asked] = await test.ask('approval.inbox', {})
    expect(asked).toMatchObject({ isChange: true, gross: 298_300 })
    await test.ask('approval.reject', { taskId: asked?.taskId ?? (0 as Id), reason: '太多了' })
    expect(await read()).toEqual(before)
    await as('小李')
    await request(withQty(0, '31'))
    await test.ask('change.withdraw', { orderId: order })
    await request(withQty(0, '25'))
    await as('老板')
    const [again] = await test.ask('approval.inbox', {})
    expect(await test.ask('approval.approve', { taskId: again?.taskId ?? (0 as Id) })).toEqual({ state: 'APPLIED' })
    expect(await read()).toMatchObject({ revision: 5, gross: 250_800 })
    expect(await stock(paper)).toBe(parseQty('25'))
    const states = (await test.ask('change.list', { orderId: order })).map(({ state }) => state)
    expect(states).toEqual(['APPLIED', 'WITHDRAWN', 'REJECTED', 'APPLIED', 'APPLIED', 'APPLIED'])
    expect(await booksAgree()).toEqual([])
  })

  it('when the order moved on meanwhile, the approved change is a conflict and changes nothing', async () => {
    await as('小李')
    await request(withQty(0, '40'))
    await as('老板')
    const line = (await read()).lines[0]
    await test.ask('order.ship', {
      id: order,
      version: (await read()).version,
      deliveredOn: '2026-03-05',
      lines: [{ lineId: line?.id ?? (0 as Id), qty: parseQty('8') }],
    })
    const before = await read()
    const [asked] = await test.ask('approval.inbox', {})
    expect(await test.ask('approval.approve', { taskId: asked?.taskId ?? (0 as Id) })).toEqual({ state: 'CONFLICT' })
    expect(await read()).toEqual(before)
    expect(await booksAgree()).toEqual([])
  })

  it('of what was delivered nothing is taken back, and its price stays', async () => {
    await as('老板')
    await test.ask('approval.changeRules', { rules: [] })
    await as('小李')
    await expect(request(withQty(0, '7'))).rejects.toMatchObject({ code: 'change.belowDelivered' })
    await expect(
      request((draft) => ({ ...draft, lines: draft.lines.map((one) => ({ ...one, listPrice: parsePrice('90') })) })),
    ).rejects.toMatchObject({ code: 'change.priceFixed' })
    const { delivered } = await read()
    await request((draft) => ({
      ...draft,
      lines: [...withQty(0, '8')(draft).lines, { productId: paper, qty: parseQty('4'), listPrice: parsePrice('90') }],
    }))
    const page = await read()
    expect(page).toMatchObject({ state: 'PART_SHIPPED', delivered, revision: 6 })
    expect(page.lines[0]).toMatchObject({ gross: delivered, qty: parseQty('8'), deliveredQty: parseQty('8') })
    expect(await stock(paper)).toBe(parseQty('4'))
    expect(await booksAgree()).toEqual([])
  })

  it('down to what was delivered the order is shipped; after that only words change', async () => {
    await as('小李')
    await request((draft) => ({ ...draft, lines: draft.lines.slice(0, 1) }))
    expect(await read()).toMatchObject({ state: 'SHIPPED', revision: 7 })
    await expect(request(withQty(0, '9'))).rejects.toMatchObject({ code: 'change.onlyWords' })
    await request((draft) => ({ ...draft, note: '发票寄到前台' }), '补备注')
    expect(await read()).toMatchObject({ state: 'SHIPPED', revision: 8, note: '发票寄到前台' })
    expect([await stock(paper), await stock(pens)]).toEqual([0, 0])
    expect(await booksAgree()).toEqual([])
  })

  it('what was paid beyond the smaller order is the customer’s advance; what is invoiced stays covered', async () => {
    await as('小李')
    const lines = [{ productId: paper, qty: parseQty('5'), listPrice: parsePrice('100') }]
    order = (await test.ask('order.save', { id: null, draft: { customerId: customer, orderOn: '2026-03-05', lines } }))
      .id
    await test.ask('order.confirm', { id: order, version: 1, acceptShortage: true })
    await as('小李')
    const paid = { customerId: customer, orderId: order, receivedOn: '2026-03-05', method: 'cash' as const }
    const { id } = await test.ask('receipt.create', { ...paid, amount: 120_000 as Fen })
    await as('老板')
    await test.ask('receipt.confirm', { id })
    // 500.00 are held for this order, the rest settles what is owed already.
    expect(await read()).toMatchObject({ received: 50_000, gross: 50_000 })
    await request(withQty(0, '1'))
    expect(await read()).toMatchObject({ received: 0, gross: 10_000 })
    expect(await test.ask('customer.read', { id: customer })).toMatchObject({ receivable: 6_000, unallocated: 50_000 })
    await test.ask('invoice.request', { orderId: order, kind: 'ordinary', title: '晨光商贸', naturalPerson: true })
    await expect(
      request((draft) => ({ ...draft, lines: [{ productId: pens, qty: parseQty('1'), listPrice: parsePrice('30') }] })),
    ).rejects.toMatchObject({ code: 'change.belowInvoiced' })
    expect(await booksAgree()).toEqual([])
  })

  it('a cancelled order has no change waiting any more', async () => {
    await as('小李')
    const lines = [{ productId: pens, qty: parseQty('2'), listPrice: parsePrice('30') }]
    order = (await test.ask('order.save', { id: null, draft: { customerId: customer, orderOn: '2026-03-05', lines } }))
      .id
    await test.ask('order.confirm', { id: order, version: 1 })
    await as('老板')
    await test.ask('approval.changeRules', { rules: [{ rule: 'amount', active: true, limit: 1 as Fen }] })
    await as('小李')
    await request(withQty(0, '3'))
    await test.ask('order.cancel', { id: order, version: (await read()).version, reason: '不要了' })
    expect(await test.ask('change.list', { orderId: order })).toMatchObject([{ state: 'WITHDRAWN' }])
    expect(await booksAgree()).toEqual([])
  })
})
