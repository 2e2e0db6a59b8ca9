import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../shop'

// What work at a customer's costs: parts leave the stock, and with the fee they are owed once it is done (SVC-01).
describe('parts and fees of work at a customer’s', () => {
  let test: TestShop
  let customer: Id
  let roller: Id
  let worker: Id

  const day = '2026-03-06'
  const refused = (code: string) => expect.objectContaining({ code })
  const read = (id: Id) => test.ask('service.read', { id })
  const at = async (id: Id) => ({ id, version: (await read(id)).version })
  const stock = async () => {
    const { onHand, stockValue } = await test.ask('product.read', { id: roller })
    return [onHand / 10_000, stockValue]
  }
  const owed = async () => (await test.ask('customer.read', { id: customer })).receivable
  const agree = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  }
  const planned = async () => {
    const { id } = await test.ask('service.save', { id: null, kind: 'repair', customerId: customer, need: '卡纸' })
    await test.ask('service.submit', await at(id))
    await test.ask('service.confirmNeed', await at(id))
    const slot = { technicianId: worker, plannedOn: day, startsAt: 540, endsAt: 660 }
    await test.ask('service.plan', { ...(await at(id)), ...slot })
    return id
  }
  const take = async (id: Id, qty: string, price = parsePrice('25')) =>
    (await test.ask('service.takePart', { ...(await at(id)), productId: roller, qty: parseQty(qty), price })).partId
  const finish = async (id: Id, fee = 0) =>
    test.ask('service.finish', { ...(await at(id)), doneOn: day, result: '换了搓纸轮', fee: fee as Fen })

  beforeAll(async () => {
    test = await openReadyShop(day)
    customer = (await test.ask('customer.create', { name: '杭州晨光商贸有限公司', term: { method: 'net', days: 30 } }))
      .id
    const goods = {
      name: '搓纸轮',
      unit: '个',
      listPrice: parsePrice('25'),
      taxRate: 1300,
      openingStock: parseQty('999'),
    }
    roller = (await test.ask('product.create', { ...goods, costPrice: parsePrice('3.33') })).id
    worker = test.session.user?.id ?? (0 as Id)
  })
  afterAll(() => test.close())

  it('parts leave the stock at what they cost, what is not used comes back at that, and the rest is owed with the fee', async () => {
    const before = await stock()
    const id = await planned()
    const part = await take(id, '3')
    expect((await stock())[0]).toBe((before[0] ?? 0) - 3)
    await test.ask('service.start', await at(id))
    await test.ask('service.giveBack', { ...(await at(id)), partId: part, qty: parseQty('1') })
    const more = { ...(await at(id)), partId: part, qty: parseQty('2.5') }
    await expect(test.ask('service.giveBack', more)).rejects.toEqual(refused('service.backTooMuch'))
    expect((await read(id)).parts).toMatchObject([{ qty: 30_000, backQty: 10_000, amount: 5000, unit: '个' }])
    const had = await owed()
    await finish(id, 8000)
    expect(await read(id)).toMatchObject({ state: 'DONE', fee: 8000, amount: 13_000 })
    expect((await owed()) ?? 0).toBe((had ?? 0) + 13_000)
    const [item] = await test.ask('openItem.list', { asOf: day, customerId: customer })
    expect(item).toMatchObject({ documentNo: (await read(id)).no, dueOn: '2026-04-05', open: 13_000 })
    await expect(take(id, '1')).rejects.toEqual(refused('order.eventNotAllowed'))
    const told = (await read(id)).history.flatMap(({ changes }) => changes.map(({ field, after }) => [field, after]))
    expect(told).toEqual(
      expect.arrayContaining([
        ['taken', '搓纸轮 × 3'],
        ['givenBack', '搓纸轮 × 1'],
      ]),
    )
    await agree()
  })

  it('cancelled, everything that was taken lies in stock again, to the fen', async () => {
    const before = await stock()
    const id = await planned()
    const first = await take(id, '2')
    await take(id, '1.5')
    await test.ask('service.giveBack', { ...(await at(id)), partId: first, qty: parseQty('0.5') })
    await test.ask('service.cancel', { ...(await at(id)), reason: '客户不修了' })
    expect(await stock()).toEqual(before)
    expect((await read(id)).parts.map(({ amount }) => amount)).toEqual([0, 0])
    await agree()
  })

  it('more than lies there, nothing, and what is not kept in stock is not taken', async () => {
    const id = await planned()
    await expect(take(id, '10000')).rejects.toEqual(refused('stock.notThere'))
    await expect(take(id, '0')).rejects.toEqual(refused('service.partQty'))
    const work = { name: '上门费', kind: 'service', listPrice: parsePrice('50'), taxRate: 600 } as const
    const { id: service } = await test.ask('product.create', work)
    const part = { ...(await at(id)), productId: service, qty: parseQty('1'), price: parsePrice('50') }
    await expect(test.ask('service.takePart', part)).rejects.toEqual(refused('service.notGoods'))
    await without(test, 'service.work', async () => {
      await expect(test.ask('service.takePart', part)).rejects.toEqual(refused('right.missing'))
    })
  })

  it('a wrong fee is taken back with a reason while nothing is paid for it, as often as it takes', async () => {
    const had = await owed()
    const id = await planned()
    await test.ask('service.start', await at(id))
    for (const fee of [9000, 900]) {
      await finish(id, fee)
      await test.ask('service.undoFinish', { ...(await at(id)), reason: '费用填错' })
      expect(await read(id)).toMatchObject({ state: 'IN_SERVICE', fee: 0, amount: 0, doneOn: null })
      expect(await owed()).toBe(had)
      await agree()
    }
    await finish(id, 6000)
    const statement = await test.ask('customer.statement', { id: customer, from: day, to: day })
    expect(statement.lines.filter(({ documentNo }) => documentNo.startsWith('FWD')).map(({ debit }) => debit)).toEqual([
      ...[13_000, 6000],
    ])
    await test.ask('opening.create', { customerId: customer, amount: -100_000, openedOn: day })
    await test.ask('receivable.settleAdvance', { customerId: customer })
    await expect(test.ask('service.undoFinish', { ...(await at(id)), reason: '再改' })).rejects.toEqual(
      refused('service.settled'),
    )
    await agree()
  })

  it('how well the work was done is known by who did it and what kind it was (SVC-04)', async () => {
    const id = await planned()
    await test.ask('service.start', await at(id))
    test.onDay('2026-03-07')
    await test.ask('service.finish', { ...(await at(id)), doneOn: '2026-03-07', result: '晚了一天' })
    await test.ask('service.feedback', { ...(await at(id)), score: 2, feedback: '晚了' })
    test.onDay(day)
    expect(await test.ask('serviceQuality.list', { from: '2026-03-07', to: '2026-03-07' })).toMatchObject([
      { technicianName: '老板', kind: 'repair', services: 1, inTime: 0, inTimeShare: 0, rated: 1, score: 20_000 },
    ])
    const [both] = await test.ask('serviceQuality.list', { from: day, to: '2026-03-07' })
    expect(both).toMatchObject({ services: 3, inTime: 2, inTimeShare: 6667, rated: 1, score: 20_000 })
  })

  it('however parts are taken and given back, the stock and what is owed agree to the fen', async () => {
    const move = fc.record({ qty: fc.integer({ min: 1, max: 40_000 }), back: fc.integer({ min: 0, max: 100 }) })
    const moves = fc.array(move, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(moves, fc.constantFrom('finish', 'cancel'), async (taken, end) => {
        const before = await stock()
        const [id, had] = [await planned(), (await owed()) ?? 0]
        let price = 0
        for (const { qty, back } of taken) {
          const asked = { productId: roller, qty, price: parsePrice('7.77') }
          const { partId } = await test.ask('service.takePart', { ...(await at(id)), ...asked })
          const given = Math.floor((qty * back) / 100)
          if (given > 0) await test.ask('service.giveBack', { ...(await at(id)), partId, qty: given })
          price += Math.round(((qty - given) * 777) / 10_000)
        }
        if (end === 'cancel') {
          await test.ask('service.cancel', { ...(await at(id)), reason: '不做了' })
          expect(await stock()).toEqual(before)
        } else {
          await test.ask('service.start', await at(id))
          await finish(id, 1)
          expect(await owed()).toBe(had + price + 1)
        }
        await agree()
      }),
      { numRuns: 8 },
    )
  })
})
