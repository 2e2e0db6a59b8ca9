import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Outcome } from '../../main/delivery/difference'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import { openReadyShop, type TestShop } from '../shop'

// Less arrives than was shipped: lost on the way, shipped once more, or back in stock; and the books agree whatever it was.
describe('less arrives than was shipped', () => {
  let test: TestShop
  let paper: Id
  let customer: Id
  let order: Id
  let sent: Id

  const refused = (code: string) => expect.objectContaining({ code })
  const read = () => test.ask('order.read', { id: order })
  const now = async () => ({ id: order, version: (await read()).version })
  const onHand = async () => (await test.ask('product.read', { id: paper })).onHand / 10_000
  const owed = async () => (await test.ask('customer.read', { id: customer })).receivable
  const agree = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  }
  const receive = async (qty: string, outcome: Outcome | null, deliveryId = sent) => {
    const line = (await read()).deliveries.find(({ id }) => id === deliveryId)?.lines[0]
    const differences = [{ deliveryLineId: line?.id ?? 0, receivedQty: parseQty(qty), outcome }]
    const about = { ...(await now()), receivedOn: '2026-03-06', deliveryIds: [deliveryId] }
    return test.ask('delivery.receive', { ...about, differences })
  }

  beforeAll(async () => {
    test = await openReadyShop('2026-03-06')
    const goods = { name: 'A4复印纸', unit: '箱', listPrice: parsePrice('100'), taxRate: 1300 }
    paper = (await test.ask('product.create', { ...goods, openingStock: parseQty('1000') })).id
  })
  afterAll(() => test.close())

  // Ten boxes for 1,000.00, all of them on their way.
  beforeEach(async () => {
    customer = (await test.ask('customer.create', { name: `杭州晨光商贸有限公司 ${test.shop.newId()}` })).id
    const lines = [{ productId: paper, qty: parseQty('10'), listPrice: parsePrice('100') }]
    order = (await test.ask('order.save', { id: null, draft: { customerId: customer, orderOn: '2026-03-05', lines } }))
      .id
    await test.ask('order.confirm', { id: order, version: 1 })
    sent = (await test.ask('order.ship', { ...(await now()), deliveredOn: '2026-03-05', carrier: '顺丰' })).deliveryId
  })

  it('lost on the way: the customer pays for what arrived, nothing comes back to stock', async () => {
    const before = await onHand()
    await receive('8', 'loss')
    expect([await onHand(), await owed()]).toEqual([before, 80_000])
    expect(await read()).toMatchObject({ state: 'RECEIVED', due: 80_000, returned: 20_000 })
    const [made] = await test.ask('salesReturn.list', { orderId: order })
    expect(made).toMatchObject({ state: 'COMPLETED', wish: 'refundOnly', cause: 'damaged', amount: 20_000 })
    expect((await test.ask('delivery.read', { id: sent })).lines).toMatchObject([
      { receivedQty: parseQty('8'), outcome: 'loss' },
    ])
    await agree()
  })

  // Everything a receipt with missing goods has moved, and the paper that says so.
  const figures = async () => {
    const { delivered, returned, due, received, outstanding, state, credits } = await read()
    const { levels, stockValue, unitCost, available } = await test.ask('product.read', { id: paper })
    const { lines } = await test.ask('delivery.read', { id: sent })
    const statement = await test.ask('customer.statement', { id: customer, from: '2026-03-01', to: '2026-03-31' })
    return {
      delivered,
      returned,
      due,
      received,
      outstanding,
      state,
      credits,
      owed: await owed(),
      levels,
      stockValue,
      unitCost,
      available,
      lines,
      statement,
      aging: await test.ask('aging.list', { asOf: '2026-03-06' }),
    }
  }

  const outcomes: Outcome[] = ['loss', 'return']
  it.each(outcomes)(
    'undoing a receipt after %s restores every figure, and it can be received again',
    async (outcome) => {
      const before = await figures()
      await receive('8', outcome)
      expect(await owed()).toBe(80_000)
      await test.ask('delivery.undoReceipt', { ...(await now()), deliveryId: sent })
      expect(await figures()).toEqual(before)
      const [made] = await test.ask('salesReturn.list', { orderId: order })
      expect(made).toMatchObject({ state: 'CANCELLED', amount: 0, returnedOn: null, settledOn: null })
      await agree()
      await receive('7', outcome)
      expect([await owed(), (await read()).returned]).toEqual([70_000, 30_000])
      await agree()
    },
  )

  it('what the credit had settled is owed again, and money that was paid stays where it was', async () => {
    await receive('8', 'loss')
    const money = { receivedOn: '2026-03-06', method: 'bank', amount: 80_000 as Fen } as const
    const { id } = await test.ask('receipt.create', { customerId: customer, orderId: order, ...money })
    await test.ask('receipt.confirm', { id })
    expect(await owed()).toBe(0)
    await test.ask('delivery.undoReceipt', { ...(await now()), deliveryId: sent })
    expect([await owed(), (await read()).received]).toEqual([20_000, 80_000])
    await agree()
  })

  it('goods that came back and were sold since are not taken from the shelf: the undoing is refused, and nothing is done', async () => {
    await receive('8', 'return')
    const adjust = (qty: number) =>
      test.ask('product.adjustStock', { id: paper, qty: (qty * 10_000) as Qty, movedOn: '2026-03-06', note: '' })
    const sold = (await onHand()) - 1
    await adjust(-sold)
    await expect(test.ask('delivery.undoReceipt', { ...(await now()), deliveryId: sent })).rejects.toEqual(
      refused('stock.notThere'),
    )
    expect([(await read()).state, await owed()]).toEqual(['RECEIVED', 80_000])
    await agree()
    await adjust(sold)
  })

  it('a received order that is taken a step back forgets everything that was said to be missing', async () => {
    await receive('6', 'reship')
    await test.ask('delivery.receive', { ...(await now()), receivedOn: '2026-03-06' })
    const before = await onHand()
    await test.ask('order.reopen', { ...(await now()), reason: '签错了' })
    expect([await onHand(), await owed(), (await read()).state]).toEqual([before + 4, 100_000, 'SHIPPED'])
    expect((await read()).deliveries.map(({ state }) => state)).toEqual(['SHIPPED', 'VOIDED'])
    await agree()
    await receive('8', 'loss')
    await test.ask('order.reopen', { ...(await now()), reason: '又签错了' })
    expect([await owed(), (await read()).due]).toEqual([100_000, 100_000])
    await agree()
  })

  it('back in stock: on hand rises by what did not stay, and the customer does not pay for it', async () => {
    const before = await onHand()
    await receive('7.5', 'return')
    expect([await onHand(), await owed()]).toEqual([before + 2.5, 75_000])
    expect(await read()).toMatchObject({ state: 'RECEIVED', returned: 25_000 })
    await agree()
  })

  it('shipped again: a second delivery leaves the stock, nothing is owed twice, and the order waits for it', async () => {
    const before = await onHand()
    await receive('6', 'reship')
    expect([await onHand(), await owed()]).toEqual([before - 4, 100_000])
    const { state, deliveries } = await read()
    const again = deliveries[1]?.id ?? (0 as Id)
    expect([state, deliveries.map((one) => [one.state, one.amount])]).toEqual([
      'SHIPPED',
      [
        ['RECEIVED', 100_000],
        ['SHIPPED', 0],
      ],
    ])
    expect(await test.ask('delivery.read', { id: again })).toMatchObject({
      replaced: { id: sent },
      carrier: '顺丰',
      lines: [{ qty: parseQty('4'), gross: 0 }],
    })
    await agree()
    const returnable = await test.ask('salesReturn.returnable', { customerId: customer })
    expect(returnable.map(({ id }) => id)).toEqual([sent])
    const about = { ...(await now()), deliveryId: again, reason: '没有发' }
    await expect(test.ask('delivery.void', about)).rejects.toEqual(refused('delivery.isReplacement'))
    await test.ask('delivery.receive', { ...(await now()), receivedOn: '2026-03-06' })
    expect((await read()).state).toBe('RECEIVED')
    await expect(test.ask('delivery.undoReceipt', { ...(await now()), deliveryId: sent })).rejects.toEqual(
      refused('delivery.replacementReceived'),
    )
    await agree()
  })

  it('undoing the receipt takes back what was shipped again: the goods are in stock, the delivery is on its way as before', async () => {
    const before = await onHand()
    await receive('6', 'reship')
    await test.ask('delivery.undoReceipt', { ...(await now()), deliveryId: sent })
    expect([await onHand(), await owed()]).toEqual([before, 100_000])
    const { state, deliveries } = await read()
    expect([state, deliveries.map((one) => one.state)]).toEqual(['SHIPPED', ['SHIPPED', 'VOIDED']])
    expect((await test.ask('delivery.read', { id: sent })).lines).toMatchObject([{ receivedQty: null, outcome: null }])
    await agree()
    await test.ask('delivery.receive', { ...(await now()), receivedOn: '2026-03-06' })
    expect((await read()).state).toBe('RECEIVED')
  })

  it('more than was shipped, less without a word, and a day before the shipment are refused, and nothing is done', async () => {
    const before = await onHand()
    await expect(receive('11', 'loss')).rejects.toEqual(refused('delivery.receivedTooMuch'))
    await expect(receive('9', null)).rejects.toEqual(refused('delivery.outcomeNeeded'))
    const early = { ...(await now()), receivedOn: '2026-03-04', deliveryIds: [sent] }
    await expect(test.ask('delivery.receive', early)).rejects.toEqual(refused('delivery.receivedBefore'))
    expect([await onHand(), (await read()).state]).toEqual([before, 'SHIPPED'])
    await agree()
  })
})
