import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mergedTables } from '../../main/customer/merge'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop } from '../shop'

const day = '2026-03-05'

/** What a shopkeeper does, in few words, in a shop with one product. */
async function openBusyShop() {
  const test = await openReadyShop(day)
  const goods = await test.ask('product.create', {
    name: '纸',
    listPrice: parsePrice('10'),
    taxRate: 1300,
    openingStock: parseQty('100000'),
  })
  const order = async (customerId: Id, qty: number) => {
    const lines = [{ productId: goods.id, qty: parseQty(String(qty)), listPrice: parsePrice('10') }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: day, lines } })
    await test.ask('order.confirm', { id, version: 1 })
    return id
  }
  const ship = (id: Id) => test.ask('order.ship', { id, version: 2, deliveredOn: day })
  const enter = (customerId: Id, amount: number, orderId: Id | null = null) =>
    test.ask('receipt.create', { customerId, orderId, receivedOn: day, method: 'cash', amount: amount as Fen })
  const receive = async (customerId: Id, amount: number, orderId: Id | null = null) => {
    const { id } = await enter(customerId, amount, orderId)
    await test.ask('receipt.confirm', { id })
    return id
  }
  const read = (id: Id) => test.ask('customer.read', { id })
  const merge = async (keptId: Id, goneId: Id) => {
    const [kept, gone] = [await read(keptId), await read(goneId)]
    return test.ask('customer.merge', { keptId, keptVersion: kept.version, goneId, goneVersion: gone.version })
  }
  const disagreements = async () => {
    const { results } = await test.ask('book.prove', {})
    const days = await test.shop.engine().json<string[]>(`select json_group_array(name) from customers c where
      (last_order_on is null) <> ((select max(order_on) from sales_orders where customer_id = c.id and no is not null) is null)`)
    return [...results.flatMap((result) => result.disagreements.map(({ document }) => document)), ...days]
  }
  return { test, order, ship, enter, receive, read, merge, disagreements }
}

