import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changesOf, toldFields } from '../../../main/order/history'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, owner, type TestShop, without } from '../../shop'

describe('what an entry of the log changed', () => {
  it.each([
    [
      'a new record tells what it has',
      null,
      { no: 'SKD1', amount: 100 },
      [
        ['no', null, 'SKD1'],
        ['amount', null, 100],
      ],
    ],
    ['what stayed is not told', { gross: 5, note: '' }, { gross: 5, note: '急' }, [['note', null, '急']]],
    ['what went is told', { reason: '客户要改' }, {}, [['reason', '客户要改', null]]],
    ['keys and lists are not told', { searchKey: 'a' }, { searchKey: 'b', quantities: [1], state: { odd: 1 } }, []],
    ['nothing at all', null, null, []],
  ] as const)('%s', (_, before, after, changes) => {
    expect(changesOf(before, after).map((one) => [one.field, one.before, one.after])).toEqual(changes)
  })

  it('whatever the log holds, only what differs is told, each field once', () => {
    const side = fc.oneof(
      fc.constant(null),
      fc.dictionary(fc.constantFrom(...Object.keys(toldFields), 'other'), fc.jsonValue()),
    )
    fc.assert(
      fc.property(side, side, (before, after) => {
        const changes = changesOf(before, after)
        expect(new Set(changes.map(({ field }) => field)).size).toBe(changes.length)
        for (const change of changes) expect(change.before).not.toBe(change.after)
        expect(changesOf(before, before)).toEqual([])
      }),
    )
  })
})

describe('the history of an order', () => {
  let test: TestShop
  let id: Id
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    const goods = { name: '纸', listPrice: parsePrice('100'), taxRate: 1300, openingStock: parseQty('50') }
    const productId = (await test.ask('product.create', goods)).id
    const customerId = (await test.ask('customer.create', { name: '晨光' })).id
    const line = { productId, qty: parseQty('3'), listPrice: parsePrice('100') }
    const draft = { customerId, orderOn: '2026-03-05', lines: [line] }
    const saved = await test.ask('order.save', { id: null, draft })
    id = saved.id
    const more = { ...draft, note: '急', lines: [{ ...line, qty: parseQty('4') }] }
    const again = await test.ask('order.save', { id, version: saved.version, draft: more })
    await test.ask('order.confirm', { id, version: again.version })
    const { version } = await test.ask('order.read', { id })
    await test.ask('order.ship', { id, version, deliveredOn: '2026-03-05' })
    const receipt = {
      customerId,
      orderId: id,
      receivedOn: '2026-03-05',
      method: 'cash' as const,
      amount: 10_000 as Fen,
    }
    const { id: receiptId } = await test.ask('receipt.create', receipt)
    await test.ask('receipt.reject', { id: receiptId, reason: '金额不对' })
  })
  afterAll(() => test.close())

  it('tells who did what when, each field from what to what, with its deliveries and receipts', async () => {
    const history = await test.ask('order.history', { id })
    expect(history.map(({ command }) => command)).toEqual([
      ...['receipt.reject', 'receipt.create', 'order.ship', 'order.confirm', 'order.save', 'order.save'],
    ])
    const [rejected, received, shipped, , changed, made] = history
    expect(rejected).toMatchObject({ by: owner.name, at: test.shop.now(), record: 'receipt' })
    expect(rejected?.no).toMatch(/^SKD/)
    expect(rejected?.changes).toEqual([
      { field: 'state', before: 'PENDING', after: 'REJECTED' },
      { field: 'reason', before: null, after: '金额不对' },
    ])
    expect(received?.changes).toContainEqual({ field: 'amount', before: null, after: 10_000 })
    expect(shipped?.changes).toContainEqual({ field: 'amount', before: null, after: 40_000 })
    expect(changed?.changes).toEqual([
      { field: 'note', before: null, after: '急' },
      { field: 'gross', before: 30_000, after: 40_000 },
    ])
    expect(made?.changes).toContainEqual({ field: 'gross', before: null, after: 30_000 })
  })

  it('comes page by page', async () => {
    const all = await test.ask('order.history', { id })
    const first = await test.ask('order.history', { id, count: 4 })
    const rest = await test.ask('order.history', { id, count: 4, before: first.at(-1)?.id ?? null })
    expect([...first, ...rest]).toEqual(all)
  })

  it('keeps receipts from who may not see what is owed', async () => {
    await without(test, 'receivable.read', async () => {
      const history = await test.ask('order.history', { id })
      expect(history.map(({ record }) => record)).toEqual(Array(4).fill('salesOrder'))
    })
  })
})
