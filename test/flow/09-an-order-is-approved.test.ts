import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findUser } from '../../main/access/find-user'
import type { SignedInUser } from '../../main/access/view'
import type { Fen } from '../../main/value/fen'
import { parseFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { colleague, openReadyShop, type TestShop } from '../shop'

// An order that breaks a rule goes through three nodes; it is rejected, reworked, and approved. Nothing gets round it.
describe('an order is approved', () => {
  let test: TestShop
  let customer: Id
  let product: Id
  let order: Id
  const who: Record<string, Id> = {}
  let owner: SignedInUser

  const as = async (name: string) => {
    test.session.user = name === '老板' ? owner : await findUser(test.shop.engine(), who[name] ?? (0 as Id))
  }
  const read = () => test.ask('order.read', { id: order })
  const round = async () => (await test.ask('approval.read', { orderId: order })).rounds[0]
  const inbox = async (name: string) => {
    await as(name)
    return test.ask('approval.inbox', {})
  }
  const task = async (name: string) => (await inbox(name)).find(({ orderId }) => orderId === order)?.taskId ?? (0 as Id)
  const approve = async (name: string) => test.ask('approval.approve', { taskId: await task(name) })
  const draft = (qty: string, more: { pay?: number; specialTerms?: string } = {}) => ({
    customerId: customer,
    orderOn: '2026-03-05',
    specialTerms: more.specialTerms ?? '',
    lines: [{ productId: product, qty: parseQty(qty), listPrice: parsePrice('100'), pay: more.pay ?? 10_000 }],
  })
  const save = async (qty: string, more = {}) =>
    (await test.ask('order.save', { id: null, draft: draft(qty, more) })).id
  const submit = async () => test.ask('order.submit', { id: order, version: (await read()).version })
  const untouched = async () => {
    await as('老板')
    const { reserved, onHand } = await test.ask('product.read', { id: product })
    const { receivable, creditUsed } = await test.ask('customer.read', { id: customer })
    return { reserved, onHand, receivable, creditUsed }
  }
  const booksAgree = async () => {
    await as('老板')
    const { results } = await test.ask('book.prove', {})
    return results.filter(({ disagreements }) => disagreements.length > 0)
  }

  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    owner = test.session.user as SignedInUser
    for (const [name, role] of [
      ['小李', 'sales'],
      ['王主管', 'salesManager'],
      ['赵会计', 'accountant'],
      ['孙仓管', 'shipper'],
    ] as const)
      who[name] = await colleague(test, name, role)
    customer = (await test.ask('customer.create', { name: '晨光商贸', creditLimit: parseFen('50000') })).id
    const goods = {
      name: '复印纸',
      unit: '箱',
      taxRate: 1300,
      listPrice: parsePrice('100'),
      openingStock: parseQty('500'),
    }
    product = (await test.ask('product.create', { ...goods, floorPrice: parsePrice('60') })).id
  })
  afterAll(() => test.close())

  it('a fresh shop asks nobody: what is submitted is confirmed', async () => {
    await as('小李')
    order = await save('1')
    expect(await submit()).toEqual({ no: 'XSDD20260305-0001', state: 'CONFIRMED', waitingFor: [] })
    expect(await test.ask('approval.inbox', {})).toEqual([])
  })

  it('the owner switches a rule on: 9,999.00 passes by itself, and the log says by which rules', async () => {
    await as('老板')
    const amount = { rule: 'amount' as const, active: true, limit: parseFen('10000') }
    await test.ask('approval.changeRules', { rules: [amount, { rule: 'special', active: true, limit: 0 }] })
    await as('小李')
    order = await save('99.99')
    expect(await submit()).toMatchObject({ state: 'CONFIRMED' })
    expect(await round()).toMatchObject({ state: 'PASSED', rules: ['amount', 'special'], failures: [], nodes: [] })
    await as('老板')
    const [entry] = await test.ask('activity.list', { record: 'salesOrder', recordId: order })
    expect(entry?.after).toMatchObject({ automatic: true, rules: [1, 6], state: 'CONFIRMED' })
  })

  it('10,000.00 waits for the owner, for no flow is set up; the number is given, nothing else is touched', async () => {
    const before = await untouched()
    await as('小李')
    order = await save('100')
    expect(await submit()).toMatchObject({ state: 'PENDING', waitingFor: ['老板'] })
    expect(await read()).toMatchObject({ state: 'PENDING', no: 'XSDD20260305-0003', outstanding: 0 })
    expect(await untouched()).toEqual(before)
    expect(await booksAgree()).toEqual([])
    expect(await test.ask('orderLine.totals', {})).toMatchObject({ count: 2 })
    expect((await test.ask('home.figures', {})).orders).toMatchObject({ monthSales: 1_009_900, today: { count: 2 } })
    expect(await test.ask('customer.read', { id: customer })).toMatchObject({ orderTotal: 1_009_900 })
    await expect(test.ask('order.ship', { id: order, version: 2, deliveredOn: '2026-03-05' })).rejects.toMatchObject({
      code: 'order.eventNotAllowed',
    })
    await expect(
      test.ask('invoice.request', { orderId: order, kind: 'ordinary', title: '晨光商贸' }),
    ).rejects.toMatchObject({
      code: 'invoice.nothing',
    })
    expect(await approve('老板')).toEqual({ state: 'CONFIRMED' })
    expect((await untouched()).reserved).toBe(before.reserved + parseQty('100'))
  })

  it('and confirming is no way round: it is refused and leaves no trace', async () => {
    await as('小李')
    order = await save('100')
    await expect(test.ask('order.confirm', { id: order, version: 1 })).rejects.toMatchObject({
      code: 'approval.needed',
    })
    expect(await read()).toMatchObject({ state: 'DRAFT', no: null, version: 1 })
  })

  it('a flow of three nodes: the manager, finance, the warehouse; each sees it in turn', async () => {
    await as('老板')
    const roles = await test.ask('role.list', {})
    const role = (code: string) => ({
      kind: 'role' as const,
      id: roles.find((one) => one.code === code)?.id ?? (0 as Id),
    })
    await test.ask('approvalFlow.create', {
      name: '大单',
      nodes: [
        { mode: 'anyOne', members: [{ kind: 'superior' }, role('salesManager')], remindAfter: 4 },
        { mode: 'allOf', members: [role('accountant')] },
        { mode: 'inTurn', members: [role('shipper'), { kind: 'person', id: owner.id }] },
      ],
    })
    await as('小李')
    expect(await submit()).toMatchObject({ state: 'PENDING', waitingFor: ['王主管'] })
    expect(await inbox('赵会计')).toEqual([])
    expect(await inbox('王主管')).toMatchObject([
      { no: 'XSDD20260305-0004', submittedBy: '小李', failures: [{ rule: 'amount' }] },
    ])
    expect(await approve('王主管')).toEqual({ state: 'PENDING' })
    expect(await inbox('王主管')).toEqual([])
    expect(await inbox('赵会计')).toHaveLength(1)
    await as('小李')
    expect((await round())?.nodes.map(({ asked }) => asked.map(({ name, state }) => `${name} ${state}`))).toEqual([
      ['王主管 APPROVED'],
      ['赵会计 OPEN'],
      [],
    ])
  })

  it('while it waits nobody changes it; finance rejects it, but not without a reason', async () => {
    await as('小李')
    const { version } = await read()
    await expect(test.ask('order.save', { id: order, version, draft: draft('1') })).rejects.toMatchObject({
      code: 'order.eventNotAllowed',
    })
    const taskId = await task('赵会计')
    await expect(test.ask('approval.reject', { taskId, reason: ' 贵 ' })).rejects.toMatchObject({
      code: 'approval.reasonNeeded',
    })
    await test.ask('approval.reject', { taskId, reason: '数量不对，请和客户再核一次' })
    expect(await read()).toMatchObject({ state: 'REJECTED', no: 'XSDD20260305-0004' })
    await expect(test.ask('approval.approve', { taskId })).rejects.toMatchObject({ code: 'approval.decided' })
  })

  it('it is reworked and submitted again under its number: from node 1, both rounds in the history', async () => {
    await as('小李')
    const { version } = await read()
    await test.ask('order.save', { id: order, version, draft: draft('120') })
    expect(await submit()).toMatchObject({ no: 'XSDD20260305-0004', waitingFor: ['王主管'] })
    const { rounds } = await test.ask('approval.read', { orderId: order })
    expect(rounds.map(({ round, state }) => `${round} ${state}`)).toEqual(['2 PENDING', '1 REJECTED'])
    expect(rounds[1]?.nodes[1]?.asked[0]).toMatchObject({ name: '赵会计', reason: '数量不对，请和客户再核一次' })
    const found = await test.ask('search.everything', { text: 'XSDD20260305-0004' })
    expect(JSON.stringify(found)).toContain('XSDD20260305-0004')
  })

  it('two decide at once: the second is told by whom and when', async () => {
    await as('老板')
    who.陈主管 = await colleague(test, '陈主管', 'salesManager')
    await as('小李')
    await test.ask('order.withdraw', { id: order, version: (await read()).version })
    expect(await read()).toMatchObject({ state: 'DRAFT' })
    await submit()
    const [one, other] = [await task('王主管'), await task('陈主管')]
    await as('王主管')
    await test.ask('approval.approve', { taskId: one })
    await as('陈主管')
    await expect(test.ask('approval.approve', { taskId: other })).rejects.toThrow(/已由王主管于 2026-03-05 12:00 处理/)
    await expect(test.ask('approval.reject', { taskId: one, reason: '不同意' })).rejects.toMatchObject({
      code: 'approval.decided',
    })
  })

  it('only who is asked decides, and only the submitter takes it back', async () => {
    const taskId = await task('赵会计')
    await as('孙仓管')
    await expect(test.ask('approval.approve', { taskId })).rejects.toMatchObject({ code: 'approval.notAsked' })
    await as('王主管')
    const { version } = await read()
    await expect(test.ask('order.withdraw', { id: order, version })).rejects.toMatchObject({
      code: 'approval.notSubmitter',
    })
  })

  it('finance asks the manager to sign first, and hands on; the submitter is never asked', async () => {
    const taskId = await task('赵会计')
    await expect(
      test.ask('approval.addSigners', { taskId, where: 'before', userIds: [who.小李 ?? 0] }),
    ).rejects.toMatchObject({ code: 'approval.submitterAsked' })
    await test.ask('approval.addSigners', { taskId, where: 'before', userIds: [who.陈主管 ?? 0] })
    expect(await inbox('赵会计')).toEqual([])
    await expect(
      test.ask('approval.addSigners', { taskId: await task('陈主管'), where: 'after', userIds: [who.王主管 ?? 0] }),
    ).rejects.toMatchObject({ code: 'approval.signersAdded' })
    await approve('陈主管')
    const again = await task('赵会计')
    await expect(
      test.ask('approval.addSigners', { taskId: again, where: 'before', userIds: [who.王主管 ?? 0] }),
    ).rejects.toMatchObject({
      code: 'approval.signersAdded',
    })
    await test.ask('approval.delegate', { taskId: again, userId: who.王主管 ?? 0 })
    expect(await inbox('王主管')).toMatchObject([{ forName: '赵会计' }])
    await approve('王主管')
    expect(await inbox('孙仓管')).toHaveLength(1)
  })

  it('the last one confirms it: the goods are reserved, and the books agree', async () => {
    const before = await untouched()
    await approve('孙仓管')
    expect(await inbox('老板')).toHaveLength(1)
    expect(await untouched()).toEqual(before)
    expect(await approve('老板')).toEqual({ state: 'CONFIRMED' })
    expect(await untouched()).toMatchObject({
      reserved: before.reserved + parseQty('120'),
      creditUsed: (before.creditUsed ?? 0) + 1_200_000,
    })
    expect(await booksAgree()).toEqual([])
    await as('小李')
    expect(await test.ask('approval.inbox', {})).toEqual([])
  })

  it('another customer behind the approvers’ back voids the approval', async () => {
    await as('小李')
    order = await save('110')
    await submit()
    const taskId = await task('王主管')
    await as('老板')
    const { id: kept } = await test.ask('customer.create', { name: '晨光文具' })
    await test.shop.engine().tx((tx) => tx.run('update sales_orders set customer_id = ? where id = ?', [kept, order]))
    await as('王主管')
    await expect(test.ask('approval.approve', { taskId })).rejects.toMatchObject({ code: 'approval.changed' })
    await test.shop
      .engine()
      .tx((tx) => tx.run('update sales_orders set customer_id = ? where id = ?', [customer, order]))
    expect(await test.ask('approval.approve', { taskId })).toEqual({ state: 'PENDING' })
  })

  it('a cancelled order asks nobody any more', async () => {
    const taskId = await task('赵会计')
    await as('小李')
    await test.ask('order.cancel', { id: order, version: (await read()).version, reason: '客户不要了' })
    expect(await inbox('赵会计')).toEqual([])
    await expect(test.ask('approval.approve', { taskId })).rejects.toMatchObject({ code: 'approval.decided' })
    expect(await round()).toMatchObject({ state: 'CANCELLED' })
  })

  it('a clerk gives no more than their own discount, whatever price is typed', async () => {
    await as('老板')
    const discount = { rule: 'discount' as const, active: true, limit: 9000 }
    await test.ask('approval.changeRules', { rules: [discount], limits: [{ userId: who.小李 ?? 0, leastPay: 8000 }] })
    await as('小李')
    order = await save('10', { pay: 8000 })
    expect(await submit()).toMatchObject({ state: 'CONFIRMED' })
    const cheap = draft('10')
    const lines = cheap.lines.map((line) => ({ ...line, listPrice: parsePrice('70') }))
    order = (await test.ask('order.save', { id: null, draft: { ...cheap, lines } })).id
    expect(await submit()).toMatchObject({ state: 'PENDING' })
    expect((await round())?.failures).toEqual([
      { rule: 'discount', values: { product: '复印纸', pay: '70', least: '80', count: 1 } },
    ])
  })

  it('who is late is reminded of it, who is away has somebody decide, who leaves is asked no more', async () => {
    expect(await inbox('王主管')).toMatchObject([{ late: false }])
    test.onDay('2026-03-06')
    expect(await inbox('王主管')).toMatchObject([{ late: true }])
    await test.ask('approval.changeAway', {
      away: { toId: who.赵会计 ?? 0, beginsOn: '2026-03-06', endsOn: '2026-03-08' },
    })
    expect(await test.ask('approval.away', {})).toMatchObject({ toName: '赵会计' })
    await as('小李')
    await test.ask('order.withdraw', { id: order, version: (await read()).version })
    await submit()
    expect(await inbox('赵会计')).toMatchObject([{ forName: '王主管' }])
    await as('老板')
    await test.ask('user.switchOff', { id: who.赵会计 ?? 0, heirId: who.孙仓管 ?? 0 })
    expect(await inbox('孙仓管')).toMatchObject([{ forName: '王主管' }])
  })

  it('what is short when it is approved is said, and may be accepted', async () => {
    await as('老板')
    await test.ask('approval.changeRules', { rules: [{ rule: 'amount', active: true, limit: 1 as Fen }] })
    for (const { id } of (await test.ask('approval.settings', {})).flows) await test.ask('approvalFlow.delete', { id })
    await as('小李')
    order = await save('400')
    await submit()
    const taskId = await task('老板')
    await expect(test.ask('approval.approve', { taskId })).rejects.toMatchObject({ code: 'stock.short' })
    expect(await inbox('老板')).not.toEqual([])
    expect(await test.ask('approval.approve', { taskId, acceptShortage: true })).toEqual({ state: 'CONFIRMED' })
  })

  it('the owner alone decides about an own order, and the history says so', async () => {
    await as('老板')
    order = await save('2')
    expect(await test.ask('order.submit', { id: order, version: 1, acceptShortage: true })).toMatchObject({
      state: 'CONFIRMED',
    })
    expect((await round())?.nodes[0]?.asked).toMatchObject([{ name: '老板', why: 'own', state: 'SKIPPED' }])
    expect(await booksAgree()).toEqual([])
  })
})