describe('two customers who are one', () => {
  let shop: Awaited<ReturnType<typeof openBusyShop>>
  let test: TestShop
  beforeAll(async () => {
    shop = await openBusyShop()
    test = shop.test
  })
  afterAll(() => test.close())

  const create = async (name: string, more: object = {}) => (await test.ask('customer.create', { name, ...more })).id
  /** Two customers who both owe, one of whom has paid in advance. */
  const twoTraders = async () => {
    const kept = await create('晨光商贸', { contact: '王经理', phone: '13900001111', address: '文三路' })
    const gone = await create('晨光', {
      contact: '李会计',
      phone: '13700002222',
      taxId: '91330106MA2H0DEM0E',
      address: '良渚',
      level: 'A',
    })
    await shop.ship(await shop.order(kept, 3))
    await shop.ship(await shop.order(gone, 5))
    await shop.receive(gone, 7000)
    return { kept, gone }
  }
  const openItemsOf = async (id: Id) => (await test.ask('openItem.totals', { asOf: day, customerId: id })).sums.open

  it('every document belongs to the one that stays, and so does what is owed', async () => {
    const { kept, gone } = await twoTraders()
    expect([await shop.read(kept), await shop.read(gone)]).toMatchObject([
      { receivable: 3000, unallocated: 0, orderCount: 1 },
      { receivable: 0, unallocated: 2000, orderCount: 1 },
    ])
    await shop.merge(kept, gone)
    expect(await shop.read(kept)).toMatchObject({ receivable: 3000, unallocated: 2000, orderCount: 2, active: true })
    expect(await shop.read(gone)).toMatchObject({ receivable: 0, unallocated: 0, orderCount: 0, active: false })
    expect(await test.ask('customer.documents', { id: kept })).toEqual({
      openings: 0,
      orders: 2,
      deliveries: 2,
      returns: 0,
      services: 0,
      receipts: 1,
      invoices: 0,
      statements: 0,
    })
    expect(await test.ask('receivable.settleAdvance', { customerId: kept })).toEqual({ settled: 2000 })
    expect(await openItemsOf(kept)).toBe(1000)
    expect(await shop.disagreements()).toEqual([])
  })

  it('no table that belongs to a customer is forgotten', async () => {
    const withCustomer = await test.shop
      .engine()
      .json<string[]>(
        `select json_group_array(t.name) from sqlite_schema t join pragma_table_info(t.name) c where t.type = 'table' and c.name = 'customer_id'`,
      )
    expect([...withCustomer].sort()).toEqual([...mergedTables].sort())
  })

  it('what only the other knew is added, and finds the one that stays', async () => {
    const { kept, gone } = await twoTraders()
    await shop.merge(kept, gone)
    const page = await shop.read(kept)
    expect(page).toMatchObject({ contact: '王经理', phone: '13900001111', address: '文三路' })
    expect(page.contacts).toMatchObject([{ name: '李会计', phone: '13700002222' }])
    expect(page.addresses).toMatchObject([{ purpose: 'shipTo', address: '良渚' }])
    expect(page.titles).toMatchObject([{ title: '晨光', taxId: '91330106MA2H0DEM0E', usual: false }])
    expect((await test.ask('customer.pick', { text: '李会计' })).map(({ id }) => id)).toContain(kept)
  })

  it('the other is out of the list and the pickers, and says where it went', async () => {
    const { kept, gone } = await twoTraders()
    await shop.merge(kept, gone)
    expect(await shop.read(gone)).toMatchObject({ mergedInto: { id: kept, name: '晨光商贸' } })
    expect(await shop.read(kept)).toMatchObject({ merges: [{ goneId: gone, name: '晨光' }] })
    expect((await test.ask('customer.list', { end: 1000 })).map(({ id }) => id)).not.toContain(gone)
    expect((await test.ask('customer.pick', { text: '晨光' })).map(({ id }) => id)).not.toContain(gone)
    const [entry] = await test.ask('activity.list', { record: 'customer', recordId: gone })
    expect(entry).toMatchObject({
      command: 'customer.merge',
      before: { active: true },
      after: { mergedInto: kept, active: false, other: '晨光商贸' },
    })
  })

  it('nothing new is written for the other', async () => {
    const { kept, gone } = await twoTraders()
    await shop.merge(kept, gone)
    const page = await shop.read(gone)
    const code = 'customer.merged'
    expect(await test.reply('customer.change', page)).toMatchObject({ code })
    expect(
      await test.reply('receipt.create', { customerId: gone, receivedOn: day, method: 'cash', amount: 100 }),
    ).toMatchObject({ code })
    expect(
      await test.reply('order.save', { id: null, draft: { customerId: gone, orderOn: day, lines: [] } }),
    ).toMatchObject({
      code: 'record.inactive',
    })
    const again = {
      keptId: kept,
      keptVersion: (await shop.read(kept)).version,
      goneId: gone,
      goneVersion: page.version,
    }
    expect(await test.reply('customer.merge', again)).toMatchObject({ code })
  })

  it('a customer is not merged with itself, nor when somebody has changed one of the two', async () => {
    const { kept, gone } = await twoTraders()
    const same = { keptId: kept, keptVersion: 1, goneId: kept, goneVersion: 1 }
    expect(await test.reply('customer.merge', same)).toMatchObject({ code: 'customer.mergeSelf' })
    await test.ask('customer.change', { ...(await shop.read(gone)), note: '改过' })
    const stale = { keptId: kept, keptVersion: 1, goneId: gone, goneVersion: 1 }
    expect(await test.reply('customer.merge', stale)).toMatchObject({ code: 'record.changed' })
  })

  it('taken back at once, both are as they were', async () => {
    const { kept, gone } = await twoTraders()
    const titled = await shop.read(gone)
    const title = { title: '晨光', taxId: '91330100799655058B', usual: true }
    await test.ask('customer.change', { ...titled, titles: [{ title: '甲', naturalPerson: true }, title] })
    const before = [await shop.read(kept), await shop.read(gone)]
    const { id } = await shop.merge(kept, gone)
    await test.ask('customer.undoMerge', { mergeId: id })
    const after = [await shop.read(kept), await shop.read(gone)]
    expect(after).toEqual(before.map((page) => ({ ...page, version: page.version + 2 })))
    expect(await shop.disagreements()).toEqual([])
    expect(await test.reply('customer.undoMerge', { mergeId: id })).toMatchObject({ code: 'customer.mergeUndone' })
  })

  it('the business of the one that stayed goes on, and does not stand in the way of taking it back', async () => {
    const { kept, gone } = await twoTraders()
    const { id } = await shop.merge(kept, gone)
    await shop.ship(await shop.order(kept, 1))
    await test.ask('customer.undoMerge', { mergeId: id })
    expect(await shop.read(kept)).toMatchObject({ receivable: 4000, unallocated: 0 })
    expect(await shop.read(gone)).toMatchObject({ receivable: 0, unallocated: 2000 })
    expect(await shop.disagreements()).toEqual([])
  })

  it.each<[string, (kept: Id, gone: Id, open: Id) => Promise<unknown>, RegExp]>([
    [
      'an advance of the one was used for the other',
      (kept) => test.ask('receivable.settleAdvance', { customerId: kept }),
      /SKD/,
    ],
    ['an order that moved was shipped', (_, __, open) => shop.ship(open), /CKD/],
    ['money came in for an order that moved', (kept, _, open) => shop.enter(kept, 100, open), /SKD/],
  ])('it is not taken back once %s, and the document is named', async (_, act, named) => {
    const { kept, gone } = await twoTraders()
    const open = await shop.order(gone, 2)
    const { id } = await shop.merge(kept, gone)
    await act(kept, gone, open)
    const reply = await test.reply('customer.undoMerge', { mergeId: id })
    expect(reply).toMatchObject({ ok: false, code: 'customer.mergeInUse', message: expect.stringMatching(named) })
    expect(await shop.disagreements()).toEqual([])
  })

  it('merges are taken back in the order they were built on each other', async () => {
    const { kept, gone } = await twoTraders()
    const third = await create('晨光总部')
    const first = await shop.merge(kept, gone)
    const second = await shop.merge(third, kept)
    expect(await shop.read(third)).toMatchObject({ receivable: 3000, unallocated: 2000, orderCount: 2 })
    expect(await test.reply('customer.undoMerge', { mergeId: first.id })).toMatchObject({ code: 'customer.merged' })
    await test.ask('customer.undoMerge', { mergeId: second.id })
    await test.ask('customer.undoMerge', { mergeId: first.id })
    expect(await shop.read(gone)).toMatchObject({ unallocated: 2000, active: true, mergedInto: null })
    expect(await shop.disagreements()).toEqual([])
  })
})

