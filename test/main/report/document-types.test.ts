import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findUser } from '../../../main/access/find-user'
import { documentKinds, isTraded } from '../../../main/report/documenttype'
import { discussed, isDiscussed } from '../../../main/talk/discussed'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { oneUnit } from '../../../main/value/qty'
import { writeDocuments } from '../../documents'
import { colleague, openReadyShop, type TestShop, without } from '../../shop'

describe('documents by their type (TYP-03, TYP-05)', () => {
  const day = '2026-03-05'
  const march = { from: '2026-03-01', to: '2026-03-31' }
  let test: TestShop
  let sample: Id
  beforeAll(async () => {
    test = await openReadyShop(day)
    await writeDocuments(test, day)
    sample = (await test.ask('orderType.create', { name: '样品单', config: { zeroAmount: true } })).id
    const { id: customerId } = await test.ask('customer.create', { name: '示例客户' })
    const { id: productId } = await test.ask('product.create', {
      name: '笔',
      taxRate: 1300,
      listPrice: parsePrice('9'),
    })
    const save = async (typeId: Id | null, orderOn: string, pieces: number) => {
      const lines = [{ productId, qty: pieces * oneUnit, listPrice: parsePrice('9') }]
      return (await test.ask('order.save', { id: null, draft: { customerId, typeId, orderOn, lines } })).id
    }
    await save(sample, '2026-03-01', 1)
    await save(sample, '2026-03-31', 2)
    await save(sample, '2026-04-01', 100)
    const gone = await save(null, '2026-03-09', 3)
    await test.ask('order.cancel', { id: gone, version: 1, reason: '不要了' })
    const { version } = await test.ask('order.read', { id: gone })
    await test.ask('order.archive', { id: gone, version })
  })
  afterAll(() => test.close())
  const rows = (period = march) => test.ask('documentType.list', period)

  it('each type has a row, the shop’s own too, with how far its documents have come', async () => {
    expect((await rows()).map(({ kind, ownName, documents, gross }) => [kind, ownName, documents, gross])).toEqual([
      ['salesOrder', '', 2, 12_700],
      ['salesOrder', '样品单', 2, 2_700],
      ['salesReturn', '', 1, 0],
      ['purchaseRequest', '', 1, null],
      ['purchaseOrder', '', 1, 6_000],
      ['purchaseReturn', '', 1, 6_000],
      ['serviceOrder', '', 1, null],
      ['stockTransfer', '', 1, null],
    ])
    const [ordinary, samples] = await rows()
    expect(ordinary).toMatchObject({ drafts: 0, underWay: 1, ended: 0, cancelled: 1 })
    expect(samples).toMatchObject({ typeId: sample, drafts: 2, underWay: 0 })
    expect(await rows({ from: '2026-05-01', to: '2026-05-31' })).toEqual([])
  })

  it('the rows add up to all, and each row to the list it opens, whatever the period', async () => {
    const lists = {
      salesOrder: 'order',
      salesReturn: 'salesReturn',
      purchaseOrder: 'purchase',
      purchaseReturn: 'purchaseReturn',
      purchaseRequest: 'purchaseRequest',
      serviceOrder: 'service',
      stockTransfer: 'transfer',
    } as const
    const columns = {
      salesOrder: 'orderOn',
      salesReturn: 'requestedOn',
      purchaseOrder: 'orderedOn',
      purchaseReturn: 'returnedOn',
      purchaseRequest: 'requestedOn',
      serviceOrder: 'requestedOn',
      stockTransfer: 'requestedOn',
    } as const
    for (const [from, to] of [
      ['2026-03-01', '2026-03-31'],
      ['2026-03-01', '2026-03-01'],
      ['2026-03-06', '2026-12-31'],
    ] as const) {
      const found = await rows({ from, to })
      const sum = (of: 'documents' | 'gross') => found.reduce((all, row) => all + (row[of] ?? 0), 0)
      const totals = await test.ask('documentType.totals', { from, to })
      expect(totals.sums).toMatchObject({ documents: sum('documents'), gross: sum('gross') })
      for (const { kind, typeId, channel, documents, gross, ...states } of found) {
        const filters = { [columns[kind]]: { kind: 'range' as const, from, to } }
        const type = channel === null ? {} : { archived: null, type: typeId ?? ('ordinary' as const) }
        const came = channel === null ? {} : { channel: { kind: 'oneOf' as const, values: [channel] } }
        const all = { filters: { ...filters, ...came }, ...type }
        const listed = await test.ask(`${lists[kind]}.totals` as 'order.totals', all)
        expect([kind, listed.count]).toEqual([kind, documents])
        if (gross !== null) expect(listed.sums.gross ?? listed.sums.amount).toBe(gross)
        expect(states.drafts + states.underWay + states.ended + states.cancelled).toBe(documents)
      }
    }
  })

  it('nobody is told of documents they may not read, and who may read none is told of none', async () => {
    for (const [kind, { read }] of Object.entries(discussed))
      await without(test, read, async () => {
        const kinds = (await rows()).map((row) => row.kind)
        expect(kinds).not.toContain(kind)
        expect(kinds.length).toBeGreaterThan(1)
      })
    const { id: roleId } = await test.ask('role.create', { name: '只看商品', rights: ['product.read'] })
    const id = await colleague(test, '小看')
    await test.ask('user.change', { id, name: '小看', email: '', mobile: '', roleId })
    const user = test.session.user
    test.session.user = await findUser(test.shop.engine(), id)
    expect(await rows()).toEqual([])
    test.session.user = user
  })

  it('it is exported with its words and sums', async () => {
    const path = join(test.folder, 'types.csv')
    const columns = (['kind', 'ownName', 'documents', 'gross'] as const).map((key) => ({ key, title: key }))
    await test.ask('documentType.export', { ...march, columns, sheet: '单据统计', path })
    const text = await readFile(path, 'utf8')
    expect(text).toContain('销售订单,样品单,2,27.00')
    await without(test, 'report.read', async () => {
      expect(await test.reply('documentType.export', { ...march, columns, path })).toMatchObject({
        code: 'right.missing',
      })
    })
  })

  it('orders stand apart by the channel they came by, and add up to all of them (ORD-25)', async () => {
    const { id: customerId } = await test.ask('customer.create', { name: '示例网店客户' })
    const draft = { customerId, channel: 'online' as const, typeId: sample, orderOn: '2026-03-31' }
    const { id } = await test.ask('order.save', { id: null, draft: { ...draft, lines: [] } })
    expect(await test.ask('order.read', { id })).toMatchObject({ channel: 'online' })
    const orders = (await rows()).filter(({ kind }) => kind === 'salesOrder')
    expect(orders.map(({ ownName, channel, documents }) => [ownName, channel, documents])).toEqual([
      ['', 'offline', 2],
      ['样品单', 'offline', 2],
      ['样品单', 'online', 1],
    ])
    expect(new Set(orders.map((row) => row.id)).size).toBe(3)
    expect((await test.ask('order.list', { filters: { channel: { kind: 'oneOf', values: ['online'] } } })).length).toBe(
      1,
    )
    await test.ask('order.save', { id, version: 1, draft: { ...draft, channel: 'offline', lines: [] } })
    const [told] = await test.ask('order.history', { id, count: 1 })
    expect(told?.changes).toContainEqual({ field: 'channel', before: 'online', after: 'offline' })
  })

  it('every kind of document of the trade is among them', () => {
    expect(Object.keys(documentKinds).toSorted()).toEqual(
      Object.keys(discussed).filter(isDiscussed).filter(isTraded).toSorted(),
    )
  })
})
