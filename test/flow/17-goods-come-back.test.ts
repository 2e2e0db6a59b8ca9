import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { colleague, openReadyShop, type TestShop, without } from '../shop'

// A customer gives goods back: asked for, let, here, looked at, paid for, done (RTN-01).
describe('goods come back from a customer', () => {
  let test: TestShop
  let customer: Id
  let paper: Id
  let order: Id
  let delivery: Id
  let line: Id
  let asked: Id

  const refused = (code: string) => expect.objectContaining({ code })
  const read = () => test.ask('salesReturn.read', { id: asked })
  const now = async () => ({ id: asked, version: (await read()).version })
  const onHand = async () => (await test.ask('product.read', { id: paper })).onHand / 10_000
  const owed = async () => (await test.ask('customer.read', { id: customer })).receivable
  const agree = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  }
  const request = (qty: string, more: Partial<{ wish: 'credit' | 'refundOnly'; id: Id; version: number }> = {}) =>
    test.ask('salesReturn.save', {
      id: null,
      deliveryId: delivery,
      cause: 'quality',
      reason: '纸受潮',
      lines: [{ deliveryLineId: line, qty: parseQty(qty) }],
      ...more,
    })
  const submitted = async (qty: string, wish: 'credit' | 'refundOnly' = 'credit') => {
    asked = (await request(qty, { wish })).id
    await test.ask('salesReturn.submit', await now())
  }
  const received = async (qty: string, came = qty) => {
    await submitted(qty)
    await test.ask('salesReturn.approve', await now())
    const [first] = (await read()).lines
    const lines = [{ lineId: first?.id ?? 0, qty: parseQty(came) }]
    await test.ask('salesReturn.receive', { ...(await now()), returnedOn: '2026-03-06', lines })
  }

  beforeAll(async () => {
    test = await openReadyShop('2026-03-06')
    const goods = { name: 'A4复印纸', unit: '箱', listPrice: parsePrice('100'), taxRate: 1300 }
    paper = (await test.ask('product.create', { ...goods, openingStock: parseQty('1000') })).id
  })
  afterAll(() => test.close())

  // Seven boxes for 230.00, delivered, for a customer with nothing else.
  beforeEach(async () => {
    test.onDay('2026-03-06')
    customer = (await test.ask('customer.create', { name: `杭州晨光商贸有限公司 ${test.shop.newId()}` })).id
    const lines = [{ productId: paper, qty: parseQty('7'), listPrice: parsePrice('100') }]
    const discount = { mode: 'amount', amount: 23_000 as Fen } as const
    const draft = { customerId: customer, orderOn: '2026-03-05', lines, discount }
    order = (await test.ask('order.save', { id: null, draft })).id
    await test.ask('order.confirm', { id: order, version: 1 })
    delivery = (await test.ask('order.ship', { id: order, version: 2, deliveredOn: '2026-03-05' })).deliveryId
    const page = await test.ask('order.read', { id: order })
    line = page.deliveries[0]?.lines[0]?.id ?? (0 as Id)
  })

  it('step by step to the end: what is good is for sale again, what is bad is not, and what is owed falls', async () => {
    const stock = await onHand()
    const before = await test.ask('product.read', { id: paper })
    await submitted('2')
    expect(await read()).toMatchObject({ state: 'SUBMITTED', wish: 'credit', cause: 'quality', amount: 0 })
    await test.ask('salesReturn.approve', await now())
    await test.ask('salesReturn.receive', { ...(await now()), returnedOn: '2026-03-06' })
    expect([await onHand(), await owed()]).toEqual([stock, 23_000])
    const [first] = (await read()).lines
    const bad = [{ lineId: first?.id ?? 0, qty: parseQty('0.5') }]
    await test.ask('salesReturn.inspect', { ...(await now()), bad })
    // Two came, half a one is bad: all of it is there, one and a half are for sale.
    expect([await onHand(), await owed()]).toEqual([stock + 2, 23_000])
    expect(await test.ask('product.read', { id: paper })).toMatchObject({
      blocked: 5000,
      available: before.available + 15_000,
    })
    expect(await test.ask('salesReturn.credit', { ...(await now()), settledOn: '2026-03-06' })).toEqual({
      amount: 6571,
    })
    expect([await onHand(), await owed()]).toEqual([stock + 2, 16_429])
    await test.ask('salesReturn.complete', await now())
    const page = await read()
    expect(page).toMatchObject({ state: 'COMPLETED', amount: 6571, settledBy: 'credit', returnedOn: '2026-03-06' })
    expect(page.lines).toMatchObject([{ qty: 20_000, receivedQty: 20_000, badQty: 5000, gross: 6571 }])
    const told = page.history.map(({ command }) => command.replace('salesReturn.', ''))
    expect(told).toEqual(['complete', 'credit', 'inspect', 'receive', 'approve', 'submit', 'save'])
    expect((await test.ask('order.read', { id: order })).returned).toBe(6571)
    await agree()
  })

  it('in three parts it is worth the whole delivery, to the fen (R-AMT-9)', async () => {
    const amounts = []
    for (const qty of ['2', '3', '2']) {
      await received(qty)
      await test.ask('salesReturn.inspect', await now())
      amounts.push((await test.ask('salesReturn.credit', { ...(await now()), settledOn: '2026-03-06' })).amount)
    }
    expect(amounts).toEqual([6571, 9858, 6571])
    expect(await owed()).toBe(0)
    await agree()
  })

  it('nobody can ask for what another asks for already, until that is dropped, and then they can', async () => {
    await submitted('5')
    const first = asked
    await expect(request('3')).rejects.toThrow(/最多可退 2/)
    const goods = { deliveryId: delivery, returnedOn: '2026-03-06', reason: '' }
    const all = [{ deliveryLineId: line, qty: parseQty('3') }]
    await expect(test.ask('salesReturn.create', { ...goods, lines: all })).rejects.toEqual(refused('return.tooMuch'))
    const [offered] = await test.ask('salesReturn.returnable', { customerId: customer })
    expect(offered?.lines).toMatchObject([{ qty: 70_000, returnedQty: 0, requestedQty: 50_000 }])
    const [own] = await test.ask('salesReturn.returnable', { customerId: customer, returnId: first })
    expect(own?.lines).toMatchObject([{ requestedQty: 0 }])
    await test.ask('salesReturn.cancel', { ...(await now()), reason: '客户留下了' })
    await test.ask('salesReturn.create', { ...goods, lines: all })
    await agree()
  })

  it('two drafts may ask for the same, but only one of them is submitted', async () => {
    const one = await request('5')
    const other = await request('5')
    await test.ask('salesReturn.submit', { id: one.id, version: 1 })
    await expect(test.ask('salesReturn.submit', { id: other.id, version: 1 })).rejects.toEqual(
      refused('return.tooMuch'),
    )
  })

  it('rejected with a reason it is written anew and asked for again', async () => {
    await submitted('2')
    await test.ask('salesReturn.reject', { ...(await now()), reason: '超过七天' })
    expect(await read()).toMatchObject({ state: 'REJECTED', answer: '超过七天' })
    await request('1', { ...(await now()) })
    await test.ask('salesReturn.submit', await now())
    expect(await read()).toMatchObject({ state: 'SUBMITTED', answer: '', lines: [{ qty: 10_000 }] })
    await expect(request('1', { ...(await now()) })).rejects.toEqual(refused('return.notEditable'))
  })

  it('what did not come can be asked for again; nothing at all is no return', async () => {
    await received('5', '3')
    const [offered] = await test.ask('salesReturn.returnable', { customerId: customer })
    expect(offered?.lines).toMatchObject([{ requestedQty: 30_000 }])
    await submitted('4')
    await test.ask('salesReturn.approve', await now())
    const [first] = (await read()).lines
    const receive = { ...(await now()), returnedOn: '2026-03-06' }
    const none = [{ lineId: first?.id ?? 0, qty: parseQty('0') }]
    await expect(test.ask('salesReturn.receive', { ...receive, lines: none })).rejects.toEqual(
      refused('return.nothingCame'),
    )
    await expect(test.ask('salesReturn.receive', { ...receive, returnedOn: '2026-03-04' })).rejects.toEqual(
      refused('return.beforeDelivery'),
    )
    await expect(test.ask('salesReturn.receive', { ...receive, returnedOn: '2026-03-07' })).rejects.toEqual(
      refused('day.future'),
    )
  })

  it('where only money is asked for no goods come, and the stock stays as it is', async () => {
    const stock = await onHand()
    await submitted('2', 'refundOnly')
    await expect(test.ask('salesReturn.credit', { ...(await now()), settledOn: '2026-03-06' })).rejects.toEqual(
      refused('order.eventNotAllowed'),
    )
    await test.ask('salesReturn.approve', await now())
    await expect(test.ask('salesReturn.receive', { ...(await now()), returnedOn: '2026-03-06' })).rejects.toEqual(
      refused('return.moneyOnly'),
    )
    await test.ask('salesReturn.credit', { ...(await now()), settledOn: '2026-03-06' })
    expect([await onHand(), await owed()]).toEqual([stock, 16_429])
    await agree()
  })

  it('money is not given before the goods were looked at, nor on a day before they came', async () => {
    await received('2')
    const credit = { settledOn: '2026-03-06' }
    await expect(test.ask('salesReturn.credit', { ...(await now()), ...credit })).rejects.toEqual(
      refused('order.eventNotAllowed'),
    )
    await test.ask('salesReturn.inspect', await now())
    await expect(test.ask('salesReturn.credit', { ...(await now()), settledOn: '2026-03-05' })).rejects.toEqual(
      refused('return.settledBefore'),
    )
  })

  it('a delivery of which goods are to come back is not voided', async () => {
    await submitted('2')
    const voiding = { id: order, version: 3, deliveryId: delivery, reason: '记错了' }
    await expect(test.ask('delivery.void', voiding)).rejects.toThrow(/XSTH/)
    await test.ask('salesReturn.cancel', { ...(await now()), reason: '客户留下了' })
    await test.ask('delivery.void', voiding)
    await expect(request('1')).rejects.toEqual(refused('return.voided'))
    await agree()
  })

  it('in one step it is a return that is completed, under a number like the others, found by it', async () => {
    const lines = [{ deliveryLineId: line, qty: parseQty('7') }]
    const made = await test.ask('salesReturn.create', {
      deliveryId: delivery,
      returnedOn: '2026-03-06',
      reason: '',
      lines,
    })
    asked = made.id
    expect(await read()).toMatchObject({ state: 'COMPLETED', wish: 'credit', amount: 23_000, settledOn: '2026-03-06' })
    expect((await read()).lines).toMatchObject([{ receivedQty: 70_000, badQty: 0, gross: 23_000 }])
    const found = await test.ask('search.everything', { text: made.no })
    expect(found).toMatchObject([{ kind: 'return', title: made.no, pageId: made.id }])
    const listed = await test.ask('salesReturn.list', { search: made.no.slice(-4), orderId: order })
    expect(listed.map(({ no }) => no)).toEqual([made.no])
    await expect(
      test.ask('salesReturn.create', { deliveryId: delivery, returnedOn: '2026-03-06', lines }),
    ).rejects.toEqual(refused('return.tooMuch'))
    await agree()
  })

  it('where an invoice is out it is completed with the red-letter one, or the reason why there is none', async () => {
    await test.ask('invoice.request', { orderId: order, kind: 'ordinary', title: '晨光', naturalPerson: true })
    const [invoice] = (await test.ask('order.read', { id: order })).invoices
    await test.ask('invoice.approve', { id: invoice?.id ?? 0 })
    const issued = { id: invoice?.id ?? 0, number: '26332000000012345678', issuedOn: '2026-03-06' }
    await test.ask('invoice.writeBack', issued)
    await received('1')
    await test.ask('salesReturn.inspect', await now())
    await test.ask('salesReturn.credit', { ...(await now()), settledOn: '2026-03-06' })
    expect((await read()).invoiced).toBe(true)
    await expect(test.ask('salesReturn.complete', await now())).rejects.toEqual(refused('return.redNeeded'))
    await test.ask('salesReturn.complete', { ...(await now()), redNote: '红字 26332000000012345679' })
    expect(await read()).toMatchObject({ state: 'COMPLETED', redNote: '红字 26332000000012345679' })
  })

  it('each step needs its right, and of two who act at once the second is told so', async () => {
    await submitted('2')
    const at = await now()
    await without(test, 'return.approve', async () => {
      await expect(test.ask('salesReturn.approve', at)).rejects.toEqual(refused('right.missing'))
    })
    await test.ask('salesReturn.approve', at)
    await expect(test.ask('salesReturn.cancel', { ...at, reason: '晚了' })).rejects.toEqual(refused('record.changed'))
    await without(test, 'return.receive', async () => {
      const receive = { ...at, version: at.version + 1, returnedOn: '2026-03-06' }
      await expect(test.ask('salesReturn.receive', receive)).rejects.toEqual(refused('right.missing'))
    })
  })

  it('a clerk sees the returns of their own orders and no others', async () => {
    await submitted('2')
    const name = `小李${test.shop.newId()}`
    await colleague(test, name)
    const code = { name, code: 'EINE-ZIFFER', password: 'ein-gutes-wort' }
    const owner = test.session.user
    await test.ask('session.choosePassword', code)
    const mine = await test.ask('salesReturn.list', {})
    const reply = await test.reply('salesReturn.read', { id: asked })
    test.session.user = owner
    expect(mine).toEqual([])
    expect(reply).toMatchObject({ ok: false, code: 'record.notFound' })
    expect((await test.ask('salesReturn.list', {})).map(({ id }) => id)).toContain(asked)
  })

  it('a line stands once', async () => {
    const lines = [1, 2].map((qty) => ({ deliveryLineId: line, qty: parseQty(String(qty)) }))
    const twice = { id: null, deliveryId: delivery, cause: 'other' as const, lines }
    await expect(test.ask('salesReturn.save', twice)).rejects.toEqual(refused('return.lineTwice'))
  })
})
