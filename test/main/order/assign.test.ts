import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findUser } from '../../../main/access/find-user'
import type { Id } from '../../../main/value/id'
import { colleague, openReadyShop, owner, type TestShop } from '../../shop'

describe('who is responsible for an order', () => {
  let test: TestShop
  let [a, b, service] = [0 as Id, 0 as Id, 0 as Id]
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
    a = await colleague(test, '甲')
    b = await colleague(test, '乙')
    service = await colleague(test, '客服小张', 'service')
  })
  afterEach(() => test.close())

  const as = async (id: Id) => {
    test.session.user = await findUser(test.shop.engine(), id)
  }
  const asOwner = () => test.ask('session.signIn', owner)
  const order = async (customerId: Id) =>
    (await test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-01', lines: [] } })).id
  const entries = async (recordId: Id) =>
    (await test.ask('activity.list', { record: 'salesOrder', recordId })).filter(
      ({ command }) => command === 'order.assign',
    )

  it('is at first who took it down; five given to another change their owner, with an entry in the log each (ASN-01)', async () => {
    const { id: customerId } = await test.ask('customer.create', { name: '示例晨光' })
    await as(a)
    const orders = []
    for (let i = 0; i < 5; i += 1) orders.push(await order(customerId))
    expect(await test.ask('order.read', { id: orders[0] ?? (0 as Id) })).toMatchObject({
      ownerName: '甲',
      createdBy: '甲',
    })
    expect(await test.reply('order.assign', { orders, ownerId: b })).toMatchObject({ code: 'right.missing' })
    await asOwner()
    const gone = 7 as Id
    const rows = await test.ask('order.assign', { orders: [...orders, gone, ...orders], ownerId: b })
    expect(rows.map(({ result }) => result)).toEqual([...Array(5).fill('assigned'), 'notFound'])
    expect((await test.ask('order.list', {})).map(({ ownerName }) => ownerName)).toEqual(Array(5).fill('乙'))
    for (const id of orders)
      expect(await entries(id)).toMatchObject([{ before: { owner: '甲' }, after: { owner: '乙' }, user: owner.name }])
    expect((await test.ask('order.assign', { orders, ownerId: b })).map(({ result }) => result)).toEqual(
      Array(5).fill('unchanged'),
    )
    // Who took them down sees them no more, and the customer, who has no owner, still.
    await as(a)
    expect(await test.ask('order.list', {})).toEqual([])
    expect(await test.reply('order.read', { id: orders[0] })).toMatchObject({ code: 'record.notFound' })
    expect(await test.ask('customer.list', {})).toHaveLength(1)
  })

  it('is told of it: the order stands among what is to be done today, until it is done (ASN-04)', async () => {
    const { id: customerId } = await test.ask('customer.create', { name: '示例晨光', phone: '13900001111' })
    const { id: productId } = await test.ask('product.create', { name: '纸', listPrice: 0, taxRate: 1300 })
    const lines = [{ productId, qty: 10_000, listPrice: 1_000_000_000 }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-01', lines } })
    const { no } = await test.ask('order.confirm', { id, version: 1, acceptShortage: true })
    await test.ask('order.assign', { orders: [id], ownerId: service })
    expect(await test.ask('reminder.today', {})).toEqual([])
    await as(service)
    const [told] = await test.ask('reminder.today', {})
    expect(told).toMatchObject({ about: no, orderId: id, customerName: '示例晨光' })
    await test.ask('reminder.done', { id: told?.id ?? (0 as Id) })
    expect(await test.ask('reminder.today', {})).toEqual([])
    // What another has to do is not done for them by who only reads.
    await asOwner()
    const other = { customerId, userId: a, about: '回电', dueAt: Date.parse('2026-03-02T09:00:00+08:00') as never }
    const { id: reminder } = await test.ask('reminder.create', other)
    await as(service)
    expect(await test.reply('reminder.done', { id: reminder })).toMatchObject({ code: 'right.missing' })
    await asOwner()
    const me = test.session.user?.id ?? (0 as Id)
    await test.ask('order.assign', { orders: [id], ownerId: me })
    await test.ask('order.cancel', { id, version: 2, reason: '' })
    await test.ask('order.assign', { orders: [id], ownerId: b })
    expect((await test.ask('reminder.ofCustomer', { customerId })).map(({ userName }) => userName)).toEqual(['甲'])
  })

  it('a customer that somebody adds who sees only their own is theirs', async () => {
    await as(a)
    const { id } = await test.ask('customer.create', { name: '甲的新客户' })
    expect(await test.ask('customer.read', { id })).toMatchObject({ ownerName: '甲' })
    await as(b)
    expect(await test.ask('customer.list', {})).toEqual([])
    await asOwner()
    expect(
      await test.ask('customer.read', { id: (await test.ask('customer.create', { name: '店里的客户' })).id }),
    ).toMatchObject({ ownerName: null })
  })

  it('may be anybody who works here, and nobody who has left (ASN-03)', async () => {
    const { id: customerId } = await test.ask('customer.create', { name: '示例晨光' })
    const id = await order(customerId)
    expect(await test.ask('order.assign', { orders: [id], ownerId: service })).toMatchObject([{ result: 'assigned' }])
    await test.ask('user.switchOff', { id: b })
    expect(await test.reply('order.assign', { orders: [id], ownerId: b })).toMatchObject({ code: 'record.inactive' })
    expect(await test.ask('order.read', { id })).toMatchObject({ ownerId: service, ownerName: '客服小张' })
  })

  it('has people who work on it too: they open it and its customer, others do not (ASN-02)', async () => {
    const { id: customerId } = await test.ask('customer.create', { name: '示例晨光', ownerId: a })
    await as(a)
    const id = await order(customerId)
    await as(b)
    expect(await test.reply('order.read', { id })).toMatchObject({ code: 'record.notFound' })
    await asOwner()
    await test.ask('order.changeTeam', { id, members: [b] })
    const [entry] = await test.ask('activity.list', { record: 'salesOrder', recordId: id })
    expect(entry).toMatchObject({ command: 'order.changeTeam', before: { team: [] }, after: { team: ['乙'] } })
    await as(b)
    expect(await test.ask('order.read', { id })).toMatchObject({ ownerName: '甲', members: [{ name: '乙' }] })
    expect(await test.ask('customer.read', { id: customerId })).toMatchObject({ name: '示例晨光' })
    await test.ask('followUp.create', { customerId, orderId: id, channel: 'phone', content: '催了一次' })
    await asOwner()
    await test.ask('order.changeTeam', { id, members: [] })
    await as(b)
    expect(await test.ask('order.list', {})).toEqual([])
  })

  it('of somebody else counts all the same in what is used of the customer’s limit', async () => {
    const { id: customerId } = await test.ask('customer.create', {
      name: '两个人的客户',
      creditLimit: 1_000_000 as never,
    })
    const { id: productId } = await test.ask('product.create', { name: '纸', listPrice: 0, taxRate: 1300 })
    const lines = [{ productId, qty: 10_000, listPrice: 1_000_000_000 }]
    for (const who of [a, b]) {
      await as(who)
      const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-01', lines } })
      await test.ask('order.confirm', { id, version: 1, acceptShortage: true })
    }
    expect(await test.ask('order.list', {})).toHaveLength(1)
    expect(await test.ask('customer.read', { id: customerId })).toMatchObject({ creditUsed: 2000 })
    expect(await test.ask('customer.list', {})).toMatchObject([{ creditUsed: 2000, creditAvailable: 998_000 }])
    const sorted = { sort: [{ column: 'creditUsed', descending: true }] }
    expect(await test.ask('customer.list', sorted)).toMatchObject([{ creditUsed: 2000 }])
    expect(await test.ask('receipt.echo', { customerId, orderId: null })).toMatchObject({ outstanding: 2000 })
  })

  it('is seen by who is asked to approve it, with its customer while they are asked (IDP-08)', async () => {
    const { id: customerId } = await test.ask('customer.create', { name: '示例晨光', ownerId: a })
    const { id: productId } = await test.ask('product.create', { name: '纸', listPrice: 0, taxRate: 1300 })
    await test.ask('approval.changeRules', { rules: [{ rule: 'amount', active: true, limit: 1 }] })
    await as(a)
    const lines = [{ productId, qty: 10_000, listPrice: 1_000_000_000 }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-01', lines } })
    expect(await test.ask('order.submit', { id, version: 1, acceptShortage: true })).toMatchObject({ state: 'PENDING' })
    await as(b)
    expect(await test.ask('approval.inbox', {})).toEqual([])
    expect(await test.reply('order.read', { id })).toMatchObject({ code: 'record.notFound' })
    await asOwner()
    const [task] = await test.ask('approval.inbox', {})
    await test.ask('approval.delegate', { taskId: task?.taskId ?? (0 as Id), userId: b })
    await as(b)
    const [own] = await test.ask('approval.inbox', {})
    expect(own).toMatchObject({ orderId: id, customerName: '示例晨光' })
    expect(await test.ask('approval.read', { orderId: id })).toMatchObject({ taskId: own?.taskId })
    expect(await test.ask('customer.read', { id: customerId })).toMatchObject({ name: '示例晨光' })
    await test.ask('approval.approve', { taskId: own?.taskId ?? (0 as Id), comment: '可以', acceptShortage: true })
    expect(await test.ask('order.read', { id })).toMatchObject({ state: 'CONFIRMED' })
    expect(await test.reply('customer.read', { id: customerId })).toMatchObject({ code: 'record.notFound' })
  })

  it('who manages sees the follow-ups of those below, a colleague does not (IDP-08)', async () => {
    const roleId = (await test.ask('role.list', {})).find(({ code }) => code === 'salesManager')?.id ?? (0 as Id)
    const manager = (await test.ask('user.create', { name: '主管', roleId, code: 'EINE-ZIFFER' })).id
    const { roleId: salesId } = (await test.ask('user.list', {})).find(({ id }) => id === a) ?? { roleId: 0 as Id }
    await test.ask('user.change', { id: a, name: '甲', roleId: salesId, superiorId: manager })
    const { id } = await test.ask('customer.create', { name: '谁都能看的客户' })
    await as(a)
    await test.ask('followUp.create', { customerId: id, channel: 'phone', content: '只有主管能看' })
    const seenBy = async (who: Id) => {
      await as(who)
      return (await test.ask('customer.timeline', { id })).some(({ content }) => content === '只有主管能看')
    }
    expect([await seenBy(a), await seenBy(manager), await seenBy(b)]).toEqual([true, true, false])
  })
})
