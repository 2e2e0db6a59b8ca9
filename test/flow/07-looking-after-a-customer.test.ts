import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { untold } from '../../main/customer/followup'
import { newestOf, type TimelineEntry, type TimelineMark } from '../../main/customer/timeline'
import type { Id } from '../../main/value/id'
import { type Instant, instantAt } from '../../main/value/instant'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop } from '../shop'

describe('looking after a customer', () => {
  let test: TestShop
  let customer: Id
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    customer = (await test.ask('customer.create', { name: '晨光', phone: '13900001111' })).id
  })
  afterAll(() => test.close())

  const timeline = (before: TimelineMark | null = null, count = 30) =>
    test.ask('customer.timeline', { id: customer, before, count })
  const note = (content: string, more: object = {}) =>
    test.ask('followUp.create', { customerId: customer, channel: 'phone', content, ...more })

  it('the timeline has every document, what was spoken and what was changed, by their day', async () => {
    const { id: productId } = await test.ask('product.create', {
      name: '纸',
      listPrice: parsePrice('10'),
      taxRate: 1300,
      openingStock: parseQty('9'),
    })
    const lines = [{ productId, qty: parseQty('2'), listPrice: parsePrice('10') }]
    const { id } = await test.ask('order.save', {
      id: null,
      draft: { customerId: customer, orderOn: '2026-03-06', lines },
    })
    test.onDay('2026-03-06')
    await test.ask('order.confirm', { id, version: 1 })
    test.onDay('2026-03-07')
    await test.ask('order.ship', { id, version: 2, deliveredOn: '2026-03-07' })
    test.onDay('2026-03-08')
    const receipt = await test.ask('receipt.create', {
      customerId: customer,
      orderId: id,
      receivedOn: '2026-03-08',
      method: 'cash',
      amount: 2000,
    })
    await test.ask('receipt.confirm', { id: receipt.id })
    test.onDay('2026-03-09')
    await note('货收到了', { person: '王经理', channel: 'wechat' })
    test.onDay('2026-03-10')
    const [delivery] = (await test.ask('order.read', { id })).deliveries
    const returned = [{ deliveryLineId: delivery?.lines[0]?.id ?? 0, qty: parseQty('1') }]
    await test.ask('salesReturn.create', {
      deliveryId: delivery?.id ?? 0,
      returnedOn: '2026-03-10',
      reason: '受潮',
      lines: returned,
    })
    test.onDay('2026-03-11')
    await test.ask('invoice.request', { orderId: id, kind: 'ordinary', title: '晨光', naturalPerson: true })
    test.onDay('2026-03-12')
    const page = await test.ask('customer.read', { id: customer })
    await test.ask('customer.change', { ...page, note: '老客户' })
    const entries = await timeline()
    expect(entries.map(({ on, kind }) => [on, kind])).toEqual([
      ['2026-03-12', 'change'],
      ['2026-03-11', 'invoice'],
      ['2026-03-10', 'return'],
      ['2026-03-09', 'followUp'],
      ['2026-03-08', 'receipt'],
      ['2026-03-07', 'delivery'],
      ['2026-03-06', 'order'],
      ['2026-03-05', 'change'],
    ])
    expect(entries[0]).toMatchObject({ no: 'customer.change', fields: ['note'], by: '老板' })
    expect(entries[3]).toMatchObject({ channel: 'wechat', person: '王经理', content: '货收到了' })
    expect(entries[4]).toMatchObject({ amount: 2000, state: 'CONFIRMED', orderId: id })
    expect(entries[6]).toMatchObject({ no: expect.stringMatching(/^XSDD/), amount: 2000 })
  })

  it('page after page it is the same as all at once, whatever the size of a page', async () => {
    for (let day = 1; day <= 9; day += 1) {
      test.onDay(`2026-04-0${Math.ceil(day / 3)}`)
      await note(`第 ${day} 次`)
      const page = await test.ask('customer.read', { id: customer })
      if (day % 2 === 0) await test.ask('customer.change', { ...page, note: String(day) })
    }
    const all = await timeline(null, 200)
    expect(all.length).toBeGreaterThan(20)
    for (const size of [1, 2, 5, 7]) {
      const pages: TimelineEntry[] = []
      for (let before: TimelineMark | null = null; ; ) {
        const page = await timeline(before, size)
        pages.push(...page)
        const last = page.at(-1)
        if (page.length < size || !last) break
        before = { on: last.on, id: last.id }
      }
      expect(pages).toEqual(all)
    }
  })

  it('what was spoken earlier stands on its day, and nothing is spoken tomorrow', async () => {
    await note('上周的拜访', { channel: 'visit', happenedAt: instantAt('2026-03-01' as never, '15:30') })
    expect((await timeline(null, 200)).at(-1)).toMatchObject({ on: '2026-03-01', content: '上周的拜访' })
    const tomorrow = {
      customerId: customer,
      channel: 'note',
      content: '未来',
      happenedAt: instantAt('2026-04-04' as never, '09:00'),
    }
    expect(await test.reply('followUp.create', tomorrow)).toMatchObject({ code: 'day.future' })
    expect(await test.reply('followUp.create', { ...tomorrow, happenedAt: null, content: '  ' })).toMatchObject({
      code: 'input.invalid',
    })
  })

  it('what was spoken about an order stands with the order, and with the customer', async () => {
    const fields = { name: '纸', listPrice: parsePrice('10'), taxRate: 1300, openingStock: parseQty('9') }
    const { id: productId } = await test.ask('product.create', fields)
    const lines = [{ productId, qty: parseQty('1'), listPrice: parsePrice('10') }]
    const { id: orderId } = await test.ask('order.save', {
      id: null,
      draft: { customerId: customer, orderOn: '2026-04-03', lines },
    })
    const said = { customerId: customer, orderId, channel: 'phone' as const, person: '王经理', content: '周五前送到' }
    await test.ask('followUp.create', said)
    expect(await test.ask('followUp.ofOrder', { orderId })).toMatchObject([
      { channel: 'phone', person: '王经理', content: '周五前送到', by: '老板' },
    ])
    const [newest] = await test.ask('customer.timeline', { id: customer })
    expect(newest).toMatchObject({ kind: 'followUp', orderId, content: '周五前送到' })
  })

  describe('a reminder', () => {
    const at = (day: string, time: string) => instantAt(day as never, time)

    it('for nine tomorrow stands on tomorrow’s list, until it is done', async () => {
      test.onDay('2026-05-01')
      const { id } = await test.ask('reminder.create', {
        customerId: customer,
        about: '问续单',
        dueAt: at('2026-05-02', '09:00'),
      })
      expect(await test.ask('reminder.today', {})).toEqual([])
      expect(await test.ask('reminder.ofCustomer', { customerId: customer })).toMatchObject([
        { id, about: '问续单', userName: '老板' },
      ])
      test.onDay('2026-05-02')
      expect(await test.ask('reminder.today', {})).toMatchObject([{ id, customerName: '晨光', phone: '13900001111' }])
      test.onDay('2026-05-09')
      expect(await test.ask('reminder.today', {})).toMatchObject([{ id }])
      await test.ask('reminder.done', { id })
      expect(await test.ask('reminder.today', {})).toEqual([])
      expect(await test.ask('reminder.ofCustomer', { customerId: customer })).toEqual([])
    })

    it('is put off, and comes with what was spoken', async () => {
      test.onDay('2026-06-01')
      await note('下周再谈', { reminder: { dueAt: at('2026-06-01', '18:00'), about: '回电' } })
      const [one] = await test.ask('reminder.today', {})
      expect(one).toMatchObject({ about: '回电' })
      await test.ask('reminder.snooze', { id: one?.id ?? 0, dueAt: at('2026-06-08', '09:00') })
      expect(await test.ask('reminder.today', {})).toEqual([])
      expect(await test.reply('reminder.snooze', { id: one?.id, dueAt: at('2026-05-08', '09:00') })).toMatchObject({
        code: 'reminder.past',
      })
      test.onDay('2026-06-08')
      expect(await test.ask('reminder.today', {})).toMatchObject([{ id: one?.id }])
    })

    it('in the past is refused, and nothing of what was spoken with it is kept', async () => {
      const before = (await timeline(null, 200)).length
      const reminder = { dueAt: at('2026-01-01', '09:00'), about: '晚了' }
      const input = { customerId: customer, channel: 'phone', content: '整个一起', reminder }
      expect(await test.reply('followUp.create', input)).toMatchObject({ code: 'reminder.past' })
      expect((await timeline(null, 200)).length).toBe(before)
    })

    it('is told of once when it is due, again when it was put off, and again after the next start', () => {
      const one = { id: 1 as Id, dueAt: 100 as Instant } as never
      const told = new Map<Id, Instant>()
      expect(untold([one], told, 99 as Instant)).toEqual([])
      expect(untold([one], told, 100 as Instant)).toEqual([one])
      told.set(1 as Id, 100 as Instant)
      expect(untold([one], told, 200 as Instant)).toEqual([])
      expect(untold([{ id: 1, dueAt: 150 } as never], told, 200 as Instant)).toHaveLength(1)
      expect(untold([one], new Map(), 5000 as Instant)).toEqual([one])
    })
  })

  it('law: the newest of many lists are the first of all of them sorted', () => {
    const entry = fc.record({
      on: fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03'),
      id: fc.nat(50),
    }) as fc.Arbitrary<never>
    fc.assert(
      fc.property(fc.array(fc.array(entry, { maxLength: 6 }), { maxLength: 5 }), fc.nat(8), (lists, count) => {
        const found = newestOf(lists, count)
        const keys = (entries: readonly TimelineEntry[]) =>
          entries.map(({ on, id }) => `${on} ${String(id).padStart(2, '0')}`)
        expect(keys(found)).toEqual(keys(lists.flat()).sort().reverse().slice(0, count))
      }),
    )
  })
})
