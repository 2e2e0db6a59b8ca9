import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../shop'

// What came back is paid back, or other goods go out for it (RTN-01, RTN-05).
describe('money and goods for what came back', () => {
  let test: TestShop
  let customer: Id
  let paper: Id
  let order: Id
  let delivery: Id
  let line: Id
  let asked: Id

  const day = '2026-03-06'
  const refused = (code: string) => expect.objectContaining({ code })
  const page = () => test.ask('salesReturn.read', { id: asked })
  const now = async () => ({ id: asked, version: (await page()).version })
  const terms = (amount: number) => ({ paidOn: day, method: 'bank' as const, amount: amount as Fen })
  const account = async () => {
    const { receivable, unallocated } = await test.ask('customer.read', { id: customer })
    return [receivable, unallocated]
  }
  const money = async (id: Id) => {
    const { gross, received, returned, outstanding } = await test.ask('order.read', { id })
    return { gross, received, returned, outstanding }
  }
  const agree = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  }
  const pay = async (amount: number, orderId: Id | null = null) => {
    const about = { customerId: customer, orderId, receivedOn: day, method: 'cash', amount: amount as Fen } as const
    await test.ask('receipt.confirm', { id: (await test.ask('receipt.create', about)).id })
  }
  /** So many of the seven boxes are back and looked at; half a one may be bad. */
  const inspected = async (qty: string, wish: 'refund' | 'exchange' = 'refund', bad = '0') => {
    const lines = [{ deliveryLineId: line, qty: parseQty(qty) }]
    asked = (await test.ask('salesReturn.save', { id: null, deliveryId: delivery, wish, cause: 'quality', lines })).id
    await test.ask('salesReturn.submit', await now())
    await test.ask('salesReturn.approve', await now())
    await test.ask('salesReturn.receive', { ...(await now()), returnedOn: day })
    const [first] = (await page()).lines
    await test.ask('salesReturn.inspect', {
      ...(await now()),
      bad: [{ lineId: first?.id ?? 0, qty: parseQty(bad) }],
    })
  }
  const refund = async (amount: number) => {
    const { refundNo } = await test.ask('salesReturn.refund', { ...(await now()), ...terms(amount) })
    const found = (await page()).refunds.find(({ no }) => no === refundNo)
    return found?.id ?? (0 as Id)
  }

  beforeAll(async () => {
    test = await openReadyShop(day)
    const goods = { name: 'A4复印纸', unit: '箱', listPrice: parsePrice('100'), taxRate: 1300 }
    paper = (await test.ask('product.create', { ...goods, openingStock: parseQty('1000') })).id
  })
  afterAll(() => test.close())

  // Seven boxes for 230.00, delivered, for a customer with nothing else.
  beforeEach(async () => {
    test.onDay(day)
    customer = (await test.ask('customer.create', { name: `杭州晨光商贸有限公司 ${test.shop.newId()}` })).id
    const lines = [{ productId: paper, qty: parseQty('7'), listPrice: parsePrice('100') }]
    const discount = { mode: 'amount', amount: 23_000 as Fen } as const
    order = (await test.ask('order.save', { id: null, draft: { customerId: customer, orderOn: day, lines, discount } }))
      .id
    await test.ask('order.confirm', { id: order, version: 1 })
    delivery = (await test.ask('order.ship', { id: order, version: 2, deliveredOn: day })).deliveryId
    line = (await test.ask('order.read', { id: order })).deliveries[0]?.lines[0]?.id ?? (0 as Id)
  })

  it('paid for and given back, the money goes back once finance says so, and the order owes nothing', async () => {
    await pay(23_000)
    await inspected('2')
    expect(await test.ask('salesReturn.settlement', { id: asked, on: day })).toEqual({
      worth: 6571,
      owed: 0,
      refundable: 6571,
    })
    const id = await refund(6571)
    expect(await page()).toMatchObject({ state: 'SETTLED', settledBy: 'refund', amount: 6571 })
    expect((await page()).refunds).toMatchObject([{ state: 'PENDING', amount: 6571 }])
    // In hand until finance has paid it.
    expect(await account()).toEqual([0, 6571])
    await expect(test.ask('salesReturn.complete', await now())).rejects.toEqual(refused('return.refundPending'))
    await test.ask('refund.confirm', { id })
    expect(await account()).toEqual([0, 0])
    expect(await money(order)).toEqual({ gross: 23_000, returned: 6571, received: 16_429, outstanding: 0 })
    const { credits } = await test.ask('order.read', { id: order })
    expect(credits?.map(({ kind, amount }) => [kind, amount])).toEqual([
      ...[
        ['receipt', 23_000],
        ['return', 6571],
        ['refund', -6571],
      ],
    ])
    const statement = await test.ask('customer.statement', { id: customer, from: day, to: day })
    expect(statement.lines.map(({ kind, debit, credit }) => [kind, debit, credit])).toEqual([
      ...[
        ['delivery', 23_000, 0],
        ['receipt', 0, 23_000],
        ['return', 0, 6571],
        ['refund', 6571, 0],
      ],
    ])
    expect(statement.closing).toBe(0)
    const filters = { customerId: { kind: 'oneOf' as const, values: [customer] } }
    const [figures] = await test.ask('performance.list', { from: day, to: day, by: 'customer', filters })
    expect(figures).toMatchObject({ ordered: 23_000, returned: 6571, received: 23_000, refunded: 6571, outstanding: 0 })
    await test.ask('salesReturn.complete', await now())
    await agree()
  })

  it('where half is paid, the value first takes off what is owed for the delivery, and no more than the rest goes back', async () => {
    await pay(20_000)
    await inspected('2')
    const settlement = { worth: 6571, owed: 3000, refundable: 3571 }
    expect(await test.ask('salesReturn.settlement', { id: asked, on: day })).toEqual(settlement)
    await expect(refund(3572)).rejects.toThrow(/35\.71/)
    expect((await page()).state).toBe('INSPECTED')
    await test.ask('refund.confirm', { id: await refund(3571) })
    expect(await account()).toEqual([0, 0])
    expect((await money(order)).outstanding).toBe(0)
    await agree()
  })

  it('what was not paid for is not paid back, but an advance can be', async () => {
    await inspected('2')
    await expect(refund(1)).rejects.toEqual(refused('refund.tooMuch'))
    const other = await test.ask('customer.create', { name: `另一位 ${test.shop.newId()}` })
    const about = { customerId: other.id, receivedOn: day, method: 'cash', amount: 500 as Fen } as const
    await test.ask('receipt.confirm', { id: (await test.ask('receipt.create', about)).id })
    const advance = { customerId: other.id, ...terms(300) }
    const { id } = await test.ask('refund.create', advance)
    expect(await test.ask('refund.echo', { customerId: other.id, on: day })).toEqual({
      inHand: 500,
      pending: 300,
      left: 200,
    })
    await expect(test.ask('refund.create', advance)).rejects.toEqual(refused('refund.tooMuch'))
    await test.ask('refund.confirm', { id })
    expect(await test.ask('refund.echo', { customerId: other.id, on: day })).toMatchObject({ inHand: 200, left: 200 })
    await agree()
  })

  it('money paid for one order and paid back is no longer received for it', async () => {
    await pay(23_000)
    const lines = [{ productId: paper, qty: parseQty('1'), listPrice: parsePrice('50') }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId: customer, orderOn: day, lines } })
    await test.ask('order.confirm', { id, version: 1 })
    await pay(5000, id)
    expect(await money(id)).toMatchObject({ received: 5000, outstanding: 0 })
    const { id: back } = await test.ask('refund.create', { customerId: customer, ...terms(2000) })
    await test.ask('refund.confirm', { id: back })
    expect(await money(id)).toMatchObject({ received: 3000, outstanding: 2000 })
    await test.ask('refund.void', { id: back, reason: '客户退回了这笔钱' })
    expect(await money(id)).toMatchObject({ received: 5000, outstanding: 0 })
    const statement = await test.ask('customer.statement', { id: customer, from: day, to: day })
    expect(statement.lines.map(({ kind }) => kind)).toEqual(['delivery', 'receipt', 'receipt'])
    await agree()
  })

  it('rejected, the money stays in hand and may be asked for again; a refund ends once', async () => {
    await pay(23_000)
    await inspected('2')
    const first = await refund(6571)
    await test.ask('refund.reject', { id: first, reason: '账号不对' })
    await expect(test.ask('refund.confirm', { id: first })).rejects.toEqual(refused('refund.eventNotAllowed'))
    const again = { customerId: customer, returnId: asked, ...terms(6571) }
    await expect(test.ask('refund.create', { ...again, amount: 6572 })).rejects.toEqual(refused('refund.tooMuch'))
    const { id } = await test.ask('refund.create', again)
    await test.ask('refund.confirm', { id })
    expect(await test.ask('refund.list', { search: '晨光' })).toEqual(
      expect.arrayContaining([expect.objectContaining({ id, state: 'CONFIRMED', returnId: asked })]),
    )
    await agree()
  })

  const onHand = async () => {
    const { onHand, blocked, stockValue } = await test.ask('product.read', { id: paper })
    return { onHand, blocked, stockValue }
  }
  const exchanged = async () => {
    const { orderId } = await test.ask('salesReturn.exchange', { ...(await now()), settledOn: day })
    return orderId
  }
  const ship = async (id: Id) => {
    await test.ask('order.confirm', { id, version: (await test.ask('order.read', { id })).version })
    await test.ask('order.ship', { id, version: (await test.ask('order.read', { id })).version, deliveredOn: day })
  }

  it('exchanged, the same goods go out for what came back, and nothing is owed for them', async () => {
    await pay(23_000)
    const before = await onHand()
    await inspected('2', 'exchange', '0.5')
    const id = await exchanged()
    const draft = await test.ask('order.read', { id })
    expect(draft).toMatchObject({ state: 'DRAFT', gross: 6571, customerId: customer, exchangeOf: { id: asked } })
    expect(draft.lines).toMatchObject([{ productId: paper, qty: 20_000, gross: 6571 }])
    expect(await page()).toMatchObject({ state: 'SETTLED', settledBy: 'exchange', exchange: { id, no: null } })
    expect(await account()).toEqual([0, 6571])
    await ship(id)
    expect(await account()).toEqual([0, 0])
    expect(await money(order)).toMatchObject({ received: 16_429, returned: 6571, outstanding: 0 })
    expect(await money(id)).toMatchObject({ gross: 6571, received: 6571, outstanding: 0 })
    // Two came, one and a half of them for sale, and two went: half a bad one is there more, and cost as much as it did.
    const after = await onHand()
    expect(after).toEqual({ ...before, blocked: before.blocked + 5000 })
    await test.ask('salesReturn.complete', await now())
    await agree()
  })

  it('for dearer goods the difference is owed, for cheaper ones it stays in hand', async () => {
    await pay(23_000)
    await inspected('2', 'exchange')
    const dearer = await exchanged()
    const rewrite = async (id: Id, price: string) => {
      const { version } = await test.ask('order.read', { id })
      const lines = [{ productId: paper, qty: parseQty('1'), listPrice: parsePrice(price) }]
      await test.ask('order.save', { id, version, draft: { customerId: customer, orderOn: day, lines } })
    }
    await rewrite(dearer, '80')
    expect((await test.ask('order.read', { id: dearer })).exchangeOf).toMatchObject({ id: asked })
    await ship(dearer)
    expect(await account()).toEqual([8000 - 6571, 0])
    expect(await money(dearer)).toMatchObject({ received: 6571, outstanding: 1429 })
    await pay(1429)
    await inspected('2', 'exchange')
    const cheaper = await exchanged()
    await rewrite(cheaper, '60')
    await ship(cheaper)
    expect(await account()).toEqual([0, 6572 - 6000])
    await agree()
  })

  it('an exchange that is called off leaves the value in hand', async () => {
    await pay(23_000)
    await inspected('2', 'exchange')
    const id = await exchanged()
    await test.ask('order.cancel', { id, version: (await test.ask('order.read', { id })).version, reason: '不换了' })
    expect(await account()).toEqual([0, 6571])
    expect(await page()).toMatchObject({ exchange: { id, state: 'CANCELLED' } })
    await test.ask('refund.create', { customerId: customer, returnId: asked, ...terms(6571) })
    await agree()
  })

  it('how long it took is known for each return and each cause', async () => {
    const lines = [{ deliveryLineId: line, qty: parseQty('1') }]
    asked = (await test.ask('salesReturn.save', { id: null, deliveryId: delivery, cause: 'notNeeded', lines })).id
    await test.ask('salesReturn.submit', await now())
    test.onDay('2026-03-08')
    await test.ask('salesReturn.approve', await now())
    await test.ask('salesReturn.receive', { ...(await now()), returnedOn: '2026-03-08' })
    await test.ask('salesReturn.inspect', await now())
    test.onDay('2026-03-09')
    await test.ask('salesReturn.credit', { ...(await now()), settledOn: '2026-03-09' })
    const filters = { cause: { kind: 'oneOf' as const, values: ['notNeeded'] } }
    expect(await test.ask('salesReturn.list', { orderId: order })).toMatchObject([{ hours: 720_000 }])
    const rows = await test.ask('returnCause.list', { from: day, to: day, filters })
    expect(rows).toMatchObject([
      { cause: 'notNeeded', returns: 1, settled: 1, amount: 3286, hours: 720_000, longest: 720_000 },
    ])
  })

  it('whatever is paid, given back and paid back: never more than was in hand, and the books agree', async () => {
    const part = fc.record({
      qty: fc.integer({ min: 1, max: 3 }),
      share: fc.integer({ min: 0, max: 130 }),
      how: fc.constantFrom('refund', 'exchange', 'credit', 'void'),
    })
    const world = fc.record({
      paid: fc.integer({ min: 0, max: 25_000 }),
      parts: fc.array(part, { minLength: 1, maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(world, async ({ paid, parts }) => {
        customer = (await test.ask('customer.create', { name: `随便谁 ${test.shop.newId()}` })).id
        const lines = [{ productId: paper, qty: parseQty('9'), listPrice: parsePrice('33.33') }]
        order = (await test.ask('order.save', { id: null, draft: { customerId: customer, orderOn: day, lines } })).id
        await test.ask('order.confirm', { id: order, version: 1 })
        delivery = (await test.ask('order.ship', { id: order, version: 2, deliveredOn: day })).deliveryId
        line = (await test.ask('order.read', { id: order })).deliveries[0]?.lines[0]?.id ?? (0 as Id)
        if (paid > 0) await pay(paid)
        const { gross } = await money(order)
        let [worth, gone, shipped] = [0, 0, 0]
        for (const { qty, share, how } of parts) {
          await inspected(String(qty), how === 'exchange' ? 'exchange' : 'refund')
          const can = await test.ask('salesReturn.settlement', { id: asked, on: day })
          worth += can.worth
          if (how === 'exchange') {
            const id = await exchanged()
            await ship(id)
            shipped += can.worth
          } else if (how === 'credit') await test.ask('salesReturn.credit', { ...(await now()), settledOn: day })
          else {
            const amount = Math.floor((can.refundable * share) / 100)
            const asks = refund(amount)
            if (amount <= 0 || amount > can.refundable) {
              await expect(asks).rejects.toEqual(refused(amount <= 0 ? 'refund.amount' : 'refund.tooMuch'))
              await test.ask('salesReturn.credit', { ...(await now()), settledOn: day })
            } else {
              const id = await asks
              await test.ask('refund.confirm', { id })
              if (how === 'void') await test.ask('refund.void', { id, reason: '没有付' })
              else gone += amount
            }
          }
        }
        const [receivable, unallocated] = (await account()).map(Number) as [number, number]
        expect(receivable - unallocated).toBe(gross + shipped + gone - worth - paid)
        expect(Math.min(receivable, unallocated)).toBeGreaterThanOrEqual(0)
        expect(gone).toBeLessThanOrEqual(worth + Math.max(0, paid - gross))
        await agree()
      }),
      { numRuns: 8 },
    )
  })

  // From here on there are two, and each confirms what the other has entered.
  it('nobody confirms a refund they entered, as soon as there are two', async () => {
    await pay(23_000)
    await inspected('1')
    const id = await refund(100)
    await without(test, 'receipt.confirm', async () => {
      await expect(test.ask('refund.confirm', { id })).rejects.toEqual(refused('right.missing'))
    })
    await expect(test.ask('refund.confirm', { id })).rejects.toEqual(refused('refund.ownConfirmation'))
  })

  it('the price of an exchange is no discount: who may give none can exchange all the same', async () => {
    await inspected('1', 'exchange')
    await without(test, 'order.discount', async () => {
      const id = await exchanged()
      expect((await test.ask('order.read', { id })).ownerId).toBe((await test.ask('order.read', { id: order })).ownerId)
    })
    await agree()
  })
})