describe('law: whatever happens, the books prove', () => {
  type Step =
    | { do: 'order'; who: number; qty: number; ship: boolean }
    | { do: 'receive'; who: number; amount: number; bound: boolean }
    | { do: 'void' }
    | { do: 'advance'; who: number }
    | { do: 'merge'; kept: number; gone: number }
    | { do: 'undo' }

  const who = fc.nat(3)
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('order' as const),
        who,
        qty: fc.integer({ min: 1, max: 9 }),
        ship: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('receive' as const),
        who,
        amount: fc.integer({ min: 1, max: 9000 }),
        bound: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ do: 'void' as const }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('advance' as const), who }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), kept: who, gone: who }) },
    { weight: 3, arbitrary: fc.constant({ do: 'undo' as const }) },
  )

  it('after any sequence of orders, receipts, merges and merges taken back', async () => {
    const shop = await openBusyShop()
    const { test } = shop
    const done = { merged: 0, undone: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        const names = ['甲', '乙', '丙', '丁']
        const ids = await Promise.all(names.map(async (name) => (await test.ask('customer.create', { name })).id))
        const orders = new Map<Id, Id>()
        const receipts: Id[] = []
        const merges: Id[] = []
        for (const one of steps) {
          // A refusal is an answer too: a merged customer buys nothing more.
          const refused = await play(one, ids, orders, receipts, merges).then(
            () => false,
            () => true,
          )
          if (refused) done.refused += 1
          else if (one.do === 'merge') done.merged += 1
          else if (one.do === 'undo') done.undone += 1
        }
        expect(await shop.disagreements()).toEqual([])
      }),
      { numRuns: 40, endOnFailure: true },
    )
    expect(done.merged).toBeGreaterThan(10)
    expect(done.undone).toBeGreaterThan(5)
    await test.close()

    async function play(one: Step, ids: Id[], orders: Map<Id, Id>, receipts: Id[], merges: Id[]): Promise<unknown> {
      const at = (index: number) => ids[index] ?? (0 as Id)
      switch (one.do) {
        case 'order': {
          const id = await shop.order(at(one.who), one.qty)
          orders.set(at(one.who), id)
          return one.ship && shop.ship(id)
        }
        case 'receive':
          return receipts.push(
            await shop.receive(at(one.who), one.amount, one.bound ? (orders.get(at(one.who)) ?? null) : null),
          )
        case 'void':
          return test.ask('receipt.void', { id: receipts.pop() ?? (1 as Id), reason: '错' })
        case 'advance':
          return test.ask('receivable.settleAdvance', { customerId: at(one.who) })
        case 'merge':
          return merges.push((await shop.merge(at(one.kept), at(one.gone))).id)
        case 'undo':
          return test.ask('customer.undoMerge', { mergeId: merges.pop() ?? (1 as Id) })
      }
    }
  })
})
