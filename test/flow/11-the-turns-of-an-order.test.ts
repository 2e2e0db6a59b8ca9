import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import { leaveAndComeBack } from '../leave'
import { openReadyShop, type TestShop, without } from '../shop'

// What can happen to an order besides the straight road: prepared, held, voided, received, closed short, reopened, archived.
describe('the turns of an order', () => {
  let test: TestShop
  let customer: Id
  let paper: Id
  let order: Id

  const read = () => test.ask('order.read', { id: order })
  const now = async () => ({ id: order, version: (await read()).version })
  const stock = async () => {
    const { onHand, reserved } = await test.ask('product.read', { id: paper })
    return [onHand / 10_000, reserved / 10_000]
  }
  const owed = async () => (await test.ask('customer.read', { id: customer })).receivable
  const agree = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  }
  const refused = (code: string) => expect.objectContaining({ code })
  const ship = async (qty: string, deliveredOn = '2026-03-06') => {
    const [line] = (await read()).lines
    const lines = [{ lineId: line?.id ?? 0, qty: parseQty(qty) }]
    return (await test.ask('order.ship', { ...(await now()), deliveredOn, lines })).deliveryId
  }
  const pay = async (amount: number, orderId: Id | null = order) => {
    const receipt = {
      customerId: customer,
      orderId,
      receivedOn: '2026-03-06',
      method: 'bank' as const,
      amount: amount as Fen,
    }
    const { id } = await test.ask('receipt.create', receipt)
    await test.ask('receipt.confirm', { id })
    return id
  }

  beforeAll(async () => {
    test = await openReadyShop('2026-03-06')
    const goods = {
      name: 'A4复印纸',
      unit: '箱',
      listPrice: parsePrice('100'),
      taxRate: 1300,
      openingStock: parseQty('1000'),
    }
    paper = (await test.ask('product.create', goods)).id
  })
  afterAll(() => test.close())

  // Ten boxes for 1,000.00, confirmed, for a customer with nothing else.
  beforeEach(async () => {
    customer = (await test.ask('customer.create', { name: `杭州晨光商贸有限公司 ${test.shop.newId()}` })).id
    const lines = [{ productId: paper, qty: parseQty('10'), listPrice: parsePrice('100') }]
    const draft = { customerId: customer, orderOn: '2026-03-05', lines }
    order = (await test.ask('order.save', { id: null, draft })).id
    await test.ask('order.confirm', { id: order, version: 1 })
  })

  it('how far the goods are is said in the shop’s own words, and sales sees it at once (ORD-18)', async () => {
    await test.ask('orderStage.change', { stages: [{ name: '等待原料' }, { name: '组装中' }] })
    const [waiting, building] = await test.ask('orderStage.list', {})
    await test.ask('order.prepare', { ...(await now()), stageId: waiting?.id ?? 0 })
    expect(await read()).toMatchObject({ state: 'PROCESSING', stage: '等待原料' })
    await test.ask('order.prepare', { ...(await now()), stageId: building?.id ?? 0 })
    const listed = await test.ask('order.list', { filters: { stage: { kind: 'contains', text: '组装' } } })
    expect(listed.map(({ id, stage }) => [id, stage])).toEqual([[order, '组装中']])
    const kept = [{ id: building?.id ?? 0, name: '装配' }, { name: '等待原料' }]
    await test.ask('orderStage.change', { stages: kept })
    expect((await read()).stage).toBe('装配')
    await expect(test.ask('orderStage.change', { stages: [{ name: '等待原料' }] })).rejects.toEqual(
      refused('record.inUse'),
    )
    await expect(test.ask('orderStage.change', { stages: [...kept, { name: '装配' }] })).rejects.toEqual(
      refused('name.taken'),
    )
    await ship('10')
    expect(await read()).toMatchObject({ state: 'SHIPPED', stage: '' })
    await agree()
  })

  it('a held order is neither shipped nor completed, until it is released', async () => {
    await test.ask('order.hold', { ...(await now()), reason: '客户要改颜色' })
    expect(await read()).toMatchObject({ state: 'CONFIRMED', onHold: true, holdReason: '客户要改颜色' })
    const [listed] = await test.ask('order.list', { filters: { trouble: { kind: 'oneOf', values: ['held'] } } })
    expect(listed).toMatchObject({ id: order, trouble: 'held' })
    await expect(ship('10')).rejects.toThrow(/客户要改颜色.*不能「全部发货」.*解除暂停/)
    await test.ask('order.release', await now())
    await ship('10')
    await test.ask('order.hold', { ...(await now()), reason: '等回款' })
    await expect(test.ask('order.complete', await now())).rejects.toEqual(refused('order.onHold'))
    await test.ask('order.release', await now())
    await test.ask('order.complete', await now())
    await expect(test.ask('order.hold', { ...(await now()), reason: '晚了' })).rejects.toEqual(refused('order.ended'))
  })

  it('what is wrong with an order is a word of the language in an export, and nothing where nothing is', async () => {
    await test.ask('order.hold', { ...(await now()), reason: '等回款' })
    const path = join(test.folder, 'orders.csv')
    const columns = [
      { key: 'no', title: '单号' },
      { key: 'trouble', title: '问题' },
    ]
    await test.ask('order.export', { path, columns })
    const lines = (await readFile(path, 'utf8')).replace('\ufeff', '').trim().split(/\r?\n/)
    const { no } = await read()
    expect(lines).toContain(`${no},已暂停`)
    expect(lines.filter((line) => line.includes('order.trouble'))).toEqual([])
  })

  it('a delivery that never left is voided: stock, reservation and what is owed are as before (R-DLV)', async () => {
    const [before, owedBefore] = [await stock(), await owed()]
    const first = await ship('4')
    await ship('6')
    expect(await read()).toMatchObject({ state: 'SHIPPED', delivered: 100_000, outstanding: 100_000 })
    await test.ask('delivery.void', { ...(await now()), deliveryId: first, reason: '记错了' })
    const page = await read()
    expect(page).toMatchObject({ state: 'PART_SHIPPED', delivered: 60_000, outstanding: 100_000 })
    expect(page.deliveries.map(({ state, open, voidReason }) => [state, open, voidReason])).toEqual([
      ['VOIDED', 0, '记错了'],
      ['SHIPPED', 60_000, ''],
    ])
    expect(page.lines[0]?.deliveredQty).toBe(60_000)
    expect(await owed()).toBe((owedBefore ?? 0) + 60_000)
    expect(page.credits).toEqual([])
    await agree()
    await test.ask('delivery.void', { ...(await now()), deliveryId: page.deliveries[1]?.id ?? 0, reason: '也记错了' })
    expect(await read()).toMatchObject({ state: 'CONFIRMED', delivered: 0 })
    expect([await stock(), await owed()]).toEqual([before, owedBefore])
    // As of no day anything was owed, and the statement does not speak of it.
    const items = await test.ask('openItem.list', { asOf: '2026-03-06', customerId: customer })
    expect(items.filter(({ orderId }) => orderId === order)).toEqual([])
    const { lines } = await test.ask('customer.statement', { id: customer, from: '2026-03-01', to: '2026-03-31' })
    expect(lines.filter(({ orderNo }) => orderNo === page.no)).toEqual([])
    await agree()
    await ship('10')
    expect(await read()).toMatchObject({ state: 'SHIPPED', delivered: 100_000 })
    await expect(test.ask('delivery.void', { ...(await now()), deliveryId: first, reason: '再一次' })).rejects.toEqual(
      refused('delivery.eventNotAllowed'),
    )
    await agree()
  })

  it('an order whose preparing had begun falls back to there', async () => {
    await test.ask('order.prepare', await now())
    const delivery = await ship('10')
    await test.ask('delivery.void', { ...(await now()), deliveryId: delivery, reason: '没装车' })
    expect(await read()).toMatchObject({ state: 'PROCESSING', startedAt: expect.any(Number) })
  })

  it('a delivery that is paid, come back from, invoiced or received is not voided', async () => {
    const voided = async (deliveryId: Id) => test.ask('delivery.void', { ...(await now()), deliveryId, reason: '错' })
    const paid = await ship('4')
    const receipt = await pay(10_000)
    await expect(voided(paid)).rejects.toThrow(/SKD20260306/)
    await test.ask('receipt.void', { id: receipt, reason: '退票' })
    await test.ask('delivery.receive', { ...(await now()), receivedOn: '2026-03-06' })
    await expect(voided(paid)).rejects.toThrow(/先撤销签收/)
    await test.ask('delivery.undoReceipt', { ...(await now()), deliveryId: paid })
    const ask = { orderId: order, deliveryId: paid, kind: 'ordinary' as const, title: '晨光', naturalPerson: true }
    const invoice = await test.ask('invoice.request', ask)
    await expect(voided(paid)).rejects.toEqual(refused('delivery.invoiced'))
    await test.ask('invoice.cancel', { id: invoice.id })
    const line = (await read()).deliveries[0]?.lines[0]?.id ?? 0
    const back = { deliveryId: paid, returnedOn: '2026-03-06', lines: [{ deliveryLineId: line, qty: 10_000 as Qty }] }
    await test.ask('salesReturn.create', back)
    await expect(voided(paid)).rejects.toEqual(refused('delivery.settled'))
    await agree()
  })

  it('the customer confirms the goods: of one delivery, then of all; undone, and completed after it', async () => {
    const first = await ship('4')
    await test.ask('delivery.receive', { ...(await now()), receivedOn: '2026-03-06', deliveryIds: [first] })
    expect(await read()).toMatchObject({
      state: 'PART_SHIPPED',
      deliveries: [{ state: 'RECEIVED', receivedOn: '2026-03-06' }],
    })
    await ship('6')
    expect((await read()).state).toBe('SHIPPED')
    await expect(test.ask('delivery.receive', { ...(await now()), receivedOn: '2026-03-05' })).rejects.toEqual(
      refused('delivery.receivedBefore'),
    )
    await test.ask('delivery.receive', { ...(await now()), receivedOn: '2026-03-06' })
    expect((await read()).state).toBe('RECEIVED')
    await expect(test.ask('order.cancel', await now())).rejects.toThrow(/请先退货/)
    await test.ask('delivery.undoReceipt', { ...(await now()), deliveryId: first })
    expect(await read()).toMatchObject({ state: 'SHIPPED', deliveries: [{ state: 'SHIPPED' }, { state: 'RECEIVED' }] })
    await test.ask('delivery.receive', { ...(await now()), receivedOn: '2026-03-06' })
    await test.ask('order.complete', await now())
    expect(await read()).toMatchObject({ state: 'COMPLETED', endedAt: expect.any(Number) })
    await expect(test.ask('delivery.undoReceipt', { ...(await now()), deliveryId: first })).rejects.toEqual(
      refused('order.eventNotAllowed'),
    )
  })

  it('closed short, an order counts for what was delivered, everywhere (R-ST note 3)', async () => {
    const [before, owedBefore] = [await stock(), await owed()]
    await pay(70_000)
    await ship('4')
    expect(await read()).toMatchObject({ outstanding: 30_000, received: 70_000 })
    const echo = () => test.ask('receipt.echo', { customerId: customer, orderId: order })
    expect(await echo()).toMatchObject({ orderAmount: 100_000, outstanding: 30_000 })
    const whole = { orderId: order, deliveryId: null, kind: 'ordinary' as const, title: '晨光', naturalPerson: true }
    const invoice = await test.ask('invoice.request', whole)
    const close = async () => test.ask('order.closeShort', { ...(await now()), reason: '余下的不要了' })
    await expect(close()).rejects.toEqual(refused('order.overInvoiced'))
    await test.ask('invoice.cancel', { id: invoice.id })
    await close()
    // Four boxes are paid; the other 300.00 are the customer's advance and do not count for this order.
    expect(await read()).toMatchObject({
      state: 'CLOSED',
      gross: 100_000,
      due: 40_000,
      received: 40_000,
      outstanding: 0,
    })
    expect(await echo()).toMatchObject({ orderAmount: 40_000, outstanding: 0 })
    expect(await test.ask('customer.read', { id: customer })).toMatchObject({ receivable: owedBefore })
    expect(await stock()).toEqual([(before[0] ?? 0) - 4, (before[1] ?? 0) - 10])
    const listed = await test.ask('order.list', { filters: { state: { kind: 'oneOf', values: ['CLOSED'] } } })
    expect(listed).toMatchObject([{ id: order, outstanding: 0 }])
    const asked = await test.ask('invoice.request', whole)
    expect((await read()).invoices.find(({ id }) => id === asked.id)).toMatchObject({ gross: 40_000 })
    await agree()
    await test.ask('order.reopen', { ...(await now()), reason: '又要了' })
    expect(await read()).toMatchObject({ state: 'PART_SHIPPED', outstanding: 60_000 })
    expect(await stock()).toEqual([(before[0] ?? 0) - 4, (before[1] ?? 0) - 4])
    await agree()
  })

  it('an order nothing was shipped of is cancelled, not closed short; its money is the customer’s advance', async () => {
    await pay(50_000)
    await expect(test.ask('order.closeShort', { ...(await now()), reason: '不要了' })).rejects.toThrow(/直接取消/)
    await test.ask('order.cancel', { ...(await now()), reason: '不要了' })
    expect(await read()).toMatchObject({ state: 'CANCELLED', received: 0, outstanding: 0 })
    await agree()
  })

  it('the shop may want an order paid before it is completed (R-ST note 5)', async () => {
    await ship('10')
    await test.ask('orderSettings.change', { completeNeedsPaid: true })
    await expect(test.ask('order.complete', await now())).rejects.toThrow(/1,000\.00/)
    await test.ask('orderSettings.change', { completeNeedsPaid: false })
    await test.ask('order.complete', await now())
    await test.ask('order.reopen', { ...(await now()), reason: '还要改' })
    expect(await read()).toMatchObject({ state: 'RECEIVED', endedAt: null })
  })

  it('an archived order is out of the list and only looked at, until it is taken out again (ARC-01)', async () => {
    await ship('10')
    await test.ask('order.complete', await now())
    const put = async (archived: boolean) => test.ask('order.archive', { ...(await now()), archived })
    await expect(put(true)).rejects.toEqual(refused('order.notSettled'))
    await pay(100_000)
    await put(true)
    const ids = async (archived: boolean | null) =>
      (await test.ask('order.list', { archived, end: 100 })).map(({ id }) => id)
    expect(await ids(false)).not.toContain(order)
    expect(await ids(true)).toEqual([order])
    expect(await ids(null)).toContain(order)
    await expect(test.ask('order.reopen', { ...(await now()), reason: '看看' })).rejects.toEqual(
      refused('order.archived'),
    )
    const line = (await read()).deliveries[0]
    const back = [{ deliveryLineId: line?.lines[0]?.id ?? 0, qty: 10_000 as Qty }]
    const goods = { deliveryId: line?.id ?? 0, returnedOn: '2026-03-06', lines: back }
    await expect(test.ask('salesReturn.create', goods)).rejects.toEqual(refused('order.archived'))
    await put(false)
    const told = await test.ask('order.history', { id: order, count: 2 })
    expect(told.map(({ command }) => command)).toEqual(['order.unarchive', 'order.archive'])
    await test.ask('salesReturn.create', goods)
    await agree()
  })

  it('who may not say how far the goods are, or reopen, is refused', async () => {
    await without(test, 'order.prepare', async () => {
      await expect(test.ask('order.prepare', await now())).rejects.toEqual(refused('right.missing'))
    })
    await without(test, 'order.reopen', async () => {
      await expect(test.ask('order.reopen', { ...(await now()), reason: '又要了' })).rejects.toEqual(
        refused('right.missing'),
      )
    })
  })

  it('all of it leaves with the shop and comes back with the same figures', async () => {
    await agree()
    await leaveAndComeBack(test, async (other) => {
      expect(await other.ask('order.totals', {})).toEqual(await test.ask('order.totals', {}))
      expect(await other.ask('orderStage.list', {})).toEqual(await test.ask('orderStage.list', {}))
    })
  })
})
