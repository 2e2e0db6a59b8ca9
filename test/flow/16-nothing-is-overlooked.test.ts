import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findUser } from '../../main/access/find-user'
import type { SignedInUser } from '../../main/access/view'
import { parseFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { colleague, openReadyShop, type TestShop } from '../shop'

// An order goes its way through many hands; everybody is told of what concerns them, once, and of nothing else.
describe('nothing is overlooked', () => {
  let test: TestShop
  let owner: SignedInUser
  let customer: Id
  let product: Id
  let order: Id
  const who: Record<string, Id> = {}

  const as = async (name: string) => {
    test.session.user = name === '老板' ? owner : await findUser(test.shop.engine(), who[name] ?? (0 as Id))
  }
  const read = () => test.ask('order.read', { id: order })
  const draft = (qty: string) => ({
    customerId: customer,
    orderOn: '2026-03-05',
    promisedOn: '2026-03-10',
    lines: [{ productId: product, qty: parseQty(qty), listPrice: parsePrice('100') }],
  })
  const take = async (qty: string) => (await test.ask('order.save', { id: null, draft: draft(qty) })).id
  /** What somebody was told of and has not seen; it is seen then. */
  const news = async (name: string) => {
    await as(name)
    const found = await test.ask('notice.list', {})
    expect(await test.ask('notice.count', {})).toMatchObject({ unread: found.length })
    await test.ask('notice.read', { ids: null })
    return found.map(({ event, because }) => `${event} ${because}`)
  }
  const everybody = ['老板', '小李', '小陈', '王主管', '赵会计', '孙仓管', '周客服']
  const allNews = async () => {
    const told: Record<string, string[]> = {}
    for (const name of everybody) {
      const found = await news(name)
      if (found.length > 0) told[name] = found
    }
    await as('老板')
    return told
  }

  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    owner = test.session.user as SignedInUser
    for (const [name, role] of [
      ['小李', 'sales'],
      ['小陈', 'sales'],
      ['王主管', 'salesManager'],
      ['赵会计', 'accountant'],
      ['孙仓管', 'shipper'],
      ['周客服', 'service'],
    ] as const)
      who[name] = await colleague(test, name, role)
    const engine = test.shop.engine()
    const superior = who.王主管 ?? 0
    await engine.tx((tx) => tx.run('update users set superior_id = ? where name in (?, ?)', [superior, '小李', '小陈']))
    customer = (await test.ask('customer.create', { name: '示例晨光', creditLimit: parseFen('50000') })).id
    const goods = { name: '示例纸', unit: '箱', taxRate: 1300, listPrice: parsePrice('100') }
    product = (await test.ask('product.create', { ...goods, openingStock: parseQty('500') })).id
    const amount = { rule: 'amount' as const, active: true, limit: parseFen('1000') }
    await test.ask('approval.changeRules', { rules: [amount] })
    const nodes = [{ mode: 'anyOne' as const, members: [{ kind: 'person' as const, id: superior as Id }] }]
    await test.ask('approvalFlow.create', { name: '主管', nodes })
  })
  afterAll(() => test.close())

  it('what is submitted is told nobody, for it stands among what its approvers have to do', async () => {
    await as('小李')
    order = await take('20')
    await test.ask('order.submit', { id: order, version: 1 })
    expect(await allNews()).toEqual({})
    await as('王主管')
    expect(await test.ask('approval.inbox', {})).toHaveLength(1)
  })

  it('a rejection with its reason reaches the owner of the order, the approval too, each once', async () => {
    await as('王主管')
    const [asked] = await test.ask('approval.inbox', {})
    await test.ask('approval.reject', { taskId: asked?.taskId ?? (0 as Id), reason: '数量再核一下' })
    await as('小李')
    const [told] = await test.ask('notice.list', {})
    expect(told).toMatchObject({
      event: 'orderRejected',
      orderId: order,
      because: 'owner',
      readAt: null,
      params: { by: '王主管', reason: '数量再核一下', customer: '示例晨光' },
    })
    expect(await allNews()).toEqual({ 小李: ['orderRejected owner'] })
    await as('小李')
    await test.ask('order.submit', { id: order, version: (await read()).version })
    await as('王主管')
    const [again] = await test.ask('approval.inbox', {})
    await test.ask('approval.approve', { taskId: again?.taskId ?? (0 as Id) }, 'one click')
    await test.ask('approval.approve', { taskId: again?.taskId ?? (0 as Id) }, 'one click')
    expect(await allNews()).toEqual({ 小李: ['orderApproved owner'] })
  })

  it('given to another, the new owner and the team are told, not who gave it (ASN-04)', async () => {
    await test.ask('order.changeTeam', { id: order, members: [who.周客服 ?? (0 as Id)] })
    await test.ask('order.assign', { orders: [order], ownerId: who.小陈 ?? (0 as Id) })
    expect(await allNews()).toEqual({ 小陈: ['orderAssigned owner'], 周客服: ['orderAssigned team'] })
  })

  it('a part goes out: the owner is told; the order is changed: everybody concerned is told once, with what changed (CHG-05)', async () => {
    await as('孙仓管')
    const [line] = (await read()).lines
    const lines = [{ lineId: line?.id ?? (0 as Id), qty: parseQty('5') }]
    await test.ask('order.ship', { id: order, version: (await read()).version, deliveredOn: '2026-03-05', lines })
    expect(await allNews()).toEqual({ 小陈: ['orderShipped owner'] })
    await test.ask('change.request', {
      id: order,
      version: (await read()).version,
      reason: '客户少要',
      draft: draft('8'),
    })
    await as('小陈')
    const [told] = await test.ask('notice.list', {})
    expect(told).toMatchObject({
      params: { before: parseFen('2000'), amount: parseFen('800'), revision: 2, reason: '客户少要', by: '老板' },
    })
    expect((await test.ask('change.list', { orderId: order }))[0]).toMatchObject({ revision: told?.params.revision })
    expect(await allNews()).toEqual({
      小陈: ['changeApplied owner'],
      周客服: ['changeApplied team'],
      王主管: ['changeApplied approvers'],
      孙仓管: ['changeApplied shippers'],
    })
  })

  it('money and invoice: who entered and who asked are told, and nobody who may not read it (IDP-07)', async () => {
    await as('小陈')
    const receipt = { customerId: customer, orderId: order, receivedOn: '2026-03-05', method: 'cash' as const }
    const { id } = await test.ask('receipt.create', { ...receipt, amount: parseFen('100') })
    const { id: wrong } = await test.ask('receipt.create', { ...receipt, amount: parseFen('1') })
    const { id: invoice } = await test.ask('invoice.request', {
      orderId: order,
      kind: 'ordinary',
      title: '示例晨光',
      naturalPerson: true,
    })
    await as('赵会计')
    await test.ask('receipt.confirm', { id })
    await test.ask('receipt.reject', { id: wrong, reason: '金额不对' })
    await test.ask('invoice.approve', { id: invoice })
    await test.ask('invoice.writeBack', { id: invoice, number: '26330000000000000001', issuedOn: '2026-03-05' })
    expect(await allNews()).toEqual({
      小陈: ['invoiceIssued submitter', 'receiptRejected submitter', 'receiptConfirmed owner'],
    })
    // Given to who ships and may not read receivables, the next receipt is told nobody.
    await test.ask('order.assign', { orders: [order], ownerId: who.孙仓管 ?? (0 as Id) })
    const { id: next } = await test.ask('receipt.create', { ...receipt, amount: parseFen('200') })
    await as('赵会计')
    await test.ask('receipt.confirm', { id: next })
    expect(await allNews()).toEqual({ 孙仓管: ['orderAssigned owner'], 周客服: ['orderAssigned team'] })
  })

  it('a comment that names somebody rings their bell; read at the bell it is read everywhere', async () => {
    await test.ask('comment.create', { record: 'salesOrder', recordId: order, text: '@周客服 请回电' })
    await as('周客服')
    expect(await test.ask('notice.count', {})).toMatchObject({ unread: 1 })
    expect(await test.ask('notice.list', {})).toMatchObject([
      { event: 'commentMentioned', because: null, text: '@周客服 请回电', params: { by: owner.name }, orderId: order },
    ])
    expect(await test.ask('mention.unread', {})).toHaveLength(1)
    expect(await news('周客服')).toHaveLength(1)
    expect(await test.ask('mention.unread', {})).toEqual([])
    expect((await test.ask('notice.list', { unread: false })).map(({ event }) => event)).toContain('commentMentioned')
  })

  it('what is out of sight is told nobody, and what has gone out of sight is told no more (IDP-08)', async () => {
    await as('老板')
    const person = { kind: 'person' as const, id: who.小李 ?? (0 as Id) }
    const rule = {
      event: 'orderShipped' as const,
      active: true,
      text: '',
      recipients: [{ kind: 'owner' as const }, person],
    }
    await test.ask('notice.changeRule', rule)
    // Xiao Li has no more to do with the order: his scope is his own.
    await test.ask('order.changeTeam', { id: order, members: [] })
    await test.ask('order.ship', { id: order, version: (await read()).version, deliveredOn: '2026-03-05' })
    await as('小李')
    const before = await test.ask('notice.list', { unread: false })
    expect(before.map(({ event }) => event)).not.toContain('orderShipped')
    expect(before).toEqual([])
    expect(await news('孙仓管')).toEqual(['orderShipped owner'])
  })

  it('the owner sets who is told, in which words, and whether at all; it is told so from then on (APR-09)', async () => {
    await as('老板')
    const recipients = [
      {
        kind: 'role' as const,
        id: (await test.ask('role.list', {})).find(({ code }) => code === 'accountant')?.id ?? (0 as Id),
      },
    ]
    const rule = {
      event: 'orderApproved' as const,
      active: true,
      recipients,
      text: '{customer} 的 {no} 可以收定金了，{amount} 元',
    }
    await test.ask('notice.changeRule', rule)
    await expect(test.ask('notice.changeRule', { ...rule, text: '{成本}' })).rejects.toMatchObject({
      code: 'notice.unknownPlace',
    })
    await expect(
      test.ask('notice.changeRule', { ...rule, recipients: [{ kind: 'person', id: 9 as Id }] }),
    ).rejects.toMatchObject({ code: 'record.notFound' })
    await as('小李')
    expect(await test.reply('notice.changeRule', rule)).toMatchObject({ code: 'right.missing' })
    const id = await take('1')
    const { no } = await test.ask('order.confirm', { id, version: 1 })
    await as('赵会计')
    expect((await test.ask('notice.list', {}))[0]?.text).toBe(`示例晨光 的 ${no} 可以收定金了，100.00 元`)
    expect(await allNews()).toEqual({ 赵会计: ['orderApproved role'] })
    await test.ask('notice.changeRule', { ...rule, active: false })
    const [entry] = await test.ask('activity.list', { record: 'company', recordId: 1 as Id })
    expect(entry).toMatchObject({ command: 'notice.changeRule', before: { active: true }, after: { active: false } })
    await as('小李')
    await test.ask('order.confirm', { id: await take('1'), version: 1 })
    expect(await allNews()).toEqual({})
    const roles = await test.ask('notice.rules', {})
    expect(roles.rules.find(({ event }) => event === 'orderApproved')).toMatchObject({ active: false, recipients })
  })

  it('what one writes of a customer is read by who sees it, liked and answered; the answer reaches its author (COL-05, COL-06)', async () => {
    await as('小李')
    const own = (await test.ask('customer.create', { name: '示例小店', ownerId: who.小李 ?? (0 as Id) })).id
    const said = { customerId: own, channel: 'visit' as const, person: '店主' }
    const { id } = await test.ask('followUp.create', { ...said, content: '看了新样品，嫌贵' })
    await test.ask('followUp.create', { ...said, channel: 'note', content: '自己记一下' })
    await as('小陈')
    expect(await test.ask('followUp.feed', {})).toEqual([])
    expect(await test.reply('followUp.reply', { id, text: '偷看' })).toMatchObject({ code: 'record.notFound' })
    expect(await test.reply('followUp.like', { id, liked: true })).toMatchObject({ code: 'record.notFound' })
    await as('王主管')
    await test.ask('followUp.reply', { id, text: '下次给九五折' })
    for (const liked of [true, true]) await test.ask('followUp.like', { id, liked })
    const [entry, ...others] = await test.ask('followUp.feed', {})
    expect(others).toEqual([])
    expect(entry).toMatchObject({
      by: '小李',
      customerName: '示例小店',
      content: '看了新样品，嫌贵',
      likes: ['王主管'],
      liked: true,
      replies: [{ by: '王主管', text: '下次给九五折' }],
    })
    await test.ask('followUp.like', { id, liked: false })
    await as('小李')
    expect((await test.ask('followUp.feed', {}))[0]).toMatchObject({ likes: [], liked: false })
    expect((await test.ask('notice.list', {}))[0]?.params).toMatchObject({ by: '王主管', reply: '下次给九五折' })
    await test.ask('followUp.reply', { id, text: '好的' })
    expect(await allNews()).toEqual({ 小李: ['followUpReplied submitter'] })
  })

  it('five orders given to one person are five things to be told of, each once (ASN-01)', async () => {
    await as('小李')
    const orders: Id[] = []
    for (let i = 0; i < 5; i += 1) orders.push(await take('1'))
    await as('老板')
    await test.ask('order.assign', { orders: [...orders, ...orders], ownerId: who.小陈 ?? (0 as Id) })
    await as('小陈')
    const told = await test.ask('notice.list', {})
    expect(told.map(({ event }) => event)).toEqual(Array(5).fill('orderAssigned'))
    expect(told.map(({ orderId }) => orderId).toSorted()).toEqual(orders.toSorted())
    const [first] = told
    await test.ask('notice.read', { ids: [first?.id ?? (0 as Id)] })
    expect(await test.ask('notice.count', {})).toMatchObject({ unread: 4, newest: first?.id })
    // Another cannot say for them that they have seen it.
    await as('小李')
    await test.ask('notice.read', { ids: told.map(({ id }) => id) })
    await as('小陈')
    expect(await test.ask('notice.count', {})).toMatchObject({ unread: 4 })
  })
})
