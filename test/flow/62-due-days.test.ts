import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop } from '../shop'

// When what is owed is due: by the customer's term, by the plan of its order, or as somebody has said (R-AR).
describe('due days', () => {
  let test: TestShop
  let paper: Id
  beforeAll(async () => {
    test = await openReadyShop('2026-05-01')
    const goods = { name: '纸', unit: '箱', listPrice: parsePrice('1'), taxRate: 0 }
    paper = (await test.ask('product.create', { ...goods, openingStock: parseQty('100000') })).id
  })
  afterAll(() => test.close())

  const yuan = (amount: number) => (amount * 100) as Fen
  const newCustomer = async (days = 5) => {
    const term = { method: 'net' as const, days, day: 0 }
    return (await test.ask('customer.create', { name: `示例商行 ${test.shop.newId()}`, term })).id
  }
  async function order(customerId: Id, amount: number, orderOn: string): Promise<Id> {
    const lines = [{ productId: paper, qty: parseQty(String(amount)), listPrice: parsePrice('1') }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn, lines } })
    await test.ask('order.confirm', { id, version: 1 })
    return id
  }
  async function ship(id: Id, amount: number, deliveredOn: string): Promise<void> {
    const { version, lines } = await test.ask('order.read', { id })
    const of = lines.map((line) => ({ lineId: line.id, qty: parseQty(String(amount)) }))
    await test.ask('order.ship', { id, version, deliveredOn, lines: of })
  }
  async function pay(customerId: Id, orderId: Id | null, amount: number, receivedOn: string): Promise<void> {
    const about = { customerId, orderId, receivedOn, method: 'bank' as const, amount: yuan(amount) }
    const { id } = await test.ask('receipt.create', about)
    await test.ask('receipt.confirm', { id })
  }
  const plan = (orderId: Id, parts: readonly [string, number][]) => {
    const instalments = parts.map(([dueOn, amount]) => ({ name: '', dueOn, amount: yuan(amount) }))
    return test.ask('instalment.save', { orderId, instalments })
  }
  const items = (customerId: Id, asOf: string) => test.ask('openItem.list', { asOf, customerId, end: 100 })
  const aging = async (customerId: Id, asOf: string) =>
    (await test.ask('aging.list', { asOf, end: 500 })).find((row) => row.customerId === customerId)
  const late = async (customerId: Id) =>
    (await test.ask('dunning.list', { end: 500 })).find((row) => row.customerId === customerId)

  it('what is delivered of an order with a plan falls due by the plan, wherever it is looked at', async () => {
    test.onDay('2026-05-01')
    const customer = await newCustomer()
    const id = await order(customer, 1000, '2026-05-01')
    await plan(id, [
      ['2026-05-01', 300],
      ['2026-09-01', 700],
    ])
    await ship(id, 1000, '2026-05-01')
    await pay(customer, id, 300, '2026-05-01')
    test.onDay('2026-06-25')
    expect(await items(customer, '2026-06-25')).toMatchObject([{ dueOn: '2026-09-01', open: yuan(700) }])
    expect(await aging(customer, '2026-06-25')).toMatchObject({ notDue: yuan(700), band1: 0, band2: 0 })
    expect(await late(customer)).toBeUndefined()
    expect(await test.ask('orderDue.list', { customerId: customer, end: 10 })).toMatchObject([
      { nextDueOn: '2026-09-01', overdue: 0 },
    ])
    test.onDay('2026-09-02')
    expect(await late(customer)).toMatchObject({ overdue: yuan(700), oldestOn: '2026-09-01' })
    expect(await test.ask('orderDue.list', { customerId: customer, end: 10 })).toMatchObject([{ overdue: yuan(700) }])
  })

  it('a plan that comes later sets what is open anew, and what it is without one by the term again; days gone by stay', async () => {
    test.onDay('2026-05-01')
    const customer = await newCustomer()
    const id = await order(customer, 1000, '2026-05-01')
    await ship(id, 400, '2026-05-01')
    await ship(id, 200, '2026-05-01')
    test.onDay('2026-06-10')
    await plan(id, [
      ['2026-06-10', 500],
      ['2026-08-01', 500],
    ])
    const days = async (asOf: string) => (await items(customer, asOf)).map(({ dueOn }) => dueOn)
    expect(await days('2026-06-10')).toEqual(['2026-06-10', '2026-08-01'])
    expect(await days('2026-06-09')).toEqual(['2026-05-06', '2026-05-06'])
    expect(await aging(customer, '2026-06-09')).toMatchObject({ notDue: 0, band2: yuan(600) })
    expect(await aging(customer, '2026-06-10')).toMatchObject({ notDue: yuan(600), band2: 0 })
    const told = (await test.ask('order.history', { id })).flatMap(({ changes }) => changes)
    expect(told.filter(({ field }) => field === 'due')).toHaveLength(1)
    await test.ask('instalment.save', { orderId: id, instalments: [] })
    expect(await days('2026-06-10')).toEqual(['2026-05-06', '2026-05-06'])
    expect(await days('2026-06-09')).toEqual(['2026-05-06', '2026-05-06'])
  })

  it('a due day is changed by hand with a reason, stays when the plan changes, and can be set back', async () => {
    test.onDay('2026-05-01')
    const customer = await newCustomer()
    const id = await order(customer, 1000, '2026-05-01')
    await ship(id, 1000, '2026-05-01')
    test.onDay('2026-06-10')
    const [item] = await items(customer, '2026-06-10')
    const change = (dueOn: string, seen: string) =>
      test.ask('openItem.changeDueOn', { id: item?.id ?? 0, seen, dueOn, reason: '电话约定' })
    expect(await late(customer)).toMatchObject({ overdue: yuan(1000) })
    await change('2026-07-01', '2026-05-06')
    expect(await late(customer)).toBeUndefined()
    expect(await test.ask('customer.read', { id: customer })).toMatchObject({ overdue: 0 })
    expect(await aging(customer, '2026-06-10')).toMatchObject({ notDue: yuan(1000) })
    expect(await aging(customer, '2026-06-09')).toMatchObject({ band2: yuan(1000) })
    const overdue = { figure: 'overdue', customerId: customer, end: 10 } as const
    expect(await test.ask('figure.list', { ...overdue, asOf: '2026-06-09' })).toMatchObject([
      { dueOn: '2026-05-06', overdueDays: 34, open: yuan(1000) },
    ])
    expect(await test.ask('figure.list', { ...overdue, asOf: '2026-06-10' })).toEqual([])
    await plan(id, [['2026-12-01', 1000]])
    expect(await items(customer, '2026-06-10')).toMatchObject([{ dueOn: '2026-07-01' }])
    await expect(change('2026-07-02', '2026-05-06')).rejects.toMatchObject({ code: 'record.changed' })
    await expect(change('2026-04-30', '2026-07-01')).rejects.toMatchObject({ code: 'dueDay.early' })
    await change('2026-05-06', '2026-07-01')
    expect(await late(customer)).toMatchObject({ overdue: yuan(1000), oldestOn: '2026-05-06' })
    const history = await test.ask('order.history', { id })
    expect(history.find(({ command }) => command === 'openItem.changeDueOn')?.changes).toEqual(
      expect.arrayContaining([expect.objectContaining({ field: 'reason', after: '电话约定' })]),
    )
    await pay(customer, id, 1000, '2026-06-10')
    await expect(change('2026-08-01', '2026-05-06')).rejects.toMatchObject({ code: 'dueDay.settled' })
  })

  it('an opening balance falls due on another day as well, and can still be taken back', async () => {
    test.onDay('2026-06-10')
    const customer = await newCustomer()
    const about = { customerId: customer, amount: yuan(50), openedOn: '2026-04-01', dueOn: '2026-05-01' }
    const { id } = await test.ask('opening.create', about)
    await test.ask('openItem.changeDueOn', { id, seen: '2026-05-01', dueOn: '2026-07-01', reason: '电话约定' })
    expect(await late(customer)).toBeUndefined()
    await test.ask('opening.delete', { id })
    expect(await items(customer, '2026-06-10')).toEqual([])
  })

  it('is not changed on a day a confirmed statement tells of, and never within a closed period', async () => {
    test.onDay('2026-05-01')
    const customer = await newCustomer()
    const id = await order(customer, 1000, '2026-05-01')
    await ship(id, 1000, '2026-05-01')
    test.onDay('2026-06-30')
    const made = await test.ask('statement.make', { customerId: customer, from: '2026-05-01', to: '2026-06-30' })
    const { version } = await test.ask('statement.read', { id: made.id })
    await test.ask('statement.send', { id: made.id, version, way: 'paper', recipient: '', note: '' })
    const about = { id: made.id, version: version + 1, outcome: 'confirmed' as const, repliedOn: '2026-06-30' as Day }
    await test.ask('statement.reply', { ...about, person: '', theirs: null, note: '', differences: [] })
    const [item] = await items(customer, '2026-06-30')
    const change = () =>
      test.ask('openItem.changeDueOn', { id: item?.id ?? 0, seen: '2026-05-06', dueOn: '2026-08-01', reason: '约定' })
    await expect(change()).rejects.toMatchObject({ code: 'statement.confirmed' })
    test.onDay('2026-07-01')
    await change()
    expect(await aging(customer, '2026-06-30')).toMatchObject({ band2: yuan(1000) })
    expect(await aging(customer, '2026-07-01')).toMatchObject({ notDue: yuan(1000) })
    expect(await test.ask('statement.read', { id: made.id })).toMatchObject({ since: null, intact: true })
  })
})
