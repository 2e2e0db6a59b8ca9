import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findUser } from '../../../main/access/find-user'
import { countSql } from '../../../main/notice/list-notices'
import { dueSql, lateSql, remindForgotten, untouchedSql } from '../../../main/notice/remind-forgotten'
import { tellOfBackup } from '../../../main/notice/tell-of-backup'
import type { ToDoKind } from '../../../main/notice/todo'
import { parseFen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { colleague, openReadyShop, owner, type TestShop } from '../../shop'

describe('orders that are forgotten or late', () => {
  let test: TestShop
  let [clerk, head, service] = [0 as Id, 0 as Id, 0 as Id]
  let customer: Id
  let product: Id
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
    clerk = await colleague(test, '小李')
    head = await colleague(test, '王主管', 'salesManager')
    service = await colleague(test, '周客服', 'service')
    await test.shop.engine().tx((tx) => tx.run('update users set superior_id = ? where id = ?', [head, clerk]))
    customer = (await test.ask('customer.create', { name: '示例晨光' })).id
    const goods = { name: '示例纸', code: 'P1', taxRate: 1300, listPrice: parsePrice('100') }
    product = (await test.ask('product.create', { ...goods, openingStock: parseQty('50'), minStock: parseQty('48') }))
      .id
  })
  afterEach(() => test.close())

  const as = async (id: Id) => {
    test.session.user = await findUser(test.shop.engine(), id)
  }
  const draft = (promisedOn: string | null = null) => ({
    customerId: customer,
    orderOn: '2026-03-01',
    promisedOn,
    lines: [{ productId: product, qty: parseQty('2'), listPrice: parsePrice('100') }],
  })
  const take = async (promisedOn: string | null = null) =>
    (await test.ask('order.save', { id: null, draft: draft(promisedOn) })).id
  /** The program looks, as it does with its first look of a day. */
  const look = () => {
    const { now, newId } = test.shop
    return remindForgotten(test.shop.engine(), { now: now(), newId, findUser })
  }
  /** What somebody was ever reminded of, the newest first. */
  const told = async (id: Id) => {
    await as(id)
    const notices = await test.ask('notice.list', { unread: false })
    return notices
      .filter(({ event }) => /^order(Untouched|Forgotten|Late)$/.test(event))
      .map(({ event, params }) => [event, params.days ?? params.day])
  }

  it('three days untouched the owner is told, three days later the superior; each once, however often it is looked (NTF-01)', async () => {
    await as(clerk)
    await take()
    test.onDay('2026-03-03')
    expect(await look()).toBe(0)
    test.onDay('2026-03-04')
    await look()
    await look()
    expect(await told(clerk)).toEqual([['orderUntouched', 3]])
    test.onDay('2026-03-05')
    expect(await look()).toBe(0)
    test.onDay('2026-03-07')
    await look()
    expect(await told(clerk)).toEqual([['orderUntouched', 3]])
    expect(await told(head)).toEqual([['orderForgotten', 6]])
    expect(await look()).toBe(0)
  })

  it('after a holiday of ten days both are told with the first look, and a touched order begins anew', async () => {
    await as(clerk)
    const id = await take()
    test.onDay('2026-03-11')
    await look()
    expect([await told(clerk), await told(head)]).toEqual([[['orderUntouched', 10]], [['orderForgotten', 10]]])
    await as(clerk)
    await test.ask('comment.create', { record: 'salesOrder', recordId: id, text: '客户下周再定' })
    test.onDay('2026-03-13')
    expect(await look()).toBe(0)
    test.onDay('2026-03-14')
    await look()
    expect(await told(clerk)).toEqual([
      ['orderUntouched', 3],
      ['orderUntouched', 10],
    ])
    expect(await told(head)).toEqual([['orderForgotten', 10]])
  })

  it('not of what is in work, ended or of years ago; the days can be set, and the whole switched off', async () => {
    await as(clerk)
    const [shipped, cancelled, old] = [await take(), await take(), await take()]
    await test.ask('order.confirm', { id: shipped, version: 1 })
    await test.ask('order.cancel', { id: cancelled, version: 1, reason: '' })
    await test.ask('session.signIn', owner)
    await test.ask('order.ship', { id: shipped, version: 2, deliveredOn: '2026-03-01' })
    const rule = { event: 'orderUntouched' as const, active: true, recipients: [{ kind: 'owner' as const }], text: '' }
    await test.ask('notice.changeRule', { ...rule, days: 10 })
    test.onDay('2026-03-10')
    await look()
    expect(await told(clerk)).toEqual([])
    await test.ask('session.signIn', owner)
    await test.ask('notice.changeRule', { ...rule, active: false, days: 10 })
    test.onDay('2026-03-12')
    await look()
    expect(await told(clerk)).toEqual([])
    await test.ask('session.signIn', owner)
    await test.ask('notice.changeRule', { ...rule, days: 10 })
    test.onDay('2026-07-01')
    expect(await look()).toBe(0)
    expect(await told(clerk)).toEqual([])
    await test.ask('session.signIn', owner)
    expect(await test.ask('order.read', { id: old })).toMatchObject({ state: 'DRAFT' })
  })

  it('the morning after its promised day an order is late: the superior is told, the owner and customer service have it to do (ORD-23, NTF-05)', async () => {
    await as(clerk)
    const id = await take('2026-03-05')
    const { no } = await test.ask('order.confirm', { id, version: 1 })
    await test.ask('comment.create', { record: 'salesOrder', recordId: id, text: '备货中' })
    const toDo = async (who: Id, kind: ToDoKind) => {
      await as(who)
      return (
        (await test.ask('toDo.list', {})).find((group) => group.kind === kind)?.items.map(({ title }) => title) ?? []
      )
    }
    test.onDay('2026-03-05')
    await look()
    expect([await told(head), await toDo(clerk, 'late'), await toDo(service, 'tellLate')]).toEqual([[], [], []])
    test.onDay('2026-03-06')
    await look()
    await look()
    expect(await told(head)).toEqual([['orderLate', '2026-03-05']])
    expect([await toDo(clerk, 'late'), await toDo(service, 'tellLate')]).toEqual([[no], [no]])
    expect(await toDo(head, 'late')).toEqual([])
    await as(clerk)
    expect((await test.ask('order.list', {}))[0]).toMatchObject({ trouble: 'late', ownerId: clerk })
    // Once the customer was spoken to, customer service has done its part; once all is shipped, so has the owner.
    await test.ask('followUp.create', { customerId: customer, orderId: id, channel: 'phone', content: '已告知下周到' })
    expect([await toDo(service, 'tellLate'), await toDo(clerk, 'late')]).toEqual([[], [no]])
    await test.ask('session.signIn', owner)
    await test.ask('order.ship', { id, version: 2, deliveredOn: '2026-03-06' })
    expect(await toDo(clerk, 'late')).toEqual([])
    test.onDay('2026-03-07')
    await look()
    expect(await told(head)).toEqual([['orderLate', '2026-03-05']])
  })

  it('what is to be done stands by kind, counted, as far as one may do it, and is gone when it is done (NTF-02)', async () => {
    const amount = { rule: 'amount' as const, active: true, limit: parseFen('150') }
    await test.ask('approval.changeRules', { rules: [amount] })
    await as(clerk)
    const waiting = await take()
    await test.ask('order.submit', { id: waiting, version: 1 })
    const money = { customerId: customer, orderId: null, receivedOn: '2026-03-01', method: 'cash' as const }
    const receipt = await test.ask('receipt.create', { ...money, amount: parseFen('20') })
    const kinds = async () => (await test.ask('toDo.list', {})).map(({ kind, count }) => [kind, count])
    expect(await kinds()).toEqual([])
    await test.ask('session.signIn', owner)
    expect(await kinds()).toEqual([
      ['approve', 1],
      ['confirmReceipt', 1],
    ])
    const [task] = await test.ask('approval.inbox', {})
    await test.ask('approval.reject', { taskId: task?.taskId ?? (0 as Id), reason: '再核一下' })
    await test.ask('receipt.confirm', { id: receipt.id })
    expect(await kinds()).toEqual([])
    await as(clerk)
    expect(await kinds()).toEqual([['rework', 1]])
    await test.ask('order.submit', { id: waiting, version: 3 })
    await test.ask('session.signIn', owner)
    const [again] = await test.ask('approval.inbox', {})
    await test.ask('approval.approve', { taskId: again?.taskId ?? (0 as Id) })
    expect(await kinds()).toEqual([['ship', 1]])
    const more = { ...draft(), lines: [{ productId: product, qty: parseQty('1'), listPrice: parsePrice('100') }] }
    const small = (await test.ask('order.save', { id: null, draft: more })).id
    await test.ask('order.confirm', { id: small, version: 1 })
    expect(await kinds()).toEqual([
      ['ship', 2],
      ['restock', 1],
    ])
  })

  it('who waits for goods is told when another order tips them below their minimum, once until they are there again (INV-02)', async () => {
    const first = await take()
    await test.ask('order.confirm', { id: first, version: 1 })
    await test.ask('order.assign', { orders: [first], ownerId: clerk })
    const low = async () => {
      await as(clerk)
      const notices = await test.ask('notice.list', { unread: false })
      await test.ask('session.signIn', owner)
      return notices.filter(({ event }) => event === 'stockLow').map(({ recordId, params }) => [recordId, params])
    }
    // 48 are left of 50, just what is wanted.
    expect(await low()).toEqual([])
    for (let i = 0; i < 2; i += 1) await test.ask('order.confirm', { id: await take(), version: 1 })
    const told = [product, { product: '示例纸', left: '46', least: '48', by: owner.name }]
    expect(await low()).toEqual([told])
    const stock = { id: product, movedOn: '2026-03-01', note: '盘点' }
    await test.ask('product.adjustStock', { ...stock, qty: parseQty('-1') })
    expect(await low()).toEqual([told])
    await test.ask('product.adjustStock', { ...stock, qty: parseQty('5') })
    await test.ask('product.adjustStock', { ...stock, qty: parseQty('-3') })
    expect(await low()).toEqual([[product, { product: '示例纸', left: '45', least: '48', by: owner.name }], told])
  })

  it('an order that is short of goods stands among what its owner and customer service have to do, and its superior is told once', async () => {
    await as(clerk)
    const lines = [{ productId: product, qty: parseQty('60'), listPrice: parsePrice('100') }]
    const { id } = await test.ask('order.save', { id: null, draft: { ...draft(), lines } })
    const { no } = await test.ask('order.confirm', { id, version: 1, acceptShortage: true })
    const short = async (who: Id) => {
      await as(who)
      return (await test.ask('toDo.list', {}))
        .filter(({ kind }) => kind === 'short')
        .map(({ items }) => items[0]?.title)
    }
    expect([await short(clerk), await short(service), await short(head)]).toEqual([[no], [no], []])
    const [told, ...others] = (await test.ask('notice.list', {})).filter(({ event }) => event === 'orderShort')
    expect([told?.params, others]).toEqual([expect.objectContaining({ owner: '小李', product: '示例纸' }), []])
    await test.ask('session.signIn', owner)
    await test.ask('product.adjustStock', { id: product, qty: parseQty('10'), movedOn: '2026-03-01', note: '到货' })
    expect([await short(clerk), await short(service)]).toEqual([[], []])
  })

  it('that a backup could not be made is told who looks after the shop, once a day, and nobody else', async () => {
    const { newId } = test.shop
    for (const day of ['2026-03-01', '2026-03-01', '2026-03-02']) {
      test.onDay(day)
      const teller = { now: test.shop.now(), newId, findUser }
      await tellOfBackup(test.shop.engine(), teller, new Error('ENOSPC: no space left on device'))
    }
    const events = async () => (await test.ask('notice.list', {})).map(({ event, params }) => [event, params.reason])
    expect(await events()).toEqual(Array(2).fill(['backupFailed', 'ENOSPC: no space left on device']))
    await as(head)
    expect(await events()).toEqual([])
  })

  it('money is told of three days before it is due and the day after, to the owner of the customer and to finance, each once', async () => {
    const books = await colleague(test, '赵会计', 'accountant')
    const other = (await test.ask('customer.create', { name: '示例别家', ownerId: clerk })).id
    const opening = { customerId: other, openedOn: '2026-03-01' }
    await test.ask('opening.create', { ...opening, dueOn: '2026-03-20', amount: parseFen('120') })
    const money = async (id: Id) => {
      await as(id)
      const notices = await test.ask('notice.list', { unread: false })
      return notices.map(({ event, params, recordId }) => [event, params.day, params.amount, recordId])
    }
    test.onDay('2026-03-16')
    expect(await look()).toBe(0)
    test.onDay('2026-03-17')
    await look()
    expect(await look()).toBe(0)
    const due = ['moneyDue', '2026-03-20', 12_000, other]
    expect([await money(clerk), await money(books), await money(service)]).toEqual([[due], [due], []])
    test.onDay('2026-03-21')
    await look()
    expect(await look()).toBe(0)
    expect(await money(clerk)).toEqual([['moneyOverdue', '2026-03-20', 12_000, other], due])
    await as(clerk)
    expect(await test.ask('toDo.list', {})).toMatchObject([
      { kind: 'collect', items: [{ opensId: other, amount: 12_000 }] },
    ])
  })

  it('the bell reads what is unread and nothing else, however much one was told before', async () => {
    const plan = await test.shop.engine().db.all<unknown[]>(sql.raw(`explain query plan ${countSql}`))
    const steps = plan.map((step) => String(step.at(-1)))
    expect(steps).toContain('SEARCH n USING INDEX notices_unread (user_id=? AND read_at=?)')
    expect(steps.filter((step) => /notices_user/.test(step))).toHaveLength(1)
    expect(steps.filter((step) => /^SCAN (?!CONSTANT|json_each)/.test(step))).toEqual([])
  })

  it.each([
    [
      'the untouched',
      untouchedSql,
      [/SEARCH o USING INDEX sales_orders_state/, /SEARCH l USING INDEX activity_log_record/],
    ],
    ['the late', lateSql, [/SEARCH o USING INDEX sales_orders_state/]],
    ['what is due', dueSql, [/SEARCH open_items USING COVERING INDEX open_items_due/]],
  ])('%s: found by an index, never by reading all there is', async (_, query, steps) => {
    const plan = await test.shop.engine().db.all<unknown[]>(sql.raw(`explain query plan ${query}`))
    const text = plan.map((step) => step.map(String).join(' ')).join('\n')
    for (const step of steps) expect(text).toMatch(step)
    expect(text).toMatch(
      /SEARCH n USING (COVERING )?INDEX sqlite_autoindex_notices_1 \(event=\? AND record=\? AND record_id=\? AND once=/,
    )
    expect(text).not.toMatch(/SCAN (o|l|n)\b/)
  })
})
