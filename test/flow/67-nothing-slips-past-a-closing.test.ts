import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findUser } from '../../main/access/find-user'
import { fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { colleague, openReadyShop, type TestShop } from '../shop'

// A month that is closed gets no order, loses no invoice, and puts away only what is settled.
const refused = (code: string) => expect.objectContaining({ code })
const march = '2026-03-31'

describe('nothing slips past a closing', () => {
  let test: TestShop
  let customer: Id
  let paper: Id
  let numbers = 0

  beforeAll(async () => {
    test = await openReadyShop('2026-03-10')
    customer = (await test.ask('customer.create', { name: '示例晨光' })).id
    const goods = { name: '纸', unit: '箱', listPrice: parsePrice('100'), taxRate: 0, openingStock: parseQty('500') }
    paper = (await test.ask('product.create', goods)).id
  })
  afterAll(() => test.close())

  const save = async (boxes: string) => {
    const lines = [{ productId: paper, qty: parseQty(boxes), listPrice: parsePrice('100') }]
    return (await test.ask('order.save', { id: null, draft: { customerId: customer, orderOn: '2026-03-10', lines } }))
      .id
  }
  const now = async (id: Id) => ({ id, version: (await test.ask('order.read', { id })).version })
  const sell = async (boxes: string) => {
    const id = await save(boxes)
    await test.ask('order.confirm', { ...(await now(id)), acceptShortage: true })
    const { deliveryId } = await test.ask('order.ship', { ...(await now(id)), deliveredOn: '2026-03-10' })
    await test.ask('delivery.receive', { ...(await now(id)), receivedOn: '2026-03-10' })
    await test.ask('order.complete', await now(id))
    return { id, deliveryId }
  }
  const pay = async (orderId: Id, amount: number) => {
    const about = { customerId: customer, orderId, receivedOn: '2026-03-10', method: 'bank' as const }
    await test.ask('receipt.confirm', { id: (await test.ask('receipt.create', { ...about, amount: fen(amount) })).id })
  }
  const nextNumber = () => {
    numbers += 1
    return `2633200000${String(numbers).padStart(10, '0')}`
  }
  const request = async (orderId: Id) =>
    (await test.ask('invoice.request', { orderId, kind: 'ordinary', title: '晨光', naturalPerson: true })).id
  const issue = async (orderId: Id) => {
    const id = await request(orderId)
    await test.ask('invoice.approve', { id })
    await test.ask('invoice.writeBack', { id, number: nextNumber(), issuedOn: '2026-03-10' })
    return id
  }
  const takeBack = async (deliveryId: Id, orderId: Id, boxes: string) => {
    const found = (await test.ask('order.read', { id: orderId })).deliveries.find(({ id }) => id === deliveryId)
    const lines = (found?.lines ?? []).map((line) => ({ deliveryLineId: line.id, qty: parseQty(boxes) }))
    await test.ask('salesReturn.create', { deliveryId, returnedOn: '2026-03-10', reason: '破损', lines })
  }
  const repay = (amount: number) =>
    test.ask('refund.create', {
      customerId: customer,
      paidOn: '2026-04-02',
      amount: fen(amount),
      method: 'bank' as const,
      payee: '',
      bankReference: '',
      note: '',
    })
  const startRed = (id: Id) => test.ask('invoice.startRed', { id, reason: 'goodsReturned', used: false })
  const close = () => test.ask('period.close', { to: march })
  const reopen = async () => {
    const { closings } = await test.ask('period.list', {})
    const last = closings.find(({ reopenedAt }) => reopenedAt === null)
    if (last) await test.ask('period.reopen', { id: last.id, reason: '再看看' })
  }

  it('puts away only orders on which neither money nor a red letter nor a requested invoice is open', async () => {
    test.onDay('2026-03-10')
    const [settled, beyond, red, asked] = [await sell('2'), await sell('4'), await sell('4'), await sell('2')]
    for (const { id } of [settled, beyond, asked]) await pay(id, id === beyond.id ? 40_000 : 20_000)
    await pay(red.id, 40_000)
    await issue(red.id)
    for (const { id, deliveryId } of [beyond, red]) await takeBack(deliveryId, id, '4')
    await request(asked.id)
    test.onDay('2026-04-02')
    const put = async (id: Id) => test.ask('order.archive', { ...(await now(id)), archived: true })
    const page = async (id: Id) => {
      const { outstanding, redDue } = await test.ask('order.read', { id })
      return [outstanding, redDue]
    }
    expect([await page(beyond.id), await page(red.id)]).toEqual([
      [-40_000, 0],
      [-40_000, 40_000],
    ])
    await expect(put(beyond.id)).rejects.toEqual(refused('order.overPaid'))
    await test.ask('refund.confirm', { id: (await repay(80_000)).id })
    expect([await page(beyond.id), await page(red.id)]).toEqual([
      [0, 0],
      [0, 40_000],
    ])
    await expect(put(red.id)).rejects.toEqual(refused('order.redDue'))
    await close()
    expect(await test.ask('period.list', {})).toMatchObject({ archivable: 2, owed: 2 })
    expect(await test.ask('period.archive', {})).toEqual({ orderIds: [settled.id, beyond.id] })
    // What was paid and never invoiced may be asked for later.
    const late = await request(settled.id)
    expect((await test.ask('invoice.echo', { orderId: asked.id, alsoOrderIds: [] })).others).toEqual([])
    await test.ask('invoice.cancel', { id: late })
    const { others } = await test.ask('invoice.echo', { orderId: asked.id, alsoOrderIds: [] })
    expect(others).toMatchObject([{ id: settled.id, requestable: 20_000 }])
    expect(await test.ask('order.read', { id: settled.id })).toMatchObject({ archived: true, invoicePending: 0 })
  })

  it('a number is mended in a closed month; the day neither leaves nor enters it', async () => {
    await reopen()
    test.onDay('2026-03-10')
    const { id: order } = await sell('3')
    const id = await issue(order)
    const reason = '抄错了'
    const mend = (issuedOn: string) => test.ask('invoice.correct', { id, number: nextNumber(), issuedOn, reason })
    test.onDay('2026-04-02')
    await close()
    await mend('2026-03-10')
    expect(await test.ask('invoice.read', { id })).toMatchObject({ issuedOn: '2026-03-10', state: 'ISSUED' })
    for (const day of ['2026-04-01', '2026-03-11'])
      await expect(mend(day)).rejects.toEqual(refused('invoice.dayClosed'))
    await reopen()
    await mend('2026-04-01')
    await close()
    await expect(mend('2026-03-10')).rejects.toEqual(refused('period.closed'))
    await mend('2026-04-02')
    await mend('2026-04-01')
  })

  it('no invoice is dated after its own red letters', async () => {
    test.onDay('2026-04-02')
    await reopen()
    const { id: order } = await sell('3')
    const id = await issue(order)
    const red = await startRed(id)
    await test.ask('invoice.withdrawRed', { id, redId: red.id, reason: '撤回' })
    const lines = (await test.ask('invoice.read', { id })).redParts.map(({ requestLineId }) => {
      return { requestLineId, qty: parseQty('1'), gross: fen(10_000) }
    })
    const part = await test.ask('invoice.startRed', { id, reason: 'allowance', used: false, lines })
    await test.ask('invoice.issueRed', { id, redId: part.id, number: nextNumber(), issuedOn: '2026-03-20' })
    const mend = (issuedOn: string) =>
      test.ask('invoice.correct', { id, number: nextNumber(), issuedOn, reason: '抄错了' })
    await expect(mend('2026-03-21')).rejects.toMatchObject({ code: 'invoice.afterRed' })
    await mend('2026-03-20')
  })

  it('an order that waits for approval is told before, and is not approved into a closed month', async () => {
    await reopen()
    test.onDay('2026-03-10')
    await test.ask('approval.changeRules', { rules: [{ rule: 'amount', active: true, limit: fen(1_000_000) }] })
    const draft = await save('1')
    const boss = test.session.user
    test.session.user = await findUser(test.shop.engine(), await colleague(test, '小李'))
    const id = await save('150')
    expect(await test.ask('order.submit', await now(id))).toMatchObject({ state: 'PENDING' })
    test.session.user = boss
    test.onDay('2026-04-02')
    expect(await test.ask('period.check', { to: march })).toMatchObject({ orders: 1 })
    expect(await test.ask('period.check', { to: '2026-02-28' })).toMatchObject({ orders: 0 })
    await close()
    const orders = () => test.ask('performance.list', { from: '2026-03-01', to: march } as never)
    const was = await orders()
    const [task] = await test.ask('approval.inbox', {})
    const taskId = task?.taskId ?? (0 as Id)
    await expect(test.ask('approval.approve', { taskId })).rejects.toEqual(refused('period.closed'))
    await expect(test.ask('order.submit', await now(draft))).rejects.toEqual(refused('period.closed'))
    expect(await test.ask('order.read', { id })).toMatchObject({ state: 'PENDING' })
    expect(await orders()).toEqual(was)
    await reopen()
    await test.ask('approval.approve', { taskId })
    expect(await test.ask('order.read', { id })).toMatchObject({ state: 'CONFIRMED' })
  })
})
